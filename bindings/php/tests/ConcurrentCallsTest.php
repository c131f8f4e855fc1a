<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Calls;
use Seam\Phones\Exception\ConcurrentCallsError;
use Seam\Phones\Exception\HttpApiError;
use Seam\Phones\Exception\InvalidHandleError;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Sample;

/** Functions that run concurrently: what they return, what they throw, and how they wait for each other. */
final class ConcurrentCallsTest extends TestCase
{
    public function testCallsWaitTogether(): void
    {
        $seam = self::slow(1000);
        $start = hrtime(true);
        $results = $seam->concurrently(array_fill(0, 25, fn () => $seam->phones->list()));
        self::assertSame(array_fill(0, 25, []), $results);
        self::assertLessThan(15e9, hrtime(true) - $start, 'about as long as one, not as long as 25');
    }

    public function testResultsAreInTheOrderGivenUnderTheKeysGiven(): void
    {
        $seam = self::slow(700);
        $ended = [];
        $function = static function (string $name, callable $call) use (&$ended): callable {
            return static function () use ($name, $call, &$ended): string {
                $call();
                $ended[] = $name;
                return $name;
            };
        };
        $results = $seam->concurrently([
            'slow' => $function('slow', fn () => $seam->phones->list()),
            7 => $function('fast', fn () => $seam->user_identities->list()),
            'none' => static fn () => null,
        ]);
        self::assertSame(['slow' => 'slow', 7 => 'fast', 'none' => null], $results);
        self::assertSame(['fast', 'slow'], $ended);
        self::assertSame([], $seam->concurrently([]));
    }

    public function testAFailureHidesNothingOfTheOthers(): void
    {
        $seam = self::slow(300);
        $done = false;
        $functions = [
            'missing' => fn () => $seam->phones->get(device_id: Sample::DEVICE_ID),
            'slow' => function () use ($seam, &$done): string {
                $seam->phones->list();
                return $seam->phones->list() === [] ? $done = 'done' : 'other';
            },
            'defect' => fn () => throw new \DomainException('mine'),
        ];
        try {
            $seam->concurrently($functions);
            self::fail('nothing was thrown');
        } catch (ConcurrentCallsError $error) {
            self::assertSame('done', $done);
            self::assertSame(['slow' => 'done'], $error->getResults());
            self::assertSame(['missing', 'defect'], array_keys($error->getErrors()));
            $missing = $error->getErrors()['missing'];
            self::assertInstanceOf(HttpApiError::class, $missing);
            self::assertStringContainsString('device_id ' . Sample::DEVICE_ID, $missing->getMessage());
            self::assertSame($missing, $error->getPrevious());
            self::assertStringStartsWith('2 of 3 ', $error->getMessage());
            self::assertStringContainsString(Sample::DEVICE_ID, $error->getMessage());
            self::assertFalse($error->isOutcomeUnknown());
        }
        $settled = $seam->startConcurrently($functions)->settle();
        self::assertSame(['missing', 'slow', 'defect'], array_keys($settled));
        self::assertSame(['state' => 'fulfilled', 'value' => 'done'], $settled['slow']);
        self::assertSame('rejected', $settled['missing']['state']);
        self::assertSame('mine', $settled['defect']['reason']->getMessage());
    }

    public function testAnUnknownOutcomeIsToldOfTheWhole(): void
    {
        $fault = ['operation' => 'user_identities.create', 'times' => 9, 'status' => 502, 'after_effect' => true];
        $seam = new SeamClient(endpoint: 'sandbox:', sandbox_faults: [$fault]);
        $this->expectException(ConcurrentCallsError::class);
        try {
            $seam->concurrently([fn () => $seam->phones->list(), fn () => $seam->user_identities->create()]);
        } catch (ConcurrentCallsError $error) {
            self::assertTrue($error->isOutcomeUnknown());
            throw $error;
        }
    }

