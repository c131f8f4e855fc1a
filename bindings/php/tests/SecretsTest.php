<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;
use Seam\Phones\SeamWebhook;
use Seam\Phones\Tests\Support\Process;

/** Nothing that is shown, logged or written shows a secret. */
final class SecretsTest extends TestCase
{
    private const SECRET = 'seam_sesame_open';

    public static function holders(): iterable
    {
        $headers = ['x-key' => self::SECRET];
        yield 'client' => [new SeamClient(self::SECRET, 'http://127.0.0.1:1', headers: $headers, max_retries: 0)];
        yield 'operations' => [(new SeamClient(self::SECRET, 'http://127.0.0.1:1'))->phones];
        yield 'webhook' => [new SeamWebhook('whsec_sesame')];
    }

    /** @dataProvider holders */
    public function testWhatIsShown(object $holder): void
    {
        ob_start();
        var_dump($holder);
        $shown = ob_get_clean() . print_r($holder, true) . var_export($holder, true) . json_encode($holder);
        self::assertStringNotContainsString('sesame', $shown);
    }

    /** @dataProvider holders */
    public function testTheyAreNotSerialized(object $holder): void
    {
        $this->expectException(\LogicException::class);
        $this->expectExceptionMessage('cannot be serialized');
        serialize($holder);
    }

    public function testTheyAreNotClonedAndNotUnserialized(): void
    {
        foreach ([SeamClient::class, SeamWebhook::class, \Seam\Phones\Native\NativeClient::class] as $class) {
            self::assertFalse((new \ReflectionClass($class))->isCloneable());
            try {
                unserialize(sprintf('O:%d:"%s":1:{s:6:"handle";i:1;}', strlen($class), $class));
                self::fail('it was unserialized');
            } catch (\LogicException $error) {
                self::assertStringContainsString('cannot be unserialized', $error->getMessage());
            }
        }
    }

    public function testExceptionsShowNone(): void
    {
        $refused = new SeamClient(self::SECRET, 'http://127.0.0.1:1', max_retries: 0);
        $failures = [
            fn () => new SeamClient('seam_cst_sesame'),
            fn () => new SeamClient(self::SECRET, "http://\xff"),
            fn () => $refused->phones->list(),
        ];
        foreach ($failures as $fails) {
            try {
                $fails();
                self::fail('nothing was thrown');
            } catch (SeamException $error) {
                self::assertStringNotContainsString('sesame', $error->getMessage() . json_encode($error->toArray()));
            }
        }
    }

    /** PHP hides such arguments from 8.2 on. */
    public function testTracesShowNone(): void
    {
        $printed = Process::output([
            PHP_BINARY, '-d', 'zend.exception_ignore_args=0', '-d', 'zend.exception_string_param_max_len=1000',
            __DIR__ . '/programs/traces.php',
        ]);
        self::assertStringContainsString('SeamClient->__construct(Object(SensitiveParameterValue)', $printed);
        self::assertStringNotContainsString('sesame', $printed);
    }
}
