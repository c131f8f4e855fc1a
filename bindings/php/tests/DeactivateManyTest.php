<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\CancelledError;
use Seam\Phones\Exception\InvalidParamsError;
use Seam\Phones\Progress;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Stage;

/** Many phones at once: results, progress, and what is known when it is interrupted. */
final class DeactivateManyTest extends TestCase
{
    private const OK = ['status' => 200, 'json' => ['ok' => true]];
    private const SLOW = self::OK + ['hang_ms' => 60];
    private const NOT_FOUND = [
        'status' => 404,
        'json' => ['ok' => false, 'error' => ['type' => 'phone_not_found', 'message' => 'm']],
    ];

    public function testEachPhoneHasItsResult(): void
    {
        $seam = Stage::shared()->client(self::OK, self::NOT_FOUND);
        $report = $seam->phones->deactivate_many(device_ids: self::ids(2), max_concurrency: 1);
        self::assertSame([2, 1, 1, null], [$report->total, $report->deactivated, $report->failed, $report->confirmed]);
        [$first, $second] = $report->results;
        self::assertSame([self::ids(1)[0], 'deactivated', null], [$first->id, $first->outcome, $first->error]);
        self::assertSame(['failed', 'phone_not_found', 404], [
            $second->outcome, $second->error->type, $second->error->status_code,
        ]);
    }

    public function testALostPhoneIsConfirmedToBeGone(): void
    {
        $seam = SeamClient::sandbox();
        $owner = $seam->user_identities->create(full_name: 'Ada')->id;
        $new_phone = fn () => $seam->phones->simulate->create_sandbox_phone(user_identity_id: $owner)->id;
        [$lost, $second, $third] = [$new_phone(), $new_phone(), $new_phone()];
        self::assertTrue($seam->phones->deactivate(device_id: $lost, confirm: true)->confirmed);
        $report = $seam->phones->deactivate_many(owner_user_identity_id: $owner, confirm: true);
        $confirmed = array_map(fn ($result) => [$result->device_id, $result->confirmed], $report->results);
        self::assertSame([[$second, true], [$third, true]], $confirmed);
    }

    public function testNeverWithoutAFilter(): void
    {
        $this->expectException(InvalidParamsError::class);
        SeamClient::sandbox()->phones->deactivate_many();
    }

    /** @return iterable<string, array{bool}> */
    public static function ways(): iterable
    {
        yield 'alone' => [false];
        yield 'concurrently' => [true];
    }

    /** @dataProvider ways */
    public function testProgressIsToldWhileItRunsAndAtTheEnd(bool $concurrently): void
    {
        $seam = Stage::shared()->client(...array_fill(0, 40, self::SLOW));
        $told = [];
        self::carryOut($seam, $concurrently, 4, function (Progress $progress) use (&$told): void {
            $told[] = $progress;
        });
        self::assertEquals(new Progress(40, 0, 40), end($told));
        $in_the_middle = array_filter($told, fn (Progress $progress) => $progress->done > 0 && $progress->done < 40);
        self::assertNotSame([], $in_the_middle);
    }

    /** @dataProvider ways */
    public function testTheLastProgressLeavesOutWhatThereWasNoTimeFor(bool $concurrently): void
    {
        $fault = ['operation' => 'phones.deactivate', 'times' => 5, 'delay_ms' => 60_000];
        $seam = new SeamClient(endpoint: 'sandbox:', sandbox_faults: [$fault]);
        $owner = $seam->user_identities->create(full_name: 'Ada')->id;
        for ($count = 0; $count < 5; $count++) {
            $seam->phones->simulate->create_sandbox_phone(user_identity_id: $owner);
        }
        $last = null;
        $note = function (Progress $progress) use (&$last): void {
            $last = $progress;
        };
        $call = fn () => $seam->phones->deactivate_many(
            owner_user_identity_id: $owner,
            max_concurrency: 1,
            timeout_ms: 500,
            on_progress: $note,
        );
        $report = $concurrently ? self::alone($seam, $call) : $call();
        self::assertGreaterThanOrEqual(4, $report->not_attempted);
        self::assertEquals(new Progress(5 - $report->not_attempted, $report->failed + $report->unknown, 5), $last);
    }

    /** @dataProvider ways */
    public function testWhatIsKnownWhenTheProgressIsInterrupted(bool $concurrently): void
    {
        $seam = Stage::shared()->client(...array_fill(0, 40, self::SLOW));
        try {
            self::carryOut($seam, $concurrently, 2, function (Progress $progress): void {
                if ($progress->done >= 4) {
                    throw new \DomainException('too late');
                }
            });
            self::fail('it was not interrupted');
        } catch (\DomainException $error) {
            $cancelled = $error->getPrevious();
        }
        self::assertInstanceOf(CancelledError::class, $cancelled);
        self::assertTrue($cancelled->isOutcomeUnknown());
        $outcomes = array_column((array) $cancelled->getData()->results, 'outcome', 'device_id');
        $sent = array_map(
            fn (\stdClass $request) => substr($request->query, strlen('device_id='), 36),
            Stage::shared()->requests()
        );
        self::assertSame(self::ids(40), array_keys($outcomes));
        self::assertSame(
            array_values(array_diff(self::ids(40), $sent)),
            array_keys($outcomes, 'not_attempted', true)
        );
        self::assertGreaterThanOrEqual(4, count(array_keys($outcomes, 'deactivated', true)));
    }

    /** @dataProvider ways */
    public function testWhatIsKnownWhenItIsInterruptedAtItsEnd(bool $concurrently): void
    {
        $seam = Stage::shared()->client(self::OK);
        $stop = function (Progress $progress): void {
            if ($progress->done === 1) {
                throw new \DomainException('too late');
            }
        };
        $call = fn () => $seam->phones->deactivate_many(device_ids: self::ids(1), on_progress: $stop);
        try {
            $concurrently ? self::alone($seam, $call) : $call();
            self::fail('it was not interrupted');
        } catch (\DomainException $error) {
            $results = $error->getPrevious()->getData()->results;
            self::assertSame('deactivated', $results[0]->outcome);
        }
    }

    private static function carryOut(SeamClient $seam, bool $concurrently, int $at_once, callable $on_progress): void
    {
        $call = fn () => $seam->phones->deactivate_many(
            device_ids: self::ids(40),
            max_concurrency: $at_once,
            on_progress: $on_progress,
        );
        $concurrently ? self::alone($seam, $call) : $call();
    }

    /** The call as the only one of those that run concurrently; what it returns or throws. */
    private static function alone(SeamClient $seam, callable $call): mixed
    {
        $settled = $seam->startConcurrently([$call])->settle()[0];
        if ($settled['state'] === 'rejected') {
            throw $settled['reason'];
        }
        return $settled['value'];
    }

    /** @return list<string> */
    private static function ids(int $count): array
    {
        return array_map(fn (int $number) => sprintf('22222222-2222-2222-2222-%012d', $number), range(1, $count));
    }
}
