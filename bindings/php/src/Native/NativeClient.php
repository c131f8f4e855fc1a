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

    /** @param array<string, mixed> $config */
    public function __construct(#[\SensitiveParameter] array $config)
    {
        $library = Library::functions();
        $handle = $library->new('seam_client[1]');
        $config = Json::encoded($config, 'invalid_options');
        Json::decoded(Library::text($library->seam_client_new($config, $handle)));
        $this->handle = $handle[0];
    }

    public function __destruct()
    {
        $this->close();
    }

    /** Frees the client; further calls on it are refused. */
    public function close(): void
    {
        if ($this->isOpen()) {
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
        if ($on_progress === null) {
            return Json::decoded($this->outcome($operation, $params, $options, null), $params);
        }
        $progress = new Request($this->handle, $operation, '', null, $on_progress(...));
        $outcome = $this->outcome($operation, $params, $options, $on_progress(...));
        $answer = Json::decoded($outcome, $params);
        try {
            $progress->tellEnd($answer);
        } catch (\Throwable $interrupt) {
            self::keepAnswer($answer, $operation, $params, $interrupt);
        }
        return $answer;
    }

    /** @param array<string, mixed> $params */
    private function outcome(string $operation, array $params, ?string $options, ?\Closure $on_progress): string
    {
        $text = Json::encoded($params, 'invalid_params', $operation);
        if (self::$member !== null || $on_progress !== null) {
            $request = new Request($this->handle, $operation, $text, $options, $on_progress);
        }
        if (self::$member !== null) {
            $outcome = Member::outcome($request);
            if ($request->interrupt !== null) {
                self::giveUp($outcome, $operation, $params, $request->interrupt);
            }
            if ($outcome !== null) {
                return $outcome;
            }
        }
        $library = Library::functions();
        $call = $library->new('seam_call[1]');
        try {
            $wait_ms = $on_progress === null ? self::WAIT_MS : 0;
            $outcome = $library->seam_call_start($this->handle, $operation, $text, $options, $wait_ms, $call);
            while ($outcome === null) {
                if ($on_progress !== null) {
                    $request->tell(json_decode(Library::text($library->seam_call_progress($call[0]))));
                }
                $outcome = $library->seam_call_wait($call[0], self::WAIT_MS);
            }
            return Library::text($outcome);
        } catch (\Throwable $interrupt) {
            self::cancel($library, $call[0], $params, $interrupt);
        } finally {
            if ($call[0] !== 0) {
                $library->seam_call_free($call[0]);
            }
        }
    }

    /**
     * Throws on what the function that is told the progress has thrown. What became of the call is its previous
     * exception.
     *
     * @param array<string, mixed> $params
     */
    private static function giveUp(?string $outcome, string $operation, array $params, \Throwable $interrupt): never
    {
        $answer = null;
        try {
            $answer = Json::decoded($outcome ?? 'null', $params);
        } finally {
            if ($answer === null) {
                throw $interrupt;
            }
            self::keepAnswer($answer, $operation, $params, $interrupt);
        }
    }

    /**
     * Throws an interrupt on that came when the call had succeeded; its previous exception has the answer in its data.
     *
     * @param array<string, mixed> $params
     */
    private static function keepAnswer(mixed $answer, string $operation, array $params, \Throwable $interrupt): never
    {
        $message = 'the call had succeeded when it was interrupted; its answer is in the data';
        $details = ['operation' => $operation, 'outcome_unknown' => true, 'data' => $answer];
        try {
            throw Errors::refusal('cancelled', $message, Json::asked($params), $details);
        } finally {
            throw $interrupt;
        }
    }

    /**
     * Gives a call up for what a signal handler has thrown, and throws that on. What became of the call is told as its
     * previous exception, as PHP does with an exception that is under way when a `finally` throws another.
     *
     * @param array<string, mixed> $params
     */
    private static function cancel(\FFI $library, int $call, array $params, \Throwable $interrupt): never
    {
        try {
            if ($call !== 0) {
                $library->seam_call_cancel($call);
                $outcome = $library->seam_call_wait($call, self::WAIT_MS);
                Json::decoded($outcome === null ? 'null' : Library::text($outcome), $params);
            }
        } finally {
            throw $interrupt;
        }
    }

    /** @return array<string, bool> */
    public function __debugInfo(): array
    {
        return ['open' => $this->isOpen()];
    }
}
