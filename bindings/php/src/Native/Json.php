<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Absent;

/**
 * What goes into the library and what comes out of it.
 *
 * @internal
 */
final class Json
{
    /** With this, and with nothing else, the library begins the report of an error. */
    private const FAILURE = '{"ok":false,"error":{"kind":"';

    /**
     * A JSON object of what was given.
     *
     * @param array<string, mixed> $fields
     * @param string $kind the kind of error when they cannot be written as JSON
     */
    public static function encoded(#[\SensitiveParameter] array $fields, string $kind): string
    {
        foreach ($fields as $name => $value) {
            if ($value === Absent::Value) {
                unset($fields[$name]);
            }
        }
        try {
            $flags = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES;
            return $fields === [] ? '{}' : json_encode($fields, $flags);
        } catch (\JsonException $error) {
            // Not as the previous exception: its trace would hold the parameters.
            throw Errors::refusal($kind, $error->getMessage());
        }
    }

    /** An answer of the library, or the error that it reports. */
    public static function decoded(string $text): mixed
    {
        $answer = self::read($text);
        if (str_starts_with($text, self::FAILURE)) {
            throw Errors::fromCore($answer->error);
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
