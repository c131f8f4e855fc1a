<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What is different between two states of a sandbox's workspace.
 *
 * @property-read bool $is_same Whether nothing is different.
 * @property-read list<Fields> $added What only the later state has: its `kind`, `id` and fields.
 * @property-read list<Fields> $removed What only the earlier state has: its `kind`, `id` and fields.
 * @property-read list<Fields> $changed What both have, differently: its `kind`, `id`, and `fields`, each with its
 *     earlier and later value.
 */
final class SnapshotDifference extends Resource
{
    protected const FIELDS = [
        'is_same',
        'added',
        'removed',
        'changed',
    ];
}
