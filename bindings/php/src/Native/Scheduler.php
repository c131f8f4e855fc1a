<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Calls;

/**
 * Has members wait for their calls on one queue, and go on when these have ended. Calls that are started by a member
 * share the scheduler, so that nobody waits for them alone.
 *
 * It holds its members weakly: Calls hold them, and what these hold goes when they do.
 *
 * @internal
 */
final class Scheduler
{
    private readonly Queue $queue;
    private readonly int $process;

    /** @var array<int, \WeakReference<Member>> those that have not ended, by the tag of their calls */
    private array $members = [];

    /** @var list<int> the tags of those that waited for Calls which have ended */
    private array $ready = [];

    private int $last_tag = 0;

    /** When it is told next what has happened in the calls, in nanoseconds. */
    private int $tell_at = 0;
    private bool $is_cancelled = false;

    public function __construct()
    {
        $this->queue = new Queue();
        $this->process = getmypid();
    }

    /** Takes a member in, and gives it the tag of its calls, of which one is under way at a time. */
    public function admit(Member $member): int
    {
        $this->members[++$this->last_tag] = \WeakReference::create($member);
        return $this->last_tag;
    }

    /** Lets a member go, with the call that it waits for. */
    public function dismiss(Member $member): void
    {
        unset($this->members[$member->tag]);
        if ($member->is_in_flight) {
            $this->queue->cancel($member->tag);
        }
    }

    /** Has a member that waits for Calls go on. */
    public function wake(int $tag): void
    {
        $this->ready[] = $tag;
    }

    /** Has a member go on until it waits again or ends. */
    public function run(Member $member, ?string $outcome = null): void
    {
        $this->refuseInherited();
        $member->run($outcome);
        while ($this->is_cancelled && $member->asked instanceof Request) {
            $message = 'the calls that run concurrently were cancelled; nothing was sent';
            $member->run(self::cancelled($message, $member, false));
        }
        if ($member->hasEnded()) {
            $member->calls()?->ended($member);
            unset($this->members[$member->tag]);
        } elseif ($member->asked instanceof Calls) {
            $member->asked->awaited($member->tag);
        } else {
            $member->is_in_flight = true;
            $this->queue->start($member->asked, $member->tag);
        }
    }

    /** Has one member go on; false when none can in time. */
    public function step(int $wait_ms): bool
    {
        $this->refuseInherited();
        if ($this->ready !== []) {
            $this->resume(array_shift($this->ready), null);
            return true;
        }
        $this->tell();
        $outcome = $this->queue->next($wait_ms);
        if ($outcome !== null) {
            $this->resume(...$outcome);
            return true;
        }
        if ($this->inFlight() === []) {
            throw new \LogicException('what runs concurrently waits for itself');
        }
        return false;
    }

    /** Cancels all calls, and refuses further ones. Each member is told, by an exception from its call. */
    public function cancel(): void
    {
        $this->is_cancelled = true;
        $unheard = $this->inFlight();
        array_map($this->queue->cancel(...), array_keys($unheard));
        $outcomes = [];
        while ($unheard !== [] && ($outcome = $this->queue->next(Queue::WAIT_MS)) !== null) {
            [$tag, $outcomes[$tag]] = $outcome;
            unset($unheard[$tag]);
        }
        foreach (array_keys($this->members) as $tag) {
            $this->resume($tag, $outcomes[$tag] ?? null);
        }
    }

    public function isCancelled(): bool
    {
        return $this->is_cancelled;
    }

    public function isInherited(): bool
    {
        return getmypid() !== $this->process;
    }

    public function descriptor(): int
    {
        return $this->queue->descriptor();
    }

    /** Writes what has happened to the logs, and tells their progress to those who want to know it. */
    private function tell(): void
    {
        if (hrtime(true) < $this->tell_at) {
            return;
        }
        foreach ($this->inFlight() as $tag => $member) {
            $member->asked->log?->write();
            if (!$member->asked->wantsProgress()) {
                continue;
            }
            try {
                $member->asked->tell($this->queue->progress($tag));
            } catch (\Throwable $interrupt) {
                $member->asked->interrupt = $interrupt;
                $this->queue->cancel($tag);
            }
        }
        $this->tell_at = hrtime(true) + Queue::WAIT_MS * 1_000_000;
    }

    private function resume(int $tag, ?string $outcome): void
    {
        $member = ($this->members[$tag] ?? null)?->get();
        if ($member !== null) {
            // An outcome is missing when the exception of a signal handler came in between.
            $unknown = 'the call was cancelled; its outcome is not known';
            $this->run($member, $outcome ?? self::cancelled($unknown, $member, true));
        }
    }

    /** @return array<int, Member> those that wait for the outcome of a call, by its tag */
    private function inFlight(): array
    {
        $members = array_map(static fn (\WeakReference $member) => $member->get(), $this->members);
        return array_filter($members, static fn (?Member $member) => $member?->is_in_flight ?? false);
    }

    private function refuseInherited(): void
    {
        if ($this->isInherited()) {
            $message = 'these calls belong to the process that started them, and this one was forked from it';
            throw Errors::refusal('invalid_handle', $message);
        }
    }

    /** An outcome as the library would report it. */
    private static function cancelled(string $message, Member $member, bool $is_unknown): string
    {
        $error = ['kind' => 'cancelled', 'type' => 'cancelled', 'message' => $message, 'retryable' => false];
        $error += $is_unknown ? ['outcome_unknown' => true] : [];
        $error += $member->asked instanceof Request ? ['operation' => $member->asked->operation] : [];
        return json_encode(['ok' => false, 'error' => $error], JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
