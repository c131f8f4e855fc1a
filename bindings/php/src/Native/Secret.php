<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * A text that no dump has and no `serialize` writes, since it is not kept in the object: only reveal() gives it.
 *
 * @internal
 */
final class Secret
{
    /** @var \WeakMap<self, string>|null */
    private static ?\WeakMap $texts = null;

    /** Two are equal (`==`) when their texts are; PHP compares what an object contains. */
    private readonly string $sha256;

    public function __construct(#[\SensitiveParameter] string $text)
    {
        $this->sha256 = hash('sha256', $text);
        self::$texts ??= new \WeakMap();
        self::$texts[$this] = $text;
    }

    /** The text; null for one that `var_export` wrote, which has none. */
    public function reveal(): ?string
    {
        return self::$texts[$this] ?? null;
    }

    private function __clone()
    {
    }

    public function __serialize(): never
    {
        throw new \LogicException('what holds a token cannot be serialized: keep its id, or the token itself');
    }

    /** @param array<mixed> $data */
    public function __unserialize(array $data): never
    {
        throw new \LogicException(self::class . ' cannot be unserialized');
    }

    /** @param array<mixed> $properties */
    public static function __set_state(array $properties): self
    {
        return (new \ReflectionClass(self::class))->newInstanceWithoutConstructor();
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['text' => '***'];
    }
}
