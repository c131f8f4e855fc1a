<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Native\AnyClient;

/**
 * A client of Seam's API, or of a sandbox. It works after a fork, in parent and children.
 *
 * Credentials are an `api_key`; or a `personal_access_token` and a `workspace_id`; or a `client_session_token`; or a
 * `publishable_key` and a `user_identifier_key`. Without any, the environment is asked: `SEAM_API_KEY`, or
 * `SEAM_PERSONAL_ACCESS_TOKEN` and `SEAM_WORKSPACE_ID`. For an option, null is the same as none given.
 */
final class SeamClient
{
    use AnyClient;

    public const VERSION = '0.1.0';

    private const UNSET_PATH =
        'the path of a sandbox is null: give the path of a file, or leave it out for a sandbox in memory';

    public readonly Routes\Phones $phones;
    public readonly Routes\UserIdentities $user_identities;
    public readonly Routes\Acs $acs;
    public readonly Routes\ClientSessions $client_sessions;
    public readonly Routes\Events $events;
    public readonly Routes\Workspaces $workspaces;
    public readonly Routes\TestHelpers $test_helpers;

    /**
     * -- generated from operations.json by `make bindings` --
     * @param string|null $api_key The API key of a workspace, for servers. Environment: `SEAM_API_KEY`.
     * @param string|null $personal_access_token A personal access token, for servers. It needs a `workspace_id`.
     *     Environment: `SEAM_PERSONAL_ACCESS_TOKEN`.
     * @param string|null $workspace_id The workspace that a personal access token acts in. Environment:
     *     `SEAM_WORKSPACE_ID`.
     * @param string|null $client_session_token The token of a client session, for the app on the phone, which may
     *     deactivate its own phone.
     * @param string|null $publishable_key The publishable key of a workspace, for an app that makes its client session.
     *     It needs a `user_identifier_key`.
     * @param string|null $user_identifier_key Your own id for the user of the app, beside a publishable key.
     * @param string|null $endpoint A URL; or `sandbox:` for a sandbox in memory, of this client alone; or
     *     `sandbox:memory-NAME` for one that the clients of this process share that name it; or `sandbox:PATH` for one
     *     in a file (`sandbox:file:PATH`, whatever the path begins with). Plain `http://` reaches this machine only.
     *     Default: https://connect.getseam.com. Environment: `SEAM_ENDPOINT`, `SEAM_API_URL`.
     * @param int|null $timeout_ms The time for a whole call: connecting, all attempts, the waits between, reading. In
     *     milliseconds. Default: 30000.
     * @param int|null $connect_timeout_ms The time for making one connection. In milliseconds. Default: 10000.
     * @param int|null $max_retries How many attempts may follow the first, at most 100. Default: 2.
     * @param int|null $max_response_bytes The longest body of an answer that is read. In bytes. Default: 67108864.
     * @param string|null $send_parameters_in `query` sends a `GET` or a `DELETE` with a query where it can, as the
     *     official SDKs do; `body` always sends a `POST` of JSON. Default: query.
     * @param array<string, string>|null $headers Headers to send with each request, by name.
     * @param string|null $user_agent The `user-agent` header of each request.
     * @param string|null $sdk_name The `seam-sdk-name` header of each request.
     * @param string|null $sdk_version The `seam-sdk-version` header of each request.
     * @param string|null $proxy The URL of a proxy. A proxy of the environment never applies to this machine.
     *     Environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`.
     * @param string|null $trust Whose certificates are trusted. `system`: those of the system, or Mozilla's where it
     *     has none that can be read. `bundled`: Mozilla's, as of this release. `own`: only those of
     *     `ca_certificates_pem`. Default: system.
     * @param string|null $ca_certificates_pem Certificates to trust besides those of `trust`, in PEM form.
     * @param bool|null $allow_insecure_http Whether plain `http://` may reach other machines. Default: false.
     * @param list<array<string, mixed>>|null $sandbox_faults Faults that a sandbox simulates: objects with `operation`,
     *     `times`, and what goes wrong.
     * @param string|null $sandbox_clock The time at which the clock of a new sandbox stands, such as
     *     `2026-01-31T12:00:00Z`. A sandbox that has something in it keeps its own clock.
     * -- end of what is generated --
     * @param bool|array<string, float>|null $wait_for_action_attempt accepted for the sake of code written for the
     *     official package; no operation here has to wait for one
     * @param object|null $logger A logger as PSR-3 has them: it gets what happens in the calls, which are attempts, why
     *     they are repeated, connections, ends. Anything with a method `log($level, $message, array $context)` will do.
     *     Never a secret.
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
        ?string $trust = null,
        ?string $ca_certificates_pem = null,
        ?string $user_agent = null,
        ?bool $allow_insecure_http = null,
        ?string $send_parameters_in = null,
        ?int $max_response_bytes = null,
        ?array $sandbox_faults = null,
        ?string $sandbox_clock = null,
        ?string $sdk_name = 'seam-phones-php',
        ?string $sdk_version = self::VERSION,
        bool|array|null $wait_for_action_attempt = null,
        ?object $logger = null,
    ) {
        $options = get_defined_vars();
        unset($options['wait_for_action_attempt'], $options['logger']);
        $this->open($options, $logger);
        $this->phones = new Routes\Phones($this->native);
        $this->user_identities = new Routes\UserIdentities($this->native);
        $this->acs = new Routes\Acs($this->native);
        $this->client_sessions = new Routes\ClientSessions($this->native);
        $this->events = new Routes\Events($this->native);
        $this->workspaces = new Routes\Workspaces($this->native);
        $this->test_helpers = new Routes\TestHelpers($this->native);
    }

    /**
     * A client of a sandbox: the whole system inside this process, in memory when no file is given, else in a file that
     * processes may share.
     *
     * @param string $file its path; null is refused, as a setting that was not set
     * @param object|null $logger as for the constructor
     */
    public static function sandbox(string|Absent|null $file = Absent::Value, ?object $logger = null): self
    {
        if ($file === Absent::Value) {
            return new self(endpoint: 'sandbox:', logger: $logger);
        }
        if ($file === null) {
            // Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
            throw Native\Errors::refusal('invalid_options', self::UNSET_PATH);
        }
        return new self(endpoint: "sandbox:file:$file", logger: $logger);
    }
}
