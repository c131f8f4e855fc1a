<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\CancelledError;
use Seam\Phones\Exception\HttpApiError;
use Seam\Phones\Exception\InvalidOptionsError;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\Native\Library;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\KeptLog;
use Seam\Phones\Tests\Support\Process;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** What happens in calls is written to a logger, by the process's own thread. */
final class LoggerTest extends TestCase
{
    private const BAD = ['status' => 502, 'text' => 'bad'];
    private const EMPTY = ['status' => 200, 'json' => ['phones' => [], 'ok' => true]];

    protected function tearDown(): void
    {
        pcntl_signal(SIGALRM, SIG_DFL);
        pcntl_async_signals(false);
    }

    public function testWhatHappensInACallIsWritten(): void
    {
        $kept = new KeptLog();
        // A client with settings of its own makes a connection of its own.
        $endpoint = Stage::shared()->endpoint(self::EMPTY);
        (new SeamClient('seam_test_key', $endpoint, connect_timeout_ms: 9_999, logger: $kept))->phones->list();
        $events = ['attempt_started', 'connection_made', 'attempt_ended', 'call_ended'];
        self::assertSame($events, $kept->events());
        foreach ($kept->lines as [$level, $message, $context]) {
            self::assertSame('debug', $level);
            self::assertMatchesRegularExpression('/^call \d+, phones\.list: /', $message);
            self::assertSame('phones.list', $context['operation']);
            self::assertIsInt($context['call']);
            self::assertSame([], array_intersect(['level', 'message', 'exception'], array_keys($context)));
            self::assertSame([], preg_grep('/[^A-Za-z0-9_.]/', array_keys($context)), 'PSR-3 allows these');
        }
        self::assertSame([1, 200], [$kept->lines[2][2]['attempt'], $kept->lines[2][2]['status_code']]);
        self::assertSame(1, $kept->lines[3][2]['attempts']);
    }

    public function testARepetitionIsAWarning(): void
    {
        $kept = new KeptLog();
        self::client($kept, self::BAD, self::EMPTY)->phones->list();
        $warnings = array_values(array_filter($kept->lines, static fn ($line) => $line[0] === 'warning'));
        self::assertCount(1, $warnings);
        self::assertStringContainsString('attempt 1 is repeated', $warnings[0][1]);
        self::assertSame('the answer had status 502', $warnings[0][2]['reason']);
        self::assertSame('call_ended', $kept->events()[count($kept->events()) - 1]);
    }

    public function testTheEndOfAFailedCallIsWritten(): void
    {
        $kept = new KeptLog();
        $seam = self::client($kept, Sample::refusal(404, type: 'phone_not_found', message: 'm'));
        self::assertFails(HttpApiError::class, fn () => $seam->phones->get(Sample::DEVICE_ID));
        self::assertCount(1, $kept->messages('the call failed .* phone_not_found, request request_1'));
        self::assertFails(SeamException::class, fn () => $seam->phones->list(owner_user_identity_id: ''));
        self::assertCount(1, $kept->messages('phones\.list: the call failed .* 0 attempts'));
    }

    public function testALoggerOfPsr3(): void
    {
        @include_once 'Psr/Log/autoload.php';
        // A subclass of its own: only some versions of psr/log bring a logger for tests.
        $logger = new class extends \Psr\Log\AbstractLogger {
            /** @var list<string> */
            public array $debug = [];

            public function log($level, $message, array $context = []): void
            {
                $this->debug[] = $level === \Psr\Log\LogLevel::DEBUG ? $message : '';
            }
        };
        SeamClient::sandbox(logger: $logger)->phones->list();
        self::assertStringContainsString('the call succeeded', implode("\n", $logger->debug));
        SeamClient::sandbox(logger: new \Psr\Log\NullLogger())->phones->list();
    }

    public function testEventsComeWhileACallWaits(): void
    {
        $times = [];
        $kept = new KeptLog(static function (string $message, array $context) use (&$times): void {
            $times[$context['event']] = hrtime(true);
        });
        self::client($kept, ['hang_ms' => 600] + self::EMPTY)->phones->list();
        self::assertGreaterThan(200e6, $times['call_ended'] - $times['attempt_started']);
    }

