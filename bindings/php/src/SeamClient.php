<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Native\NativeClient;
use Seam\Phones\Native\NotCopied;

/**
 * A client of Seam's API, or of a sandbox. It works after a fork, in parent and children.
 *
 * Credentials are an `api_key`; or a `personal_access_token` and a `workspace_id`; or a `client_session_token`; or a
 * `publishable_key` and a `user_identifier_key`. Without any, the environment is asked: `SEAM_API_KEY`, or
 * `SEAM_PERSONAL_ACCESS_TOKEN` and `SEAM_WORKSPACE_ID`. For an option, null is the same as none given.
 */
final class SeamClient
{
    use NotCopied;

    public const VERSION = '0.1.0';

    private const EMPTY_PATH =
        'the path of a sandbox is empty: give the path of a file, or none for a sandbox in memory';

    public readonly Routes\Phones $phones;
    public readonly Routes\UserIdentities $user_identities;
    public readonly Routes\Acs $acs;
    public readonly Routes\ClientSessions $client_sessions;
    public readonly Routes\Events $events;
    public readonly Routes\Workspaces $workspaces;
    private readonly NativeClient $native;

    /**
     * @param string|null $endpoint `https://...`, `sandbox:` or `sandbox:PATH`; else `SEAM_ENDPOINT`, else Seam's API
     * @param int|null $timeout_ms for the whole of a call, with all attempts and waits; 30000
     * @param int|null $connect_timeout_ms 10000
     * @param int|null $max_retries 2
     * @param array<string, string>|null $headers sent with every request
     * @param bool|null $allow_insecure_http plain HTTP to other machines than this one; false
     * @param string|null $send_parameters_in `query`, or `body`: always POST with JSON
     * @param int|null $max_response_bytes 67108864
     * @param list<array<string, mixed>>|null $sandbox_faults faults that a sandbox simulates
     * @param bool|array<string, float>|null $wait_for_action_attempt accepted for the sake of code written for the
     *     official package; no operation here has to wait for one
     */
    public function __construct(
        #[\SensitiveParameter] ?string $api_key = null,
        ?string $endpoint = null,
        #[\SensitiveParameter] ?string $personal_access_token = null,
        ?string $workspace_id = null,
        #[\SensitiveParameter] ?string $client_session_token = null,
        #[\SensitiveParameter] ?string $publishable_key = null,
        #[\SensitiveParameter] ?string $user_identifier_key = null,
        ?int $timeout_ms = null,
        ?int $connect_timeout_ms = null,
        ?int $max_retries = null,
        #[\SensitiveParameter] ?array $headers = null,
        #[\SensitiveParameter] ?string $proxy = null,
        ?string $ca_certificates_pem = null,
        ?string $user_agent = null,
        ?bool $allow_insecure_http = null,
        ?string $send_parameters_in = null,
        ?int $max_response_bytes = null,
        ?array $sandbox_faults = null,
        ?string $sdk_name = 'seam-phones-php',
        ?string $sdk_version = self::VERSION,
        bool|array|null $wait_for_action_attempt = null,
    ) {
        $options = get_defined_vars();
        unset($options['wait_for_action_attempt']);
        $options['headers'] = $headers === null ? null : (object) $headers;
        $this->native = new NativeClient(array_filter($options, static fn ($option) => $option !== null));
        $this->phones = new Routes\Phones($this->native);
        $this->user_identities = new Routes\UserIdentities($this->native);
        $this->acs = new Routes\Acs($this->native);
        $this->client_sessions = new Routes\ClientSessions($this->native);
        $this->events = new Routes\Events($this->native);
        $this->workspaces = new Routes\Workspaces($this->native);
    }

    /** A client of a sandbox: the whole system inside this process, in memory or in a file that processes may share. */
    public static function sandbox(?string $file = null): self
    {
        if ($file === '') {
            // Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
            throw Native\Errors::refusal('invalid_options', self::EMPTY_PATH);
        }
        return new self(endpoint: "sandbox:$file");
    }

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
}