    public function testAFunctionMakesCallsInARow(): void
    {
        $seam = SeamClient::sandbox();
        foreach (['Ada', 'Ben'] as $name) {
            $owners[$name] = $seam->user_identities->create(full_name: $name)->id;
            for ($i = 0; $i < 3; ++$i) {
                $seam->phones->simulate->create_sandbox_phone(user_identity_id: $owners[$name]);
            }
        }
        $lose_all = static function (string $owner) use ($seam): array {
            $phones = $seam->phones->list(owner_user_identity_id: $owner);
            foreach ([...$phones, $phones[0]] as $phone) {
                try {
                    $seam->phones->deactivate(device_id: $phone->id);
                    $lost[] = 'lost';
                } catch (HttpApiError $error) {
                    $lost[] = $error->getErrorCode();
                }
            }
            return $lost;
        };
        $lost = ['lost', 'lost', 'lost', 'phone_not_found'];
        $results = $seam->concurrently(array_map(fn ($owner) => fn () => $lose_all($owner), $owners));
        self::assertSame(['Ada' => $lost, 'Ben' => $lost], $results);
        self::assertSame([], $seam->phones->list());
    }

    public function testPagesAreReadInAFunction(): void
    {
        $seam = SeamClient::sandbox();
        for ($i = 0; $i < 7; ++$i) {
            $seam->user_identities->create(full_name: "Ada $i");
        }
        $read = static function (int $limit) use ($seam): int {
            $pages = $seam->createPaginator(fn ($p) => $seam->user_identities->list(...$p), ['limit' => $limit]);
            $count = 0;
            foreach ($pages->flatten() as $user_identity) {
                $count += (int) str_starts_with($user_identity->full_name, 'Ada');
            }
            return $count;
        };
        self::assertSame([7, 7], $seam->concurrently([fn () => $read(2), fn () => $read(3)]));
    }

    public function testNoMoreAreUnderWayThanAllowed(): void
    {
        $seam = self::slow(50);
        $running = $most = 0;
        $function = static function () use ($seam, &$running, &$most): void {
            $most = max($most, ++$running);
            $seam->phones->list();
            $seam->user_identities->list();
            --$running;
        };
        $seam->concurrently(array_fill(0, 10, $function), concurrency: 3);
        self::assertSame([3, 0], [$most, $running]);
        $seam->concurrently(array_fill(0, 60, $function));
        self::assertSame([Calls::CONCURRENCY, 0], [$most, $running]);
        $seam->concurrently(array_fill(0, 60, $function), concurrency: 60);
        self::assertSame([60, 0], [$most, $running]);
    }

    public function testManyThatNeverWaitDoNotPileUp(): void
    {
        $results = SeamClient::sandbox()->concurrently(array_fill(0, 20_000, fn () => 1));
        self::assertSame(20_000, array_sum($results));
    }

    public function testWhatIsNotCallableIsRefusedBeforeAnythingBegins(): void
    {
        $began = false;
        $begin = static function () use (&$began): void {
            $began = true;
        };
        $seam = SeamClient::sandbox();
        try {
            $seam->concurrently(['good' => $begin, 'bad' => [1]]);
            self::fail('it was accepted');
        } catch (\TypeError $error) {
            self::assertStringContainsString('"bad": array', $error->getMessage());
        }
        try {
            $seam->concurrently(['good' => $begin], concurrency: 0);
            self::fail('it was accepted');
        } catch (\ValueError $error) {
            self::assertStringContainsString('at least 1, received 0', $error->getMessage());
        }
        self::assertFalse($began);
    }

    public function testNestedOnesWaitWithTheOthers(): void
    {
        $seam = self::slow(500);
        $ended = [];
        $list = static function (string $name) use ($seam, &$ended): callable {
            return static function () use ($seam, $name, &$ended): string {
                $seam->phones->list();
                $ended[] = $name;
                return $name;
            };
        };
        $results = $seam->concurrently([
            'outer' => fn () => $seam->concurrently([
                'x' => $list('x'),
                'in' => fn () => $seam->concurrently([$list('y')]),
            ]),
            'empty' => fn () => $seam->concurrently([]),
            'twice' => fn () => [$seam->phones->list(), $list('late')()],
        ]);
        self::assertSame(['x' => 'x', 'in' => ['y']], $results['outer']);
        self::assertSame([], $results['empty']);
        self::assertSame('late', array_pop($ended), 'who waits twice is not waited for by who waits once');
    }

