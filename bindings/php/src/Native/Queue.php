<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * A queue of the library: calls are started on it, and their outcomes taken from it as they end. Freed when nothing
 * refers to it any more; calls that have not ended are cancelled then.
 *
 * @internal
 */
final class Queue
{
    use NotCopied;

    /** How long PHP waits at most before it handles its signals. */
    public const WAIT_MS = 100;

    private readonly int $handle;

    /** Where the library writes the tag of an outcome. */
    private readonly \FFI\CData $tag;

    /** @var array{int, string}|null an outcome that was taken, and not given out because a signal handler threw */
    private ?array $kept = null;

    public function __construct()
    {
        $library = Library::functions();
        $this->tag = $library->new('uint64_t[1]');
        $handle = $library->new('seam_queue[1]');
        Json::decoded(Library::text($library->seam_queue_new($handle)));
        $this->handle = $handle[0];
    }

    public function __destruct()
    {
        if (isset($this->handle)) {
            Library::functions()->seam_queue_free($this->handle);
        }
    }

    /** Starts a call, whose one outcome comes with this tag. */
    public function start(Request $request, int $tag): void
    {
        $call = [$request->client, $request->operation, $request->params, $request->options, $tag];
        $refusal = Library::functions()->seam_queue_start($this->handle, ...$call);
        if ($refusal !== null) {
            Json::decoded(Library::text($refusal));
        }
    }

    /**
     * The next outcome and its tag; null when none comes in time. Then the handlers of signals have run.
     *
     * @return array{int, string}|null
     */
    public function next(int $wait_ms): ?array
    {
        if ($this->kept === null) {
            $this->take($wait_ms);
        }
        [$outcome, $this->kept] = [$this->kept, null];
        return $outcome;
    }

    /** How far a call has come. */
    public function progress(int $tag): \stdClass
    {
        $progress = Library::functions()->seam_queue_progress($this->handle, $tag);
        return json_decode(Library::text($progress));
    }

    public function cancel(int $tag): void
    {
        Library::functions()->seam_queue_cancel($this->handle, $tag);
    }

    /** It is readable while an outcome can be taken; -1 where the system has none. */
    public function descriptor(): int
    {
        return Library::functions()->seam_queue_descriptor($this->handle);
    }

    /**
     * Keeps the next outcome. PHP would run signal handlers as soon as the library returns, and if one throws, drop
     * what was returned: the outcome of a call, which comes once. So they run when it is kept.
     */
    private function take(int $wait_ms): void
    {
        $is_async = Signals::areAsync();
        try {
            $is_async && Signals::hold();
            $outcome = Library::functions()->seam_queue_next($this->handle, $wait_ms, $this->tag);
            $this->kept = $outcome === null ? null : [$this->tag[0], Library::text($outcome)];
        } finally {
            $is_async && Signals::release();
        }
    }
}
