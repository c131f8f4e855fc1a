<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\LibraryError;
use Seam\Phones\Native\Library;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Process;
use Seam\Phones\Tests\Support\Stage;

/** The way to the native library: what is declared, what is loaded, and when. */
final class NativeTest extends TestCase
{
    public function testThePrototypesAreThoseOfTheHeader(): void
    {
        $ours = self::prototypes(Library::DECLARATIONS);
        self::assertArrayHasKey('seam_call_start', $ours);
        self::assertSame($ours, array_intersect_key(self::prototypes(self::header('ffi.h')), $ours));
        self::assertEquals($ours, array_intersect_key(self::prototypes(self::header('h')), $ours));
    }

    public function testTheFunctionsNotDeclaredAreKnown(): void
    {
        $missing = array_diff_key(self::prototypes(self::header('h')), self::prototypes(Library::DECLARATIONS));
        $known = [
            'seam_invoke', 'seam_version', 'seam_phones_list', 'seam_phones_get', 'seam_phones_deactivate',
            'seam_phones_simulate_create_sandbox_phone',
        ];
        self::assertEqualsCanonicalizing($known, array_keys($missing));
    }

    public function testTheVersionsAgree(): void
    {
        $library = \FFI::cdef('const char *seam_version(void);', Library::path());
        self::assertSame(SeamClient::VERSION, $library->seam_version());
    }

    public function testAnotherVersionOfTheInterfaceIsRefused(): void
    {
        $this->expectException(LibraryError::class);
        $this->expectExceptionMessage('speaks version 1 of the interface, this package version 999');
        Library::opened(Library::path(), 999);
    }

    public function testSomethingElseIsRefused(): void
    {
        $this->expectException(LibraryError::class);
        $this->expectExceptionMessage('cannot be used');
        Library::opened(__FILE__);
    }

    public function testAnOlderLibraryIsRefused(): void
    {
        $this->expectException(LibraryError::class);
        $this->expectExceptionMessage('seam_');
        Library::opened('libc.so.6');
    }

    public function testTheLibraryBesideThePackageComesFirst(): void
    {
        $copy = self::copyOfThePackage();
        try {
            $nowhere = ['SEAM_PHONES_LIBRARY' => '/nowhere/libseam_phones.so'];
            self::assertStringContainsString('/nowhere/libseam_phones.so cannot be used', self::list($copy, $nowhere));
            self::assertSame('[]', self::list($copy, ['SEAM_PHONES_LIBRARY' => Library::path()]));
            $message = self::list($copy, ['SEAM_PHONES_LIBRARY' => '']);
            self::assertStringContainsString("none in $copy/lib either, and SEAM_PHONES_LIBRARY is not set", $message);
            mkdir("$copy/lib");
            copy(Library::path(), "$copy/lib/libseam_phones.so");
            self::assertSame('[]', self::list($copy, $nowhere));
        } finally {
            Process::output(['rm', '-r', $copy]);
        }
    }

    public function testTheSystemsLoaderIsAsked(): void
    {
        $copy = self::copyOfThePackage();
        try {
            $folder = dirname(Library::path());
            self::assertSame('[]', self::list($copy, ['SEAM_PHONES_LIBRARY' => '', 'LD_LIBRARY_PATH' => $folder]));
        } finally {
            Process::output(['rm', '-r', $copy]);
        }
    }

    public function testWithoutFfiTheMessageSaysSo(): void
    {
        $package = dirname(__DIR__);
        self::assertStringContainsString('ext-ffi', self::list($package, [], '-n'));
        self::assertStringContainsString('PHP-FPM', self::list($package, [], '-d', 'ffi.enable=0'));
    }

    public function testAClientIsFreedWithItsLastReference(): void
    {
        $library = \FFI::cdef(file_get_contents(self::header('ffi.h')), Library::path());
        $is_alive = static function (int $handle) use ($library): bool {
            return str_starts_with(Library::text($library->seam_phones_list($handle, '{}')), '{"phones"');
        };
        $seam = SeamClient::sandbox();
        $native = (new \ReflectionProperty($seam->phones, 'native'))->getValue($seam->phones);
        $handle = (new \ReflectionProperty($native, 'handle'))->getValue($native);
        unset($native);
        $phones = $seam->phones;
        unset($seam);
        self::assertTrue($is_alive($handle));
        unset($phones);
        self::assertFalse($is_alive($handle));
    }

    public function testNothingLeaks(): void
    {
        $seam = SeamClient::sandbox();
        $used = static function (int $calls) use ($seam): int {
            for ($i = 0; $i < $calls; ++$i) {
                $seam->phones->list();
                SeamClient::sandbox();
            }
            preg_match('/VmRSS:\s+(\d+)/', file_get_contents('/proc/self/status'), $found);
            return (int) $found[1];
        };
        $before = $used(2000);
        self::assertLessThan(2048, $used(10_000) - $before, 'KB more after 10 000 calls and clients');
    }

    private static function header(string $ending): string
    {
        return Stage::ROOT . "/include/seam_phones.$ending";
    }

    /** @return array<string, string> the functions of a header, each in one line */
    private static function prototypes(string $file): array
    {
        // The header for compilers marks results that must be used; the one for PHP has no such words.
        $text = preg_replace(['/\/\*.*?\*\//s', '/^\s*#.*$/m', '/SEAM_MUST_USE /'], '', file_get_contents($file));
        preg_match_all('/^[\w ]+?[\s*]+(seam_\w+)\s*\([^)]*\)\s*;/m', $text, $found);
        $lines = preg_replace(['/\s+/', '/\( /'], [' ', '('], array_map(trim(...), $found[0]));
        $prototypes = array_combine($found[1], $lines);
        ksort($prototypes);
        return $prototypes;
    }

    private static function copyOfThePackage(): string
    {
        $copy = sys_get_temp_dir() . '/seam_phones_copy_' . getmypid();
        mkdir($copy);
        Process::output(['cp', '-r', dirname(__DIR__) . '/src', $copy]);
        return $copy;
    }

    /** What a fresh interpreter prints of a list, or of the error. */
    private static function list(string $package, array $environment, string ...$options): string
    {
        $program = [__DIR__ . '/programs/list.php', $package];
        return Process::output([PHP_BINARY, ...$options, ...$program], $environment);
    }
}
