<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** The matching rules of tests/conformance/README.md: what differs between a pattern and a value. */
final class Patterns
{
    private const UUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D';
    private const TIME = '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/D';

    /**
     * Replaces every string "<var:name>" in a JSON value.
     *
     * @param array<string, mixed> $variables
     */
    public static function substitute(mixed $value, array $variables): mixed
    {
        if ($value instanceof \stdClass) {
            return (object) self::substitute((array) $value, $variables);
        }
        if (is_array($value)) {
            return array_map(static fn ($item) => self::substitute($item, $variables), $value);
        }
        $is_variable = is_string($value) && preg_match('/^<var:(.*)>$/D', $value, $found);
        return $is_variable ? $variables[$found[1]] : $value;
    }

    /** The value at a path like "phones.0.device_id". */
    public static function lookUp(mixed $value, string $path): mixed
    {
        foreach (explode('.', $path) as $step) {
            $value = is_array($value) ? $value[(int) $step] : $value->$step;
        }
        return $value;
    }

    /** @return list<string> a line for each place where the value is not what the pattern asks for */
    public static function differences(mixed $pattern, mixed $value, string $path = '$'): array
    {
        return match (true) {
            $pattern instanceof \stdClass => self::inObject((array) $pattern, $value, $path),
            is_array($pattern) => self::inArray($pattern, $value, $path),
            default => self::matches($pattern, $value) ? [] : [self::told($path, $value, $pattern)],
        };
    }

    private static function matches(mixed $pattern, mixed $value): bool
    {
        $is_number = is_int($value) || is_float($value);
        if (is_int($pattern) || is_float($pattern)) {
            return $is_number && $value == $pattern;
        }
        if (!is_string($pattern) || !preg_match('/^<([a-z]+)(?::(.*))?>$/Ds', $pattern, $found)) {
            return $value === $pattern;
        }
        return match ($found[1]) {
            'any' => true,
            'string' => is_string($value),
            'number' => $is_number,
            'uuid' => is_string($value) && preg_match(self::UUID, $value),
            'time' => is_string($value) && preg_match(self::TIME, $value),
            'contains' => is_string($value) && str_contains($value, $found[2]),
            'lacks' => is_string($value) && !str_contains($value, $found[2]),
            default => $value === $pattern,
        };
    }

    /** @return list<string> */
    private static function inObject(array $pattern, mixed $value, string $path): array
    {
        if (!$value instanceof \stdClass) {
            return [self::told($path, $value, 'an object')];
        }
        $differences = [];
        foreach ($pattern as $key => $wanted) {
            $is_there = property_exists($value, (string) $key);
            if ($key === '<only>') {
                $extra = array_diff_key((array) $value, $pattern);
                $found = array_map(static fn ($name) => "$path.$name: not expected", array_keys($extra));
            } elseif ($wanted === '<absent>' || !$is_there) {
                $found = $is_there === ($wanted === '<absent>') ? ["$path.$key: there, or missing"] : [];
            } else {
                $found = self::differences($wanted, $value->$key, "$path.$key");
            }
            array_push($differences, ...$found);
        }
        return $differences;
    }

    /** @return list<string> */
    private static function inArray(array $pattern, mixed $value, string $path): array
    {
        if (!is_array($value) || count($value) !== count($pattern)) {
            return [self::told($path, $value, $pattern)];
        }
        $differences = [];
        foreach ($pattern as $i => $wanted) {
            array_push($differences, ...self::differences($wanted, $value[$i], "{$path}[$i]"));
        }
        return $differences;
    }

    private static function told(string $path, mixed $value, mixed $wanted): string
    {
        return "$path: " . json_encode($value) . ' instead of ' . json_encode($wanted);
    }
}
