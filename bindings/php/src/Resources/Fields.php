<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

use Seam\Phones\Native\Secret;

/**
 * A JSON object as a read-only value: its fields are properties, and elements: `$metadata->team`, `$metadata['team']`.
 *
 * It is cheap to make, since it only holds the decoded JSON: what a field contains is wrapped when it is read. Two are
 * equal (`==`) when they are of one class and their contents are equal.
 *
 * @implements \ArrayAccess<string, mixed>
 * @implements \IteratorAggregate<string, mixed>
 */
class Fields implements \ArrayAccess, \Countable, \IteratorAggregate, \JsonSerializable
{
    /** The fields that are known; one of them that is not there is null. */
    protected const FIELDS = [];

    /** The class of a field that holds an object with known fields of its own, or a list of them. */
    protected const NESTED = [];

    /** The field that is the object's own id, which is its `id` too. */
    protected const ID = null;

    /** Never dumped: anybody who reads a log could act with it. */
    private const SECRETS = ['token'];

    private readonly \stdClass $data;

    /** @internal use fromArray(): the content is not copied */
    final public function __construct(\stdClass $data)
    {
        // `var_export` and `serialize` write what an object contains and cannot be told to leave a part out.
        foreach (self::SECRETS as $name) {
            if (isset($data->$name) && is_string($data->$name) && in_array($name, static::FIELDS, true)) {
                $data = clone $data;
                $data->$name = new Secret($data->$name);
            }
        }
        $this->data = $data;
    }

    /**
     * The object with this content.
     *
     * @param array<string, mixed> $content
     */
    final public static function fromArray(array $content): static
    {
        $flags = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION;
        return new static(json_decode(json_encode((object) $content, $flags), false, 512, JSON_THROW_ON_ERROR));
    }

    /**
     * The objects over a list of contents.
     *
     * @internal
     * @param list<\stdClass> $contents
     * @return list<static>
     */
    final public static function all(array $contents): array
    {
        $all = [];
        foreach ($contents as $content) {
            $all[] = new static($content);
        }
        return $all;
    }

    /**
     * The whole content, all the way down, as arrays.
     *
     * @return array<string, mixed>
     */
    final public function toArray(): array
    {
        return self::arrays($this->data);
    }

    /** A copy of the whole content, as `json_decode` gives it: empty objects and empty lists can be told apart. */
    final public function raw(): \stdClass
    {
        return self::copied($this->data);
    }

    public function __get(string $name): mixed
    {
        $name = self::meant($name);
        if (isset($this->data->$name)) {
            return self::wrapped($this->data->$name, static::NESTED[$name] ?? self::class);
        }
        if (!property_exists($this->data, $name) && !in_array($name, static::FIELDS, true)) {
            $message = 'Undefined property: %s::$%s. Seam did not send this field; check with isset() or ??';
            throw new \Error(sprintf($message, static::class, $name));
        }
        return null;
    }

    public function __isset(string $name): bool
    {
        return isset($this->data->{self::meant($name)});
    }

    public function __set(string $name, mixed $value): never
    {
        throw new \Error(sprintf('Cannot modify readonly property %s::$%s', static::class, $name));
    }

    public function __unset(string $name): never
    {
        throw new \Error(sprintf('Cannot unset readonly property %s::$%s', static::class, $name));
    }

    final public function offsetGet(mixed $offset): mixed
    {
        return $this->__get((string) $offset);
    }

    final public function offsetExists(mixed $offset): bool
    {
        return $this->__isset((string) $offset);
    }

    final public function offsetSet(mixed $offset, mixed $value): never
    {
        $this->__set((string) $offset, $value);
    }

    final public function offsetUnset(mixed $offset): never
    {
        $this->__unset((string) $offset);
    }

    final public function count(): int
    {
        return count((array) $this->data);
    }

    /** @return \Generator<string, mixed> */
    final public function getIterator(): \Generator
    {
        foreach ((array) $this->data as $name => $_) {
            yield (string) $name => $this->__get((string) $name);
        }
    }

    final public function jsonSerialize(): \stdClass
    {
        return $this->raw();
    }

    /** @return array<string, mixed> */
    final public function __debugInfo(): array
    {
        $shown = iterator_to_array($this->getIterator());
        foreach (self::SECRETS as $name) {
            if (isset($shown[$name])) {
                $shown[$name] = '***';
            }
        }
        return $shown;
    }

    /**
     * What `var_export` writes, without the token of a session.
     *
     * @param array{data: \stdClass} $properties
     */
    final public static function __set_state(array $properties): static
    {
        return new static(self::copied($properties['data']));
    }

    private static function meant(string $name): string
    {
        return $name === 'id' ? static::ID ?? $name : $name;
    }

    /** @param class-string<Fields> $class */
    private static function wrapped(mixed $value, string $class): mixed
    {
        if ($value instanceof \stdClass) {
            return new $class($value);
        }
        if ($value instanceof Secret) {
            return $value->reveal();
        }
        return is_array($value) ? array_map(static fn ($item) => self::wrapped($item, $class), $value) : $value;
    }

    private static function arrays(mixed $value): mixed
    {
        if ($value instanceof Secret) {
            return $value->reveal();
        }
        return is_object($value) || is_array($value) ? array_map(self::arrays(...), (array) $value) : $value;
    }

    private static function copied(mixed $value): mixed
    {
        if (is_array($value)) {
            return array_map(self::copied(...), $value);
        }
        if ($value instanceof Secret) {
            return $value->reveal();
        }
        return $value instanceof \stdClass ? (object) array_map(self::copied(...), (array) $value) : $value;
    }
}
