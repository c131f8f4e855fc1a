<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** The core's tables, operations.json. */
final class Table
{
    /**
     * The parameters of the operations that these credentials may call, or of all, by operation and by name.
     *
     * @return array<string, array<string, \stdClass>>
     */
    public static function operations(?string $credentials = null): array
    {
        $operations = [];
        foreach (self::read()->operations as $operation) {
            if ($credentials === null || in_array($credentials, $operation->credentials, true)) {
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

    /** @return list<string> the options that are credentials */
    public static function credentialOptions(): array
    {
        return array_merge(...array_merge(...array_column(self::read()->credentials, 'options')));
    }

    private static function read(): \stdClass
    {
        return json_decode(file_get_contents(Stage::ROOT . '/operations.json'), false, 512, JSON_THROW_ON_ERROR);
    }
}