    public function testAFailureOfNestedOnesIsOneOfTheirFunction(): void
    {
        $seam = SeamClient::sandbox();
        $settled = $seam->startConcurrently([
            fn () => $seam->concurrently([
                'gone' => fn () => $seam->phones->get(device_id: Sample::DEVICE_ID),
                'ok' => fn () => 1,
            ]),
            fn () => 2,
        ])->settle();
        self::assertSame(['ok' => 1], $settled[0]['reason']->getResults());
        self::assertSame(2, $settled[1]['value']);
    }

    public function testInAFiberOfTheCaller(): void
    {
        $seam = self::slow(200);
        $fiber = new \Fiber(static function () use ($seam): array {
            $said = \Fiber::suspend('before');
            $results = $seam->concurrently([fn () => $seam->phones->list(), fn () => $said]);
            return [...$results, \Fiber::suspend('after'), $seam->phones->list()];
        });
        self::assertSame('before', $fiber->start());
        self::assertSame('after', $fiber->resume('said'));
        $fiber->resume('end');
        self::assertSame([[], 'said', 'end', []], $fiber->getReturn());
    }

    public function testAFiberThatAFunctionMakesIsItsOwn(): void
    {
        $seam = self::slow(100);
        $function = static function () use ($seam): array {
            $fiber = new \Fiber(fn () => [\Fiber::suspend(1), $seam->phones->list(), $seam->concurrently([
                fn () => $seam->phones->list(),
            ])]);
            $steps = [$fiber->start()];
            $fiber->resume(2);
            return [...$steps, ...$fiber->getReturn()];
        };
        self::assertSame([[1, 2, [], [[]]], []], $seam->concurrently([$function, fn () => $seam->phones->list()]));
    }

    public function testAnotherSchedulerIsRefused(): void
    {
        $seam = self::slow(100);
        $settled = $seam->startConcurrently([
            fn () => \Fiber::suspend('for something else'),
            fn () => $seam->phones->list(),
        ])->settle();
        self::assertInstanceOf(\LogicException::class, $settled[0]['reason']);
        self::assertSame([], $settled[1]['value']);
    }

    public function testWhoWaitsForItselfIsTold(): void
    {
        $seam = SeamClient::sandbox();
        $calls = $seam->startConcurrently([function () use (&$calls, $seam): array {
            $seam->phones->list();
            return $calls->wait();
        }]);
        $this->expectException(\LogicException::class);
        $this->expectExceptionMessage('waits for itself');
        $calls->wait();
    }

    public function testAnEventLoopWatchesTheStream(): void
    {
        $seam = self::slow(300);
        $calls = $seam->startConcurrently([
            'slow' => fn () => [$seam->phones->list(), $seam->phones->list()],
            'now' => fn () => 1,
        ]);
        [$rounds, $none] = [0, []];
        while (!$calls->advance()) {
            $readable = [$calls->stream()];
            self::assertSame(1, stream_select($readable, $none, $none, 60));
            ++$rounds;
        }
        self::assertGreaterThanOrEqual(2, $rounds);
        self::assertLessThan(20, $rounds, 'it is readable when there is something to do');
        self::assertSame(['slow' => [[], []], 'now' => 1], $calls->wait());
    }

    public function testACallOnAClosedClientIsRefused(): void
    {
        $seam = SeamClient::sandbox();
        $closed = SeamClient::sandbox();
        $function = static function () use ($seam, $closed): void {
            $seam->phones->list();
            $closed->close();
            $closed->phones->list();
        };
        $settled = $seam->startConcurrently([$function])->settle();
        self::assertInstanceOf(InvalidHandleError::class, $settled[0]['reason']);
        self::assertSame('the client is closed (phones.list)', substr($settled[0]['reason']->getMessage(), 16));
    }

    /** A client of a sandbox that lists phones slowly. */
    private static function slow(int $delay_ms): SeamClient
    {
        $fault = ['operation' => 'phones.list', 'times' => 1000, 'delay_ms' => $delay_ms];
        return new SeamClient(endpoint: 'sandbox:', sandbox_faults: [$fault]);
    }
}
