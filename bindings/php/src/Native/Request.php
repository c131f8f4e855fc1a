<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * A call that a member of concurrent calls asks for, as the library is given it.
 *
 * @internal
 */
final class Request
{
    public function __construct(
        public readonly int $client,
        public readonly string $operation,
        #[\SensitiveParameter] public readonly string $params,
        public readonly ?string $options,
    ) {
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['operation' => $this->operation];
    }
}
