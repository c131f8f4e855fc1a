<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Absent;
use Seam\Phones\Exception\SeamException;

/**
 * What goes into the library and what comes out of it.
 *
 * @internal
 */
final class Json
{
    /** With this, and with nothing else, the library begins the report of an error. */
    private const FAILURE = '{"ok":false,"error":{"kind":"';

    private const FLAGS = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES;

    /** These two are said of a parameter, after its name. */
    private const NOT_UTF8 = 'is not valid UTF-8';
    private const TOO_DEEP = 'is nested too deeply or contains itself';
    /** As deep as PHP writes JSON. */
    private const DEPTH = 512;

    private const ID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/Di';

    /**
     * A JSON object of what was given.
     *
     * @param array<string, mixed> $fields
     * @param string $kind the kind of error when they cannot be written as JSON
     */
    public static function encoded(
        #[\SensitiveParameter] array $fields,
        string $kind,
        ?string $operation = null,
    ): string {
        $nested = false;
        foreach ($fields as $name => $value) {
            if ($value === Absent::Value) {
                unset($fields[$name]);
            }
            $nested = $nested || is_array($value) || is_object($value);
        }
        if ($fields === []) {
            return '{}';
        }
        try {
            // Written before times are looked for, which tells what holds itself.
            $text = json_encode($fields, self::FLAGS);
            return $nested ? json_encode(self::plain($fields), self::FLAGS) : $text;
        } catch (\JsonException) {
            // Not as the previous exception: its trace would hold the parameters.
            throw self::refusal($fields, $kind, $operation);
        }
    }

    /**
     * The ids among parameters. Only what looks like one: anything else may be a token in the wrong place.
     *
     * @param array<string, mixed> $params
     * @return array<string, string>
     */
    public static function asked(#[\SensitiveParameter] array $params): array
    {
        $is_id = static fn (mixed $value, int|string $name) => str_ends_with((string) $name, '_id')
            && is_string($value) && preg_match(self::ID, $value) === 1;
        return array_filter($params, $is_id, ARRAY_FILTER_USE_BOTH);
    }

    /**
     * An answer of the library, or the error that it reports.
     *
     * @param array<string, mixed> $params what was asked with, whose ids the error tells
     */
    public static function decoded(string $text, #[\SensitiveParameter] array $params = []): mixed
    {
        $answer = self::read($text);
        if (str_starts_with($text, self::FAILURE)) {
            throw Errors::fromCore($answer->error, self::asked($params));
        }
        return $answer;
    }

    /**
     * The parameter of a field that is an object, of which PHP does not know whether an empty array is one.
     *
     * @param array<string, mixed>|Absent|null $parameter
     */
    public static function object(array|Absent|null $parameter): array|Absent|\stdClass|null
    {
        return $parameter === [] ? new \stdClass() : $parameter;
    }

    /** The same with texts for times, which PHP would write as objects. */
    private static function plain(mixed $value): mixed
    {
        return match (true) {
            is_array($value) => array_map(self::plain(...), $value),
            $value instanceof \stdClass => (object) array_map(self::plain(...), (array) $value),
            $value instanceof \DateTimeInterface => $value->format('Y-m-d\TH:i:s.uP'),
            default => $value,
        };
    }

    /**
     * The exception for what JSON cannot hold, which names it.
     *
     * @param array<string, mixed> $fields
     */
    private static function refusal(
        #[\SensitiveParameter] array $fields,
        string $kind,
        ?string $operation,
    ): SeamException {
        [$path, $problem] = self::problem($fields, 0) ?? [[], 'Expected values that JSON can hold'];
        $names = array_map(self::shown(...), $problem === self::TOO_DEEP ? array_slice($path, 0, 1) : $path);
        $errors = (object) ['_errors' => [$problem]];
        foreach (array_reverse($names) as $name) {
            $errors = (object) ['_errors' => [], $name => $errors];
        }
        $details = ['validation_errors' => $errors] + ($operation === null ? [] : ['operation' => $operation]);
        $name = implode('.', $names);
        $of_it = in_array($problem, [self::NOT_UTF8, self::TOO_DEEP], true);
        $message = $of_it ? "\"$name\" $problem" : "$problem for \"$name\"";
        return Errors::refusal($kind, $message, self::asked($fields), $details);
    }

    /** @return array{list<int|string>, string}|null where JSON cannot hold a value, and why */
    private static function problem(#[\SensitiveParameter] mixed $value, int $depth): ?array
    {
        if (!is_array($value) && !$value instanceof \stdClass) {
            $problem = self::problemOfOne($value);
            return $problem === null ? null : [[], $problem];
        }
        if ($depth > self::DEPTH) {
            return [[], self::TOO_DEEP];
        }
        foreach ((array) $value as $name => $item) {
            $problem = self::problemOfOne($name);
            $found = $problem === null ? self::problem($item, $depth + 1) : [[], $problem];
            if ($found !== null) {
                return [[$name, ...$found[0]], $found[1]];
            }
        }
        return null;
    }

    private static function problemOfOne(#[\SensitiveParameter] mixed $value): ?string
    {
        try {
            json_encode($value, self::FLAGS);
            return null;
        } catch (\JsonException $error) {
            return match ($error->getCode()) {
                JSON_ERROR_UTF8 => self::NOT_UTF8,
                JSON_ERROR_INF_OR_NAN => 'Expected a finite number, received ' . (is_float($value) ? $value : NAN),
                default => 'Expected a value that JSON can hold, received ' . get_debug_type($value),
            };
        }
    }

    /** A name that can be shown. */
    private static function shown(int|string $name): string
    {
        $flags = JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
        return trim(json_encode((string) $name, $flags), '"');
    }

    private static function read(string $text): mixed
    {
        try {
            return json_decode($text, false, 512, JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING);
        } catch (\JsonException $error) {
            if ($error->getCode() !== JSON_ERROR_INVALID_PROPERTY_NAME) {
                throw Errors::refusal('internal', $error->getMessage());
            }
        }
        // The one name that a property of PHP cannot have: one that begins with NUL. It must not hide the rest.
        return self::read(str_replace('"\u0000', '"\ufffd', $text));
    }
}
