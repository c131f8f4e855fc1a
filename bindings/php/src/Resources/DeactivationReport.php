<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What became of many phones that were to be deactivated. The counts are of phones, each counted once.
 *
 * @property-read list<DeactivationResult> $results What became of each phone, in the order in which the ids were given.
 *     An id that was given twice stands twice.
 * @property-read int $total How many phones there were.
 * @property-read int $deactivated How many were deactivated.
 * @property-read int $already_deactivated How many were found to be deactivated already.
 * @property-read int $failed How many were surely not deactivated, because of an error.
 * @property-read int $unknown How many may be deactivated or not.
 * @property-read int $not_attempted How many were not tried, or only met with a 429, when the time was over or the call
 *     was cancelled: surely not deactivated.
 * @property-read bool|null $confirmed With `confirm`: whether every phone is confirmed to be gone, with its
 *     credentials.
 */
final class DeactivationReport extends Resource
{
    protected const FIELDS = [
        'results',
        'total',
        'deactivated',
        'already_deactivated',
        'failed',
        'unknown',
        'not_attempted',
        'confirmed',
    ];

    protected const NESTED = [
        'results' => DeactivationResult::class,
    ];
}
