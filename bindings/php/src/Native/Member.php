<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Calls;

/**
 * One of several functions that run together, each in a fiber of its own. When it makes a call, its fiber is suspended
 * with a Request, and resumed with the outcome; when it waits for Calls, with these, and resumed when they have ended.
 *
 * @internal
 */
final class Member
{
    public readonly int $tag;

    /** What it waits for. */
    public Request|Calls|null $asked = null;

    /** Whether the call that it waits for is on the queue. */
    public bool $is_in_flight = false;

    private readonly \Fiber $fiber;
    private readonly int $process;

    /** @var \ArrayObject<int, array{bool, mixed}> how it ended; empty before. The fiber holds it too */
    private readonly \ArrayObject $ending;

    /** @var \WeakReference<Calls> what it belongs to, and is held by */
    private readonly \WeakReference $calls;

    public function __construct(
        callable $work,
        public readonly int|string $key,
        Calls $calls,
        public readonly Scheduler $scheduler,
    ) {
        $this->calls = \WeakReference::create($calls);
        $this->process = getmypid();
        $this->tag = $scheduler->admit($this);
        $this->ending = $ending = new \ArrayObject();
        // What it throws is caught here, so that whatever comes out of the fiber was thrown by a signal handler.
        $this->fiber = new \Fiber(static function () use ($work, $ending): void {
            try {
                $ending[0] = [true, $work()];
            } catch (\Throwable $error) {
                $ending[0] ??= [false, $error];
            }
        });
    }

    /**
     * The member whose fiber runs. None in a fiber that a member has made, whose scheduler is another; and none in a
     * process that a member has forked.
     */
    public static function current(): ?self
    {
        $member = NativeClient::$member;
        $is_it = $member !== null && \Fiber::getCurrent() === $member->fiber && getmypid() === $member->process;
        return $is_it ? $member : null;
    }

    /** The outcome of a call, when it is a member that asks for it, and it can wait while others run. */
    public static function outcome(Request $request): ?string
    {
        if (self::current() === null) {
            return null;
        }
        try {
            return \Fiber::suspend($request);
        } catch (\FiberError) {
            // PHP switches no fibers in a signal handler, nor in a `finally` of a fiber that is being destroyed.
            return null;
        }
    }

    /** Goes on with what it waited for, until it waits again or ends. */
    public function run(?string $outcome): void
    {
        if ($this->hasEnded()) {
            // A signal handler threw just then, and nobody has heard of the end.
            $this->asked = null;
            return;
        }
        [$before, NativeClient::$member] = [NativeClient::$member, $this];
        try {
            $this->is_in_flight = false;
            $asked = $this->fiber->isStarted() ? $this->fiber->resume($outcome) : $this->fiber->start();
            while (!$asked instanceof Request && !$asked instanceof Calls && !$this->hasEnded()) {
                $message = 'what runs concurrently can wait for calls of this package only, not for another scheduler';
                $asked = $this->fiber->throw(new \LogicException($message));
            }
            $this->asked = $asked;
        } finally {
            NativeClient::$member = $before;
        }
    }

    public function hasEnded(): bool
    {
        return $this->fiber->isTerminated();
    }

    /**
     * Whether it succeeded, and what it returned, or threw; null when a signal handler has thrown before it began.
     *
     * @return array{bool, mixed}|null
     */
    public function ending(): ?array
    {
        return $this->ending[0] ?? null;
    }

    public function calls(): ?Calls
    {
        return $this->calls->get();
    }
}
