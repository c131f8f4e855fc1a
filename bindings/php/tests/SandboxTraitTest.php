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

    private const SERVED = <<<'PHP'
        <?php

        use PHPUnit\Framework\TestCase;
        use Seam\Phones\Exception\HttpUnauthorizedError;
        use Seam\Phones\SeamClient;
        use Seam\Phones\Testing\SandboxTrait;

        final class AppTest extends TestCase
        {
            use SandboxTrait;

            private static array $servers = [];

            protected function seamSeed(): array|string|null
            {
                file_put_contents(__DIR__ . '/seed.json', '{"user_identities": [{"user_identity_key": "jane"}]}');
                return __DIR__ . '/seed.json';
            }

            protected function tearDown(): void
            {
                @unlink(__DIR__ . '/seed.json');
            }

            public function testOne(): void
            {
                $server = $this->seamServer();
                self::assertSame($server, $this->seamServer());
                $app = $this->app($server->environment());
                $owner = $app->user_identities->list()[0];
                self::assertSame('jane', $owner->user_identity_key);
                self::assertSame('jane', $this->seamSandbox->user_identities->list()[0]->user_identity_key);
                $phone = $app->phones->simulate->create_sandbox_phone($owner->user_identity_id);
                $app->phones->deactivate($phone->device_id);
                self::assertStringNotContainsString($server->apiKey, print_r($server, true));
                self::$servers[] = $server;
                self::fail('not promised');
            }

            public function testOther(): void
            {
                $server = $this->seamServer();
                self::assertSame(self::$servers[0]->endpoint, $server->endpoint);
                self::assertCount(0, $server->seam->phones->list());
                self::assertStringContainsString('testOther', $server->seam->workspaces->get()->name);
                fwrite(STDERR, "Endpoint: $server->endpoint\n");
                $this->expectException(HttpUnauthorizedError::class);
                $this->app(self::$servers[0]->environment())->phones->list();
            }

            private function app(array $environment): SeamClient
            {
                return new SeamClient(api_key: $environment['SEAM_API_KEY'], endpoint: $environment['SEAM_ENDPOINT']);
            }
        }
        PHP;

    /** @return array{int, string, string} */
    private static function play(string $app, array $environment = []): array
    {
        $folder = sys_get_temp_dir() . '/seam-phones-app-' . getmypid();
        mkdir($folder);
        file_put_contents("$folder/AppTest.php", $app);
        $options = ['--no-configuration', '--do-not-cache-result', '--bootstrap', __DIR__ . '/bootstrap.php'];
        try {
            return Process::run(['phpunit', ...$options, "$folder/AppTest.php"], $environment);
        } finally {
            unlink("$folder/AppTest.php");
            rmdir($folder);
        }
    }

    public function testEachTestHasAWorkspaceOfOneServer(): void
    {
        [, $printed, $errors] = self::play(self::SERVED);
        self::assertStringContainsString('Tests: 2, Assertions: ', $printed);
        self::assertStringContainsString(', Failures: 1.', $printed);
        $deactivated = '\S+Z  phone\.deactivated  device_id=[0-9a-f]{8}-';
        self::assertMatchesRegularExpression("/^Events of seamServer in AppTest::testOne:\n$deactivated/m", $errors);
        self::assertSame(1, substr_count($errors, 'Events of seamServer'));
        // The server has ended with the tests.
        self::assertSame(1, preg_match('~^Endpoint: http://(.*):(\d+)$~m', $errors, $found));
        self::assertFalse(@fsockopen($found[1], (int) $found[2], $error, $message, 15));
    }

    public function testWithoutTheCommandLineTheMessageSaysWhatToDo(): void
    {
        [, $printed] = self::play(self::SERVED, ['SEAM_PHONES_BIN' => '/bin/false']);
        self::assertStringContainsString('seamServer: /bin/false serve ended with 1', $printed);
    }

    public function testEachTestHasASandboxAndAFailedOneShowsItsEvents(): void
    {
        [, $printed, $errors] = self::play(self::APP);
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
