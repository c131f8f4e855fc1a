<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** The core's tables, operations.json. */
final class Table
{
    /**
     * The parameters of the operations that this package has, by operation and by name.
     *
     * @return array<string, array<string, \stdClass>>
     */
    public static function operations(): array
    {
        $operations = [];
        foreach (self::read()->operations as $operation) {
            // An app on a phone has further operations, and another client.
            if (in_array('api_key', $operation->credentials, true)) {
                $operations[$operation->name] = array_column($operation->parameters, null, 'name');
            }
        }
        return $operations;
    }

    /** @return list<string> */
    public static function errorKinds(): array
    {
        return array_column(self::read()->error_kinds, 'name');
    }

    /** @return list<string> */
    public static function clientOptions(): array
    {
        return array_column(self::read()->client_options, 'name');
    }

    private static function read(): \stdClass
    {
        return json_decode(file_get_contents(Stage::ROOT . '/operations.json'), false, 512, JSON_THROW_ON_ERROR);
    }
}