    public function testEventsComeWhileACallWithProgressWaits(): void
    {
        $happened = [];
        $kept = new KeptLog(static function (string $message, array $context) use (&$happened): void {
            $happened[] = $context['event'];
        });
        $done = Sample::answer(['ok' => true]);
        $ids = [Sample::DEVICE_ID, Sample::OTHER_ID];
        $tell = static function ($progress) use (&$happened): void {
            $happened[] = $progress->done;
        };
        self::client($kept, ['hang_ms' => 400] + $done, $done)->phones->deactivate_many(
            device_ids: $ids,
            on_progress: $tell,
        );
        self::assertLessThan(array_search(2, $happened, true), array_search('attempt_started', $happened, true));
        self::assertContains('call_ended', $happened);
    }

    public function testEventsComeWhileConcurrentCallsWait(): void
    {
        $happened = [];
        $kept = new KeptLog(static function (string $message, array $context) use (&$happened): void {
            $happened[] = $context['event'];
        });
        $seam = self::client($kept, ['hang_ms' => 600] + self::EMPTY);
        $other = Stage::shared()->client(['hang_ms' => 300] + self::EMPTY);
        $seam->concurrently([
            fn () => $seam->phones->list(),
            function () use ($other, &$happened): void {
                $other->phones->list();
                $happened[] = 'other';
            },
        ]);
        $order = array_intersect($happened, ['attempt_started', 'other', 'call_ended']);
        self::assertSame(['attempt_started', 'other', 'call_ended'], array_values($order));
        self::assertFails(
            \Seam\Phones\Exception\ConcurrentCallsError::class,
            fn () => $seam->concurrently(['refused' => fn () => $seam->phones->list(owner_user_identity_id: '')]),
        );
        self::assertSame('call_ended', end($happened));
    }

    public function testAnInterruptedCallIsWrittenToItsEnd(): void
    {
        $kept = new KeptLog();
        $seam = self::client($kept, ['hang_ms' => 60_000], ['hang_ms' => 60_000]);
        pcntl_async_signals(true);
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        $list = fn () => $seam->phones->list();
        foreach ([$list, fn () => $seam->concurrently([$list])] as $run) {
            pcntl_alarm(1);
            self::assertFails(\DomainException::class, $run);
            self::assertStringContainsString('it was cancelled', $kept->lines[count($kept->lines) - 1][1]);
        }
    }

    public function testALoggerThatThrowsLosesNothing(): void
    {
        $throws = [static fn () => throw new \RuntimeException('the disk is full'), static fn () => intdiv(1, 0)];
        foreach ($throws as $throw) {
            $kept = new KeptLog($throw);
            $missing = Sample::refusal(404, type: 'phone_not_found', message: 'm');
            $seam = self::client($kept, self::BAD, ['hang_ms' => 300] + self::EMPTY, $missing, self::EMPTY);
            self::assertSame([], $seam->phones->list());
            $error = self::assertFails(HttpApiError::class, fn () => $seam->phones->get(Sample::DEVICE_ID));
            self::assertNull($error->getPrevious());
            self::assertSame([[]], $seam->concurrently([fn () => $seam->phones->list()]));
            self::assertCount(3, $kept->messages('the call'));
        }
    }

    public function testWhatAHandlerThrowsIntoALoggerIsNotSwallowedAndTakesNoAnswerAlong(): void
    {
        pcntl_async_signals(true);
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        $kept = new KeptLog(static function (string $message): void {
            str_contains($message, 'the call') && posix_kill(posix_getpid(), SIGALRM);
        });
        $seam = SeamClient::sandbox(logger: $kept);
        $told = self::assertFails(\DomainException::class, fn () => $seam->phones->list())->getPrevious();
        self::assertInstanceOf(CancelledError::class, $told);
        self::assertSame([], $told->getData()->phones);
        $interrupt = self::assertFails(\DomainException::class, fn () => $seam->phones->get(Sample::DEVICE_ID));
        self::assertInstanceOf(HttpApiError::class, $interrupt->getPrevious());
        self::assertTrue(pcntl_async_signals());
    }

    public function testAfterAFork(): void
    {
        $endpoint = Stage::shared()->always(self::EMPTY);
        $lines = explode("\n", trim(Process::output([PHP_BINARY, __DIR__ . '/programs/logging_fork.php', $endpoint])));
        $ends = preg_grep('/the call succeeded/', $lines);
        self::assertCount(3, $ends);
        self::assertCount(2, array_unique(preg_replace('/ .*/', '', $ends)));
        self::assertSame($lines, array_unique($lines));
    }

