<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A state of a sandbox's workspace.
 *
 * @property-read string|null $name Its name; null for a state that the sandbox does not keep.
 * @property-read string $created_at When it was taken, by the workspace's clock.
 * @property-read Fields $counts How many there are of each kind of thing.
 * @property-read Fields|null $content Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it.
 */
final class Snapshot extends Resource
{
    protected const FIELDS = [
        'name',
        'created_at',
        'counts',
        'content',
    ];
}
