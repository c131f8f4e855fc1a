<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Exception\ConcurrentCallsError;
use Seam\Phones\Native\Errors;
use Seam\Phones\Native\Member;
use Seam\Phones\Native\NotCopied;
use Seam\Phones\Native\Queue;
use Seam\Phones\Native\Scheduler;

/**
 * Functions that run concurrently: see SeamClient::startConcurrently(). They go on while one of the methods here runs.
 *
 * They belong to the process that started them. When nothing refers to the object any more, the calls that have not
 * ended are cancelled, and nobody is told what became of them.
 */
final class Calls
{
    use NotCopied;

    /** How many functions are under way at a time when nothing else is said: as many as in a Pool of Guzzle's. */
    public const CONCURRENCY = 25;

    private readonly Scheduler $scheduler;

    /** @var array<callable(): mixed> those that wait for their turn */
    private array $functions;

    /** @var array<Member> those that are under way */
    private array $members = [];

    /** @var array<array{bool, mixed}|null> how they ended, under the keys given; null before */
    private array $endings;

    /** @var array<int> the tags of the members of others that wait for these */
    private array $awaiting = [];

    private bool $is_beginning = false;

    /** @var resource|null */
    private $stream = null;

    /**
     * @internal use SeamClient::startConcurrently()
     * @param array<callable(): mixed> $functions
     */
    public function __construct(array $functions, private readonly int $concurrency)
    {
        foreach ($functions as $key => $function) {
            is_callable($function) || throw new \TypeError(
                "what runs concurrently must be callable; received for \"$key\": " . get_debug_type($function)
            );
        }
        $concurrency >= 1 || throw new \ValueError("concurrency must be at least 1, received $concurrency");
        $this->functions = $functions;
        $this->endings = array_map(static fn () => null, $functions);
        $outer = Member::current();
        $this->scheduler = $outer?->scheduler ?? new Scheduler();
        try {
            $this->begin();
        } catch (\Throwable $interrupt) {
            $outer === null ? $this->giveUp($interrupt) : throw $interrupt;
        }
    }

    public function __destruct()
    {
        array_map($this->scheduler->dismiss(...), $this->members);
    }

    /**
     * Waits for all.
     *
     * @return array<mixed> what they returned, under the keys given, in the order given
     * @throws ConcurrentCallsError if some have thrown
     */
    public function wait(): array
    {
        $this->end();
        [$results, $errors] = $this->outcomes();
        return $errors === [] ? $results : throw ConcurrentCallsError::of($results, $errors);
    }

    /**
     * Waits for all, and tells of each what it returned or threw, in the form of Guzzle's `Utils::settle`.
     *
     * @return array<array{state: 'fulfilled', value: mixed}|array{state: 'rejected', reason: \Throwable}>
     */
    public function settle(): array
    {
        $this->end();
        return array_map(static fn (array $ending) => $ending[0]
            ? ['state' => 'fulfilled', 'value' => $ending[1]]
            : ['state' => 'rejected', 'reason' => $ending[1]], $this->endings);
    }

    /** Has those go on whose calls have ended, without waiting. True when all have ended. */
    public function advance(): bool
    {
        $this->drive(0);
        return $this->haveEnded();
    }

    /**
     * A stream for an event loop to watch, on the command line: it is readable while advance() has something to do.
     * It must not be read.
     *
     * @return resource
     */
    public function stream()
    {
        return $this->stream ??= @fopen("php://fd/{$this->scheduler->descriptor()}", 'r')
            ?: throw new \RuntimeException('PHP opens the stream of a descriptor on the command line only');
    }

    /** @internal one of these has ended */
    public function ended(Member $member): void
    {
        $this->endings[$member->key] = $member->ending() ?? self::notBegun();
        unset($this->members[$member->key]);
        $this->begin();
        if ($this->haveEnded()) {
            array_map($this->scheduler->wake(...), $this->awaiting);
            $this->awaiting = [];
        }
    }

    /** @internal a member of others waits for these */
    public function awaited(int $tag): void
    {
        $this->awaiting[] = $tag;
    }

    /** @return array<string, int> */
    public function __debugInfo(): array
    {
        return ['functions' => count($this->endings), 'ended' => count(array_filter($this->endings))];
    }

    /** Begins as many as may be under way. */
    private function begin(): void
    {
        // One that ends at once comes back here; the loop below goes on then.
        if ($this->is_beginning) {
            return;
        }
        $this->is_beginning = true;
        try {
            while ($this->functions !== [] && count($this->members) < $this->concurrency) {
                $key = array_key_first($this->functions);
                $function = $this->functions[$key];
                unset($this->functions[$key]);
                $this->beginOne($key, $function);
            }
        } finally {
            $this->is_beginning = false;
        }
    }

    private function beginOne(int|string $key, callable $function): void
    {
        if ($this->scheduler->isCancelled()) {
            $this->endings[$key] = self::notBegun();
            return;
        }
        $this->members[$key] = new Member($function, $key, $this, $this->scheduler);
        $this->scheduler->run($this->members[$key]);
    }

    private function haveEnded(): bool
    {
        return $this->members === [] && $this->functions === [];
    }

    /** Waits for all: as a member among others if it is one, so that the others go on. */
    private function end(): void
    {
        while (!$this->haveEnded()) {
            if (Member::current()?->scheduler === $this->scheduler) {
                \Fiber::suspend($this);
            } else {
                $this->drive(Queue::WAIT_MS);
            }
        }
    }

    private function drive(int $wait_ms): void
    {
        try {
            while (!$this->haveEnded() && ($this->scheduler->step($wait_ms) || $wait_ms > 0)) {
                continue;
            }
        } catch (\Throwable $interrupt) {
            $this->giveUp($interrupt);
        }
    }

    /**
     * Gives all up for what a signal handler has thrown, and throws that on. What became of the calls is told as its
     * previous exception, as PHP does with an exception that is under way when a `finally` throws another.
     */
    private function giveUp(\Throwable $interrupt): never
    {
        if ($this->scheduler->isInherited()) {
            throw $interrupt;
        }
        try {
            $this->scheduler->cancel();
            $this->begin();
            try {
                while (!$this->haveEnded()) {
                    $this->scheduler->step(Queue::WAIT_MS);
                }
            } catch (\LogicException) {
                // The handler came while a function was on its way to the scheduler, which does not know it.
                $this->members = [];
            }
            $lost = array_filter($this->endings, static fn (?array $ending) => $ending === null);
            $this->endings = array_replace($this->endings, array_map(self::notBegun(...), $lost));
            throw ConcurrentCallsError::of(...$this->outcomes());
        } finally {
            throw $interrupt;
        }
    }

    /** @return array{bool, \Throwable} the ending of a function that a cancellation came before */
    private static function notBegun(): array
    {
        $message = 'what runs concurrently was cancelled before this function was begun';
        return [false, Errors::refusal('cancelled', $message)];
    }

    /** @return array{array<mixed>, array<\Throwable>} what was returned and what was thrown */
    private function outcomes(): array
    {
        $results = array_filter($this->endings, static fn (array $ending) => $ending[0]);
        $errors = array_filter($this->endings, static fn (array $ending) => !$ending[0]);
        return [array_map(static fn ($ending) => $ending[1], $results), array_map(static fn ($e) => $e[1], $errors)];
    }
}