    public function testWhatIsNoLoggerIsRefused(): void
    {
        $hidden = new class {
            private function log(): void
            {
            }
        };
        foreach ([new \stdClass(), $hidden] as $other) {
            $error = self::assertFails(InvalidOptionsError::class, fn () => SeamClient::sandbox(logger: $other));
            self::assertStringContainsString('a method log($level, $message, array $context)', $error->getMessage());
            self::assertStringContainsString('received ' . get_debug_type($other), $error->getMessage());
        }
    }

    public function testOffByDefault(): void
    {
        foreach ([SeamClient::sandbox(), SeamClient::sandbox(logger: null)] as $seam) {
            $seam->phones->list();
            $native = (new \ReflectionProperty($seam, 'native'))->getValue($seam);
            $handle = (new \ReflectionProperty($native, 'handle'))->getValue($native);
            self::assertNull(Library::functions()->seam_log_take($handle));
        }
    }

    public function testAClientDoesNotShowItsLogger(): void
    {
        $kept = new KeptLog(static fn () => null);
        $kept->lines[] = ['debug', 'sesame', []];
        $seam = SeamClient::sandbox(logger: $kept);
        ob_start();
        var_dump($seam, $seam->phones);
        $shown = ob_get_clean() . print_r($seam, true) . var_export($seam, true) . json_encode($seam);
        self::assertStringNotContainsString('sesame', $shown);
        self::assertFails(\LogicException::class, fn () => serialize($seam));
        unset($seam);
        $reference = \WeakReference::create($kept);
        unset($kept);
        self::assertNull($reference->get(), 'a client that is freed holds its logger no longer');
    }

    public static function credentials(): array
    {
        return [
            [['api_key' => 'seam_supersecret']],
            [['personal_access_token' => 'seam_at_supersecret', 'workspace_id' => Sample::DEVICE_ID]],
            [['client_session_token' => 'seam_cst_supersecret']],
            [['publishable_key' => 'seam_pk_supersecret', 'user_identifier_key' => 'supersecret_user']],
        ];
    }

    /**
     * The answers show what was sent with the operations.
     *
     * @dataProvider credentials
     */
    public function testNoSecretIsWritten(array $credentials): void
    {
        $told = array_values(array_diff_key($credentials, ['workspace_id' => null]));
        $headers = ['seam-request-id' => 'r-' . implode('-', $told), 'x-echo' => implode(' ', $told)];
        $message = 'rejected Bearer ' . implode(' ', $told);
        $error = ['type' => 'bad_' . implode('_', $told), 'message' => $message, 'data' => ['header' => $told]];
        $answers = array_map(static fn (int $status) => [
            'status' => $status, 'headers' => $headers, 'json' => ['ok' => false, 'error' => $error],
        ], [503, 400, 401]);
        $answers[] = ['status' => 200, 'headers' => $headers, 'text' => implode($told)];
        $answers[] = ['drop' => 'in_body', 'headers' => $headers] + self::EMPTY;
        $kept = new KeptLog();
        $endpoint = Stage::shared()->endpoint(...$answers, ...$answers, ...$answers);
        $seam = new SeamClient(...$credentials, endpoint: $endpoint, max_retries: 1, logger: $kept);
        $calls = [
            fn () => $seam->phones->list(), fn () => $seam->phones->get(Sample::DEVICE_ID),
            fn () => $seam->phones->deactivate(Sample::DEVICE_ID), fn () => $seam->phones->get($told[0]),
            fn () => $seam->request('/devices/' . implode('/', $told)),
        ];
        foreach ([...$calls, ...$calls, ...$calls] as $call) {
            self::assertFails(SeamException::class, $call);
        }
        $written = json_encode($kept->lines, JSON_THROW_ON_ERROR);
        self::assertGreaterThan(10, substr_count($written, '[secret]'));
        self::assertStringNotContainsString('supersecret', $written);
    }

    private static function client(KeptLog $kept, array ...$answers): SeamClient
    {
        return new SeamClient('seam_test_key', Stage::shared()->endpoint(...$answers), logger: $kept);
    }

    private static function assertFails(string $class, callable $call): \Throwable
    {
        try {
            $call();
        } catch (\Throwable $error) {
            self::assertInstanceOf($class, $error);
            return $error;
        }
        self::fail('nothing was thrown');
    }
}
