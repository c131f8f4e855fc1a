<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\CancelledError;
use Seam\Phones\Exception\ConcurrentCallsError;
use Seam\Phones\Exception\InvalidHandleError;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Process;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** What runs concurrently, ended early: by a signal handler, by nobody's interest, by a fork, by the interpreter's end. */
final class ConcurrentEndsTest extends TestCase
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

    public function testWhatAHandlerThrowsCancelsAllAndTellsWhatIsUnknown(): void
    {
        $seam = self::hanging();
        $log = [];
        $lost = static function () use ($seam, &$log): string {
            foreach ([Sample::DEVICE_ID, Sample::OTHER_ID] as $id) {
                try {
                    $seam->phones->deactivate(device_id: $id);
                } catch (SeamException $error) {
                    $log[] = [$error->getKind(), $error->isOutcomeUnknown()];
                }
            }
            return 'logged';
        };
        self::alarm();
        try {
            $seam->concurrently([
                'ended' => fn () => 'result',
                'lost' => fn () => $seam->phones->deactivate(device_id: Sample::DEVICE_ID),
                'logs' => $lost,
                'nested' => fn () => $seam->concurrently(['in' => fn () => $seam->phones->get(Sample::OTHER_ID)]),
                'never begun' => fn () => self::fail('it was begun'),
            ], concurrency: 3);
            self::fail('it ended');
        } catch (\DomainException $interrupt) {
            self::assertSame('too late', $interrupt->getMessage());
            $told = $interrupt->getPrevious();
        }
        self::assertInstanceOf(ConcurrentCallsError::class, $told);
        self::assertSame(['ended' => 'result', 'logs' => 'logged'], $told->getResults());
        self::assertTrue($told->isOutcomeUnknown());
        self::assertSame([['cancelled', true], ['cancelled', false]], $log, 'the second was not sent');
        $errors = $told->getErrors();
        self::assertSame(['lost', 'nested', 'never begun'], array_keys($errors));
        self::assertInstanceOf(CancelledError::class, $errors['lost']);
        self::assertTrue($errors['lost']->isOutcomeUnknown());
        self::assertStringContainsString('device_id ' . Sample::DEVICE_ID, $errors['lost']->getMessage());
        $nested = $errors['nested']->getErrors()['in'];
        self::assertSame(['phones.get', false], [$nested->getOperation(), $nested->isOutcomeUnknown()]);
        self::assertInstanceOf(CancelledError::class, $errors['never begun']);
    }

    public function testTheOutcomeThatComesWithASignalIsNotLost(): void
    {
        // PHP handles a signal as soon as the library returns, so that what it returned is dropped if a handler throws.
        $faults = [
            ['operation' => 'phones.list', 'times' => 99, 'delay_ms' => 60],
            ['operation' => 'workspaces.get', 'times' => 99, 'delay_ms' => 60_000],
        ];
        $seam = new SeamClient(endpoint: 'sandbox:', sandbox_faults: $faults);
        // Where the machine is busy, the outcome may come in a later slice than the signal: then it was not there yet.
        for ($i = 0; $i < 50; ++$i) {
            $told = self::interrupted(20_000, fn (callable $begun) => $seam->concurrently([
                'ends' => fn () => [$begun(), $seam->phones->list()][1],
                'hangs' => fn () => $seam->workspaces->get(),
            ]));
            if ($told->getResults() !== []) {
                break;
            }
        }
        self::assertSame(['ends' => []], $told->getResults());
    }

    public function testAHandlerMayThrowAtAnyMoment(): void
    {
        for ($i = 0; $i < 20; ++$i) {
            // The first call keeps it from ending before the handler comes.
            $create = 'phones.simulate.create_sandbox_phone';
            $fault = ['operation' => $create, 'times' => 1, 'delay_ms' => 1_000];
            $seam = new SeamClient(endpoint: 'sandbox:', sandbox_faults: [$fault]);
            $owner = $seam->user_identities->create()->id;
            $simulate = fn () => $seam->phones->simulate->create_sandbox_phone(user_identity_id: $owner)->id;
            $told = self::interrupted(random_int(0, 30_000), fn (callable $begun) => $seam->concurrently([
                fn () => [$begun(), $simulate()][1],
                ...array_fill(0, 4999, $simulate),
            ]));
            $ids = array_map(static fn ($phone) => $phone->id, $seam->phones->list());
            self::assertSame([], array_diff($told->getResults(), $ids));
            // One may be missing: that of the call which the handler came in after, and of which that is told.
            $unknown = array_filter($told->getErrors(), static fn ($error) => $error instanceof \DomainException
                || $error->isOutcomeUnknown());
            self::assertLessThanOrEqual(count($unknown), count(array_diff($ids, $told->getResults())));
            self::assertSame(5000, count($told->getResults()) + count($told->getErrors()));
        }
    }

    public function testAHandlerMayCallMeanwhile(): void
    {
        $slow = ['hang_ms' => 1500] + Sample::answer(['phones' => [], 'ok' => true]);
        $seam = Stage::shared()->client($slow, Sample::answer(['phone' => Sample::phone(), 'ok' => true]));
        $meanwhile = null;
        pcntl_signal(SIGALRM, static function () use (&$meanwhile, $seam): void {
            $meanwhile = $seam->phones->get(device_id: Sample::DEVICE_ID);
        });
        pcntl_alarm(1);
        self::assertSame([[]], $seam->concurrently([fn () => $seam->phones->list()]));
        self::assertSame(Sample::DEVICE_ID, $meanwhile?->device_id);
    }

    public function testAHandlerMayCallWhileAFunctionRuns(): void
    {
        $seam = self::hanging();
        $other = SeamClient::sandbox();
        pcntl_signal(SIGALRM, static function () use (&$meanwhile, $other): void {
            $meanwhile = $other->phones->list();
        });
        $function = static function () use (&$meanwhile): string {
            posix_kill(posix_getpid(), SIGALRM);
            return $meanwhile === [] ? 'called' : 'not called';
        };
        $settled = $seam->startConcurrently([$function, fn () => $seam->phones->list(timeout_ms: 300)])->settle();
        self::assertSame('called', $settled[0]['value']);
    }

    public function testOneThatNobodyWaitsForIsCancelled(): void
    {
        $seam = self::hanging();
        $before = self::descriptors();
        $unwound = false;
        $function = static function () use ($seam, &$unwound): void {
            try {
                $seam->concurrently([fn () => $seam->phones->list(), fn () => $seam->phones->list()]);
            } finally {
                $unwound = true;
            }
        };
        $calls = $seam->startConcurrently([$function, fn () => $seam->phones->list()]);
        $calls->stream();
        self::assertFalse($calls->advance());
        self::assertFalse($unwound);
        unset($calls);
        self::assertTrue($unwound);
        // Connections that were opened may stay open for a while.
        self::assertSame(0, substr_count(implode(' ', array_diff(self::descriptors(), $before)), 'event'));
    }

    public function testNoDescriptorIsLeft(): void
    {
        $seam = SeamClient::sandbox();
        $run = static function () use ($seam): void {
            $calls = $seam->startConcurrently([fn () => $seam->phones->list(), fn () => $seam->concurrently([
                fn () => $seam->phones->get(Sample::DEVICE_ID),
            ])]);
            $calls->stream();
            $calls->settle();
        };
        $run();
        $before = self::descriptors();
        for ($i = 0; $i < 50; ++$i) {
            $run();
            unset($calls);
            $calls = $seam->startConcurrently([fn () => $seam->phones->list()]);
            $generator = (static fn () => yield $seam->startConcurrently([fn () => $seam->phones->list()]))();
            $generator->current();
            unset($generator);
        }
        unset($calls);
        self::assertSame([], array_diff(self::descriptors(), $before));
    }

    public function testNothingLeaks(): void
    {
        $seam = SeamClient::sandbox();
        $used = static function (int $times) use ($seam): int {
            for ($i = 0; $i < $times; ++$i) {
                $seam->concurrently([fn () => $seam->phones->list(), fn () => $seam->concurrently([
                    fn () => $seam->phones->list(),
                ])]);
                $seam->startConcurrently([fn () => $seam->phones->list()]);
            }
            return memory_get_usage();
        };
        gc_disable();
        try {
            $before = $used(20);
            self::assertLessThan(10_000, $used(300) - $before, 'bytes more, without the garbage collector');
        } finally {
            gc_enable();
        }
    }

    public function testAForkInAFunction(): void
    {
        $answer = Sample::answer(['phones' => [], 'ok' => true]);
        $seam = new SeamClient('seam_test_key', Stage::shared()->always(['hang_ms' => 300] + $answer));
        $forked = static function () use ($seam): string {
            $seam->phones->list();
            $child = pcntl_fork();
            if ($child === 0) {
                // A call of the child's is an ordinary one, and so is what it runs concurrently.
                $lists = [$seam->phones->list(), ...$seam->concurrently([fn () => $seam->phones->list()])];
                self::leave($lists === [[], []] ? 0 : 1);
            }
            pcntl_waitpid($child, $status);
            return pcntl_wifsignaled($status) ? 'child was well' : 'child failed';
        };
        $results = $seam->concurrently([$forked, fn () => [$seam->phones->list(), $seam->phones->list()]]);
        self::assertSame(['child was well', [[], []]], $results);
    }

    public function testAForkBeforeTheEnd(): void
    {
        $answer = Sample::answer(['phones' => [], 'ok' => true]);
        $seam = new SeamClient('seam_test_key', Stage::shared()->always(['hang_ms' => 1000] + $answer));
        $calls = $seam->startConcurrently([fn () => $seam->phones->list()]);
        $child = pcntl_fork();
        if ($child === 0) {
            try {
                $calls->wait();
                self::leave(1);
            } catch (InvalidHandleError) {
                unset($calls);
                self::leave($seam->concurrently([fn () => $seam->phones->list()]) === [[]] ? 0 : 1);
            } catch (\Throwable) {
                self::leave(1);
            }
        }
        pcntl_waitpid($child, $status);
        self::assertTrue(pcntl_wifsignaled($status), 'the child was told, and made its own');
        self::assertSame([[]], $calls->wait());
    }

    public static function exits(): array
    {
        $ways = [
            'in a function', 'in a nested one', 'in a handler', 'in a handler of a plain call', 'started', 'in a cycle',
            'in a generator',
        ];
        return array_combine($ways, array_map(static fn ($way) => [$way], $ways));
    }

    /** @dataProvider exits */
    public function testTheInterpreterEndsWithCallsUnderWay(string $how): void
    {
        $endpoint = Stage::shared()->always(self::HANG + Sample::answer(['phones' => [], 'ok' => true]));
        $program = escapeshellarg(__DIR__ . '/programs/concurrent_exit.php');
        $run = sprintf('timeout 60 %s %s %s %s', PHP_BINARY, $program, escapeshellarg($endpoint), escapeshellarg($how));
        $script = "seq 20 | xargs -P 4 -I{} sh -c '" . str_replace("'", "'\\''", $run) . " >&2 && echo well'";
        [$status, $output, $errors] = Process::run(['sh', '-c', $script]);
        self::assertSame(0, $status, $errors);
        self::assertSame(20, substr_count($output, 'well'), $errors);
        self::assertSame('', preg_replace('/begin |finally /', '', $errors));
    }

    private static function hanging(): SeamClient
    {
        $endpoint = Stage::shared()->always(self::HANG + Sample::answer(['ok' => true]));
        return new SeamClient('seam_test_key', $endpoint, timeout_ms: 100_000);
    }

    private static function alarm(): void
    {
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        pcntl_alarm(1);
    }

    /**
     * What is told by a run that a handler's exception comes into: this long after the run has called what it is given.
     * Of a run in which nothing had begun there is nothing to tell.
     */
    private static function interrupted(int $after_us, callable $run): ConcurrentCallsError
    {
        pcntl_signal(SIGALRM, static fn () => throw new \DomainException('too late'));
        $parent = posix_getpid();
        [$tells, $hears] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        $child = pcntl_fork();
        if ($child === 0) {
            fread($hears, 1);
            usleep($after_us);
            posix_kill($parent, SIGALRM);
            self::leave(0);
        }
        try {
            $run(static fn () => fwrite($tells, '!'));
            self::fail('it ended');
        } catch (\DomainException $interrupt) {
            $told = $interrupt->getPrevious();
            return $told instanceof ConcurrentCallsError ? $told : throw $interrupt;
        } catch (ConcurrentCallsError $error) {
            // It came while a function's own code ran.
            return $error;
        } finally {
            pcntl_waitpid($child, $status);
        }
    }

    /** Ends a child without the ends of its parent's tests; killed when all is well. */
    private static function leave(int $status): never
    {
        posix_kill(posix_getpid(), $status === 0 ? SIGKILL : SIGTERM);
        sleep(60);
        exit(1);
    }

    /** @return array<string> what is open, by number */
    private static function descriptors(): array
    {
        $open = [];
        foreach (scandir('/proc/self/fd') as $number) {
            $target = @readlink("/proc/self/fd/$number");
            if ($target !== false) {
                $open[$number] = $target;
            }
        }
        return $open;
    }
}
