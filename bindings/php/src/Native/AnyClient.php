<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Absent;
use Seam\Phones\Calls;
use Seam\Phones\Paginator;

/** What every client can do. */
trait AnyClient
{
    use NotCopied;

    private readonly NativeClient $native;

    /**
     * Seam's answer to a path that has no method here, such as `/devices/list`: the parameters are posted as they are,
     * and the decoded JSON comes back, objects as stdClass.
     *
     * @param array<string, mixed>|\stdClass $params
     */
    public function request(
        string $path,
        array|\stdClass $params = [],
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): mixed {
        if (is_array($params) && $params !== [] && array_is_list($params)) {
            $message = 'the parameters must be an array whose keys are names, or an object, received a list';
            throw Errors::refusal('invalid_params', $message, details: ['operation' => $path]);
        }
        // In C a NUL would end the path early, so the library is given a byte in its place that it refuses.
        $path = str_replace("\0", "\xff", $path);
        return $this->native->call($path, (array) $params, $timeout_ms, $max_retries);
    }

    /**
     * Goes through all pages of a list.
     *
     * @param callable(array<string, mixed>): array<mixed> $request such as
     *     `fn ($params) => $seam->user_identities->list(...$params)`
     * @param array<string, mixed> $params
     */
    public function createPaginator(callable $request, array $params = []): Paginator
    {
        return new Paginator($request, $params);
    }

    /**
     * Runs functions at the same time: while one waits for a call, the others go on. Each runs in a Fiber and may make
     * any number of calls, one after another. It returns when all have ended.
     *
     *     ['a' => $phones_of_a, 'b' => $phones_of_b] = $seam->concurrently([
     *         'a' => fn () => $seam->phones->list(owner_user_identity_id: $a),
     *         'b' => fn () => $seam->phones->list(owner_user_identity_id: $b),
     *     ]);
     *
     * @param array<callable(): mixed> $functions
     * @param int $concurrency how many may be under way at a time; the others wait for their turn
     * @return array<mixed> what they returned, under the keys given, in the order given
     * @throws \Seam\Phones\Exception\ConcurrentCallsError if some have thrown; it has what the others returned
     */
    public function concurrently(array $functions, int $concurrency = Calls::CONCURRENCY): array
    {
        return (new Calls($functions, $concurrency))->wait();
    }

    /**
     * Starts functions as concurrently() does, and does not wait for them.
     *
     * @param array<callable(): mixed> $functions
     * @param int $concurrency how many may be under way at a time; the others wait for their turn
     */
    public function startConcurrently(array $functions, int $concurrency = Calls::CONCURRENCY): Calls
    {
        return new Calls($functions, $concurrency);
    }

    /**
     * Replaces the token of this client by another of the same kind, such as that of a new session when the old one
     * expires. Calls that are under way go on with the token that they began with.
     */
    public function replaceToken(#[\SensitiveParameter] string $token): void
    {
        $this->native->replaceToken($token);
    }

    /** Frees the client. Further calls are refused. */
    public function close(): void
    {
        $this->native->close();
    }

    /** @return array<string, bool> */
    public function __debugInfo(): array
    {
        return $this->native->__debugInfo();
    }

    /** @param array<string, mixed> $options */
    private function open(#[\SensitiveParameter] array $options, ?object $logger): void
    {
        $options['headers'] = isset($options['headers']) ? (object) $options['headers'] : null;
        $this->native = new NativeClient(array_filter($options, static fn ($option) => $option !== null), $logger);
    }
}
