<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Tests\Support\Process;

/** What gives the tests of an app their sandboxes, in a test run of its own. */
final class SandboxTraitTest extends TestCase
{
    private const APP = <<<'PHP'
        <?php

        use PHPUnit\Framework\TestCase;
        use Seam\Phones\Exception\InvalidHandleError;
        use Seam\Phones\SeamClient;
        use Seam\Phones\Testing\SandboxTrait;

        final class AppTest extends TestCase
        {
            use SandboxTrait;

            private static array $left = [];

            protected function setUp(): void
            {
                $this->seamSandbox->user_identities->create();
            }

            protected function tearDown(): void
            {
                self::$left[] = $this->seamSandbox;
            }

            public function testFresh(): void
            {
                self::assertCount(1, $this->seamSandbox->user_identities->list());
            }

            public function testFreshAgain(): void
            {
                $this->testFresh();
            }

            public function testFails(): void
            {
                $this->loseAPhone();
                self::fail('not promised');
            }

            public function testRaises(): void
            {
                $this->loseAPhone();
                throw new LogicException('not promised');
            }

            public function testNothingHappens(): void
            {
                self::fail('not promised');
            }

            public function testIsClosed(): void
            {
                $this->seamSandbox->close();
                self::fail('not promised');
            }

            public function testPasses(): void
            {
                $this->loseAPhone();
                self::assertTrue(true);
            }

            public function testSkips(): void
            {
                $this->loseAPhone();
                self::markTestSkipped('for now');
            }

            public function testNothingIsLeftBehind(): void
            {
                self::assertCount(8, self::$left);
                foreach (self::$left as $client) {
                    try {
                        $client->phones->list();
                        self::fail('it is open');
                    } catch (InvalidHandleError) {
                    }
                }
            }

            private function loseAPhone(): void
            {
                $seam = $this->seamSandbox;
                $phone = $seam->phones->simulate->create_sandbox_phone($seam->user_identities->create()->id);
                $seam->phones->deactivate($phone->device_id);
            }
        }
        PHP;

    public function testEachTestHasASandboxAndAFailedOneShowsItsEvents(): void
    {
        $folder = sys_get_temp_dir() . '/seam-phones-app-' . getmypid();
        mkdir($folder);
        file_put_contents("$folder/AppTest.php", self::APP);
        $options = ['--no-configuration', '--do-not-cache-result', '--bootstrap', __DIR__ . '/bootstrap.php'];
        try {
            [, $printed, $errors] = Process::run(['phpunit', ...$options, "$folder/AppTest.php"]);
        } finally {
            unlink("$folder/AppTest.php");
            rmdir($folder);
        }
        self::assertStringContainsString('Tests: 9, Assertions: ', $printed);
        self::assertStringContainsString(', Errors: 1, Failures: 3, Skipped: 1.', $printed);
        $deactivated = '\S+Z  phone\.deactivated  device_id=[0-9a-f]{8}-';
        self::assertMatchesRegularExpression(self::told('testFails', $deactivated), $errors);
        self::assertMatchesRegularExpression(self::told('testRaises', $deactivated), $errors);
        self::assertMatchesRegularExpression(self::told('testNothingHappens', 'none$'), $errors);
        self::assertMatchesRegularExpression(self::told('testIsClosed', 'cannot be had: '), $errors);
        self::assertSame(4, substr_count($errors, 'Events of seamSandbox'));
    }

    private static function told(string $test, string $what): string
    {
        return "/^Events of seamSandbox in AppTest::$test:\n$what/m";
    }
}
