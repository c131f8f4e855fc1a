<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What became of one of many phones that were to be deactivated.
 *
 * @property-read string $device_id The phone's id, as it was given.
 * @property-read string $outcome What became of it. `deactivated`, `already_deactivated`, `failed`, `unknown`,
 *     `not_attempted`, or a new one.
 * @property-read CallError|null $error Why it failed, or why its outcome is unknown.
 * @property-read bool|null $confirmed With `confirm`: whether the phone is gone from Seam's lists, and no credential
 *     that was issued to it is listed any more.
 * @property-read RemainingAccess|null $remaining With `confirm`: what is still there of a phone that is not confirmed.
 * @property-read string|null $unchecked With `confirm`: what could not be looked at, and why, for people to read.
 * @property-read string $id The `device_id`.
 */
final class DeactivationResult extends Resource
{
    protected const FIELDS = [
        'device_id',
        'outcome',
        'error',
        'confirmed',
        'remaining',
        'unchecked',
    ];

    protected const NESTED = [
        'error' => CallError::class,
        'remaining' => RemainingAccess::class,
    ];

    protected const ID = 'device_id';
}
