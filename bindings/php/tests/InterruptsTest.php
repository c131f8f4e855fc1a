<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\CancelledError;
use Seam\Phones\Exception\HttpApiError;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** A signal handler runs while a call waits; what it throws ends the call, and tells what became of it. */
final class InterruptsTest extends TestCase
{
    private const HANG = ['hang_ms' => 120_000];

    protected function setUp(): void
    {
        pcntl_async_signals(true);
    }

    protected function tearDown(): void
    {
        pcntl_alarm(0);
        pcntl_signal(SIGALRM, SIG_DFL);
        pcntl_async_signals(false);
    }

    public static function operations(): array
    {
        return ['may have taken effect' => ['deactivate', true], 'changes nothing' => ['get', false]];
    }

    /** @dataProvider operations */
    public function testWhatAHandlerThrowsEndsTheCall(string $operation, bool $is_unknown): void
    {
        $endpoint = Stage::shared()->endpoint(self::HANG, Sample::answer(['phones' => [], 'ok' => true]));
        $seam = new SeamClient('seam_test_key', $endpoint, timeout_ms: 100_000);
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        pcntl_alarm(1);
        $start = hrtime(true);
        try {
            $seam->phones->$operation(device_id: Sample::DEVICE_ID);
            self::fail('the call ended');
        } catch (\DomainException $interrupt) {
            self::assertSame('too late', $interrupt->getMessage());
            $cancelled = $interrupt->getPrevious();
            self::assertInstanceOf(CancelledError::class, $cancelled);
            self::assertSame([$is_unknown, "phones.$operation"], [
                $cancelled->isOutcomeUnknown(), $cancelled->getOperation(),
            ]);
        }
        self::assertLessThan(30e9, hrtime(true) - $start);
        self::assertSame([], $seam->phones->list());
    }

    public static function outcomes(): array
    {
        $seam = static fn (array $fault) => new SeamClient(endpoint: 'sandbox:', sandbox_faults: [
            ['operation' => 'phones.list', 'times' => 99, 'delay_ms' => 60] + $fault,
        ]);
        return [
            'a success' => [$seam([]), CancelledError::class, ['phones' => [], 'ok' => true]],
            'an error' => [$seam(['status' => 400]), HttpApiError::class, null],
        ];
    }

    /**
     * PHP handles a signal as soon as the library returns, so that what it returned is dropped if a handler throws.
     *
     * @dataProvider outcomes
     */
    public function testTheOutcomeThatComesWithASignalIsNotLost(SeamClient $seam, string $class, ?array $data): void
    {
        // Where the machine is busy, the signal may come before the call or after it, or the outcome in a later slice.
        for ($i = 0; $i < 50; ++$i) {
            $told = self::toldWhenInterrupted(fn () => $seam->phones->list(max_retries: 0));
            if ($told instanceof $class && ($data === null || $told->getData() !== null)) {
                break;
            }
        }
        self::assertInstanceOf($class, $told);
        self::assertSame($data, $data === null ? null : (array) $told->getData());
        self::assertTrue(pcntl_async_signals());
    }

    /** What is told of a call that a signal comes into; null when it came before or afterwards. */
    private static function toldWhenInterrupted(callable $call): ?\Throwable
    {
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        $parent = posix_getpid();
        $told = null;
        try {
            $child = pcntl_fork();
            if ($child === 0) {
                usleep(20_000);
                posix_kill($parent, SIGALRM);
                posix_kill(posix_getpid(), SIGKILL);
            }
            try {
                $call();
            } catch (SeamException) {
                // It had ended with its own error.
            }
            pcntl_waitpid($child, $status);
        } catch (\DomainException $interrupt) {
            $told = $interrupt->getPrevious();
            pcntl_waitpid($child, $status);
        }
        return $told;
    }

    public function testAHandlerMayCallOnTheSameClientMeanwhile(): void
    {
        $slow = ['hang_ms' => 1500] + Sample::answer(['phones' => [], 'ok' => true]);
        $seam = Stage::shared()->client($slow, Sample::answer(['phone' => Sample::phone(), 'ok' => true]));
        $meanwhile = null;
        pcntl_signal(SIGALRM, static function () use (&$meanwhile, $seam): void {
            $meanwhile = $seam->phones->get(device_id: Sample::DEVICE_ID);
        });
        pcntl_alarm(1);
        self::assertSame([], $seam->phones->list());
        self::assertSame(Sample::DEVICE_ID, $meanwhile?->device_id);
    }

    public function testTheTimeoutHoldsForACallThatIsWaitedForInSlices(): void
    {
        $seam = Stage::shared()->client(self::HANG);
        $this->expectException(\Seam\Phones\Exception\TimeoutError::class);
        $seam->phones->list(timeout_ms: 500, max_retries: 0);
    }
}
