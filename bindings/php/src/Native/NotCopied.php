<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * For what holds credentials or connections: it is neither cloned nor serialized.
 *
 * @internal
 */
trait NotCopied
{
    private function __clone()
    {
    }

    public function __serialize(): never
    {
        throw new \LogicException(self::class . ' holds connections or credentials and cannot be serialized');
    }

    /** @param array<mixed> $data */
    public function __unserialize(array $data): never
    {
        throw new \LogicException(self::class . ' cannot be unserialized');
    }
}
