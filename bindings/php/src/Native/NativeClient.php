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
    public function call(string $operation, array $params, int|Absent $timeout_ms, int|Absent $max_retries): mixed
    {
        if (!$this->isOpen()) {
            $details = ['operation' => $operation];
            throw Errors::refusal('invalid_handle', 'the client is closed', Json::asked($params), $details);
        }
        $options = $timeout_ms === Absent::Value && $max_retries === Absent::Value
            ? null
            : Json::encoded(['timeout_ms' => $timeout_ms, 'max_retries' => $max_retries], 'invalid_options');
        return Json::decoded($this->outcome($operation, $params, $options), $params);
    }

    /** @param array<string, mixed> $params */
    private function outcome(string $operation, array $params, ?string $options): string
    {
        $text = Json::encoded($params, 'invalid_params', $operation);
        if (self::$member !== null) {
            $outcome = Member::outcome(new Request($this->handle, $operation, $text, $options));
            if ($outcome !== null) {
                return $outcome;
            }
        }
        $library = Library::functions();
        $call = $library->new('seam_call[1]');
        try {
            $outcome = $library->seam_call_start($this->handle, $operation, $text, $options, self::WAIT_MS, $call);
            while ($outcome === null) {
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
