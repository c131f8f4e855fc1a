<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Absent;

/**
 * A client of the library, freed when nothing refers to it any more.
 *
 * @internal
 */
class NativeClient
{
    use NotCopied;

    /** How long PHP waits at most before it handles its signals. */
    private const WAIT_MS = 100;

    /** Who runs, of those that run concurrently: its calls wait together with those of the others. */
    public static ?Member $member = null;

    private int $handle;

    /** Where what happens in the calls is written. */
    private readonly ?EventLog $log;

    /** @param array<string, mixed> $config */
    public function __construct(#[\SensitiveParameter] array $config, ?object $logger = null)
    {
        $this->log = EventLog::for($logger);
        $library = Library::functions();
        $handle = $library->new('seam_client[1]');
        $config = Json::encoded($config, 'invalid_options');
        Json::decoded(Library::text($library->seam_client_new($config, $handle)));
        $this->handle = $handle[0];
        $this->log?->open($this->handle);
    }

    public function __destruct()
    {
        $this->close();
    }

    /** Replaces the token. */
    public function replaceToken(#[\SensitiveParameter] string $token): void
    {
        // In C a NUL would end the token early, so the library is given a byte in its place that it refuses.
        $token = str_replace("\0", "\xff", $token);
        Json::decoded(Library::text(Library::functions()->seam_client_replace_token($this->handle, $token)));
    }

    /** Frees the client; further calls on it are refused. */
    public function close(): void
    {
        if (!$this->isOpen()) {
            return;
        }
        try {
            $this->log?->write();
        } finally {
            Library::functions()->seam_client_free($this->handle);
            $this->handle = 0;
        }
    }

    public function isOpen(): bool
    {
        return ($this->handle ?? 0) !== 0;
    }

    /**
     * The answer to an operation.
     *
     * @param array<string, mixed> $params
     */
    public function call(
        string $operation,
        array $params,
        int|Absent $timeout_ms,
        int|Absent $max_retries,
        ?callable $on_progress = null,
    ): mixed {
        if (!$this->isOpen()) {
            $details = ['operation' => $operation];
            throw Errors::refusal('invalid_handle', 'the client is closed', Json::asked($params), $details);
        }
        $options = $timeout_ms === Absent::Value && $max_retries === Absent::Value
            ? null
            : Json::encoded(['timeout_ms' => $timeout_ms, 'max_retries' => $max_retries], 'invalid_options');
        if ($on_progress === null && $this->log === null) {
            return Json::decoded($this->outcome($operation, $params, $options, null), $params);
        }
        return $this->told($operation, $params, $options, $on_progress === null ? null : $on_progress(...));
    }

    /**
     * The answer to an operation of which a logger or the caller is told.
     *
     * @param array<string, mixed> $params
     */
    private function told(string $operation, array $params, ?string $options, ?\Closure $on_progress): mixed
    {
        $has_succeeded = false;
        try {
            $answer = Json::decoded($this->outcome($operation, $params, $options, $on_progress), $params);
            $has_succeeded = true;
        } finally {
            $has_succeeded || $this->log?->write();
        }
        try {
            $this->log?->write();
            if ($on_progress !== null) {
                Request::tellEnd($on_progress, $answer);
            }
        } catch (\Throwable $interrupt) {
            Interrupted::withAnswer($answer, $operation, $params, $interrupt);
        }
        return $answer;
    }

    /** @param array<string, mixed> $params */
    private function outcome(string $operation, array $params, ?string $options, ?\Closure $on_progress): string
    {
        $text = Json::encoded($params, 'invalid_params', $operation);
        $request = null;
        if (self::$member !== null || $on_progress !== null) {
            $request = new Request($this->handle, $operation, $text, $options, $on_progress, $this->log);
        }
        if (self::$member !== null) {
            $outcome = Member::outcome($request);
            if ($request->interrupt !== null) {
                Interrupted::withOutcome($outcome, $operation, $params, $request->interrupt);
            }
            if ($outcome !== null) {
                return $outcome;
            }
        }
        return $this->waited($operation, $params, $text, $options, $on_progress === null ? null : $request);
    }

    /**
     * The outcome of a call that is waited for in slices, and whose progress is told if there is a request. Signal
     * handlers run between the slices, and at the end when the outcome is kept: what they throw does not lose it.
     *
     * @param array<string, mixed> $params
     */
    private function waited(
        string $operation,
        array $params,
        string $text,
        ?string $options,
        ?Request $request,
    ): string {
        $library = Library::functions();
        $call = $library->new('seam_call[1]');
        $outcome = null;
        $is_async = Signals::areAsync();
        try {
            try {
                $is_async && Signals::hold();
                $wait_ms = $request === null ? self::WAIT_MS : 0;
                $string = $library->seam_call_start($this->handle, $operation, $text, $options, $wait_ms, $call);
                while ($string === null) {
                    $this->betweenSlices($is_async, $request, $call[0]);
                    $string = $library->seam_call_wait($call[0], self::WAIT_MS);
                }
                return $outcome = Library::text($string);
            } catch (\Throwable $interrupt) {
                self::cancel($call[0], $operation, $params, $interrupt);
            } finally {
                if ($call[0] !== 0) {
                    $library->seam_call_free($call[0]);
                }
                $is_async && Signals::release();
            }
        } catch (\Throwable $interrupt) {
            $outcome === null ? throw $interrupt : Interrupted::withOutcome($outcome, $operation, $params, $interrupt);
        }
    }

    /** Has handlers run, and tells what has happened. */
    private function betweenSlices(bool $is_async, ?Request $request, int $call): void
    {
        try {
            $is_async && Signals::release();
            $this->log?->write();
            $request?->tell(json_decode(Library::text(Library::functions()->seam_call_progress($call))));
        } finally {
            $is_async && Signals::hold();
        }
    }

    /**
     * Gives a call up for what was thrown into it, and throws that on.
     *
     * @param array<string, mixed> $params
     */
    private static function cancel(int $call, string $operation, array $params, \Throwable $interrupt): never
    {
        $outcome = null;
        if ($call !== 0) {
            Library::functions()->seam_call_cancel($call);
            $outcome = Library::functions()->seam_call_wait($call, self::WAIT_MS);
        }
        $outcome = $outcome === null ? null : Library::text($outcome);
        Interrupted::withOutcome($outcome, $operation, $params, $interrupt);
    }

    /** @return array<string, bool> */
    public function __debugInfo(): array
    {
        return ['open' => $this->isOpen()];
    }
}
