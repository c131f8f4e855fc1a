<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Exception\LibraryError;

/**
 * Finds the native library, loads it once and declares its functions.
 *
 * @internal
 */
final class Library
{
    public const ABI_VERSION = 1;

    /** Under this name the library is preloaded; see preload.php. */
    public const SCOPE = 'SEAM_PHONES';

    /** Overrides where the library is, for a package that does not carry it. */
    public const VARIABLE = 'SEAM_PHONES_LIBRARY';

    /** The functions that this package calls, as C declares them. */
    public const DECLARATIONS = __DIR__ . '/seam_phones.h';

    /** The library's name in the package, and as the system's loader knows it. */
    private const FILE_NAMES = [
        'Darwin' => ['libseam_phones.dylib', 'libseam_phones.dylib'],
        'Windows' => ['seam_phones.dll', 'seam_phones.dll'],
        'Linux' => ['libseam_phones.so', 'libseam_phones.so.1'],
    ];

    private static ?\FFI $functions = null;

    /** The functions of the library. */
    public static function functions(): \FFI
    {
        return self::$functions ??= self::load();
    }

    /** The text of a string of the library, which is freed. */
    public static function text(\FFI\CData $string): string
    {
        $library = self::functions();
        try {
            return \FFI::string($string, $library->seam_string_len($string));
        } finally {
            $library->seam_string_free($string);
        }
    }

    /** Where the library is: beside this package, where the environment says, or where the system's loader knows. */
    public static function path(): string
    {
        [$file, $known] = self::FILE_NAMES[PHP_OS_FAMILY] ?? self::FILE_NAMES['Linux'];
        $beside = dirname(__DIR__, 2) . "/lib/$file";
        return is_file($beside) ? $beside : (getenv(self::VARIABLE) ?: $known);
    }

    /** The library at a path, its functions declared. */
    public static function opened(string $path, int $version = self::ABI_VERSION): \FFI
    {
        try {
            $library = \FFI::cdef((string) file_get_contents(self::DECLARATIONS), $path);
        } catch (\FFI\Exception $error) {
            throw new LibraryError(self::advice($path, $error->getMessage()));
        }
        return self::checked($library, $path, $version);
    }

    private static function load(): \FFI
    {
        if (!extension_loaded('ffi')) {
            throw new LibraryError("seam/phones needs PHP's FFI extension (ext-ffi), which is not loaded");
        }
        return self::preloaded() ?? self::opened(self::path());
    }

    private static function preloaded(): ?\FFI
    {
        try {
            $library = \FFI::scope(self::SCOPE);
        } catch (\FFI\Exception) {
            return null;
        }
        return self::checked($library, 'that was preloaded', self::ABI_VERSION);
    }

    private static function checked(\FFI $library, string $path, int $version): \FFI
    {
        $spoken = $library->seam_abi_version();
        if ($spoken !== $version) {
            throw new LibraryError(
                "the native library $path speaks version $spoken of the interface, this package version $version"
            );
        }
        return $library;
    }

    private static function advice(string $path, string $problem): string
    {
        if (str_contains($problem, 'ffi.enable')) {
            return "the native library cannot be loaded: $problem (under a web server, preload this package "
                . 'as its README says under "PHP-FPM", or set ffi.enable=true)';
        }
        if (!str_contains($path, '/')) {
            $beside = dirname(__DIR__, 2) . '/lib';
            $problem .= "; there is none in $beside either, and " . self::VARIABLE . ' is not set';
        }
        return "the native library $path cannot be used: $problem";
    }
}
