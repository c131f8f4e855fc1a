<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Native\Library;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Installation;
use Seam\Phones\Tests\Support\Process;
use Seam\Phones\Tests\Support\Stage;

/** The package as composer installs it. */
final class PackagingTest extends TestCase
{
    private static Installation $installation;

    public static function setUpBeforeClass(): void
    {
        self::$installation = new Installation();
    }

    public static function tearDownAfterClass(): void
    {
        self::$installation->remove();
    }

    public function testTheInstalledPackageWorks(): void
    {
        $printed = self::$installation->run(realpath(Stage::ROOT . '/examples/php/managing_phones.php'));
        self::assertStringContainsString("# App user lost phone process\n\nnull\n", $printed);
    }

    public function testTheInstalledPackageCarriesWhatItNeeds(): void
    {
        $package = self::$installation->folder . '/vendor/seam/phones';
        self::assertFileEquals(Library::path(), "$package/lib/" . basename(Library::path()));
        self::assertFileDoesNotExist("$package/tests");
        self::assertFileIsReadable("$package/README.md");
        $description = json_decode(file_get_contents("$package/composer.json"));
        self::assertSame(['seam/phones', SeamClient::VERSION], [$description->name, $description->version]);
    }

    public function testTheSamplesOfTheGuideRunWithTheImportChanged(): void
    {
        $guide = <<<'PHP'
            <?php
            require getenv('AUTOLOAD');
            use Seam\Phones\SeamClient;
            $seam = SeamClient::sandbox();
            $user_identity = $seam->user_identities->create(full_name: 'Ada');
            $lost_phone = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $user_identity->id);
            $lost_phone_id = $lost_phone->device_id;
            echo json_encode($seam->phones->list(
              owner_user_identity_id: $user_identity->id
            ), JSON_PRETTY_PRINT);
            var_export($seam->phones->deactivate(
              device_id: $lost_phone_id,
            ));
            PHP;
        file_put_contents(self::$installation->folder . '/guide.php', $guide);
        $printed = self::$installation->run('guide.php');
        self::assertMatchesRegularExpression('/^\[\n    \{\n        "device_id": "[0-9a-f-]{36}",/', $printed);
        self::assertStringEndsWith("\n]NULL", $printed);
    }

    public function testTheSameInputGivesTheSameBytes(): void
    {
        $built = glob(self::$installation->folder . '/artifacts/*.zip');
        $again = trim(Process::output([dirname(__DIR__) . '/package', self::$installation->folder . '/again']));
        self::assertFileEquals($built[0], $again);
    }

    public function testComposerFindsNoFault(): void
    {
        $folder = ['--working-dir', dirname(__DIR__)];
        $command = ['composer', 'validate', '--strict', '--no-check-lock', '--no-interaction', ...$folder];
        [$status, $printed, $errors] = Process::run($command, ['COMPOSER_ALLOW_SUPERUSER' => '1']);
        self::assertSame(0, $status, $printed . $errors);
    }

    public function testTheHeaderForPreloading(): void
    {
        $header = self::$installation->folder . '/seam_phones.h';
        $printed = self::$installation->run('vendor/bin/seam-phones-preload', $header);
        $package = self::$installation->folder . '/vendor/seam/phones';
        self::assertStringContainsString("ffi.preload = $header\n", $printed);
        self::assertStringContainsString("opcache.preload = $package/preload.php\n", $printed);
        $written = file_get_contents($header);
        self::assertStringStartsWith("#define FFI_SCOPE \"SEAM_PHONES\"\n#define FFI_LIB \"$package/lib/", $written);
        self::assertStringEndsWith(file_get_contents(Library::DECLARATIONS), $written);
        [$status, , $errors] = Process::run([PHP_BINARY, "$package/bin/seam-phones-preload"]);
        self::assertSame([2, "usage: seam-phones-preload HEADER [LIBRARY]\n"], [$status, $errors]);
    }
}
