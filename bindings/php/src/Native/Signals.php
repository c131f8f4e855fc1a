<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * The handlers of signals. With pcntl_async_signals(true) PHP runs them as soon as any function has returned, and drops
 * what that has returned if they throw. So they are held back until it is kept.
 *
 * @internal
 */
final class Signals
{
    /** Whether PHP runs handlers by itself: then they can be held. */
    public static function areAsync(): bool
    {
        return function_exists('pcntl_async_signals') && pcntl_async_signals();
    }

    /** From here on no handler runs. */
    public static function hold(): void
    {
        pcntl_async_signals(false);
    }

    /** Handlers run as usual again: first those of the signals that came meanwhile. They may throw. */
    public static function release(): void
    {
        pcntl_async_signals(true);
        pcntl_signal_dispatch();
    }
}
