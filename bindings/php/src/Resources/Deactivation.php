<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What there is to tell of a phone that was deactivated.
 *
 * @property-read bool|null $already_deactivated True if an earlier attempt, whose outcome was unknown, turned out to
 *     have deactivated the phone.
 * @property-read bool|null $confirmed With `confirm`: whether the phone is gone from Seam's lists, and no credential
 *     that was issued to it is listed any more.
 * @property-read RemainingAccess|null $remaining With `confirm`: what is still there of a phone that is not confirmed.
 * @property-read string|null $unchecked With `confirm`: what could not be looked at, and why, for people to read.
 */
final class Deactivation extends Resource
{
    protected const FIELDS = [
        'already_deactivated',
        'confirmed',
        'remaining',
        'unchecked',
    ];

    protected const NESTED = [
        'remaining' => RemainingAccess::class,
    ];
}
