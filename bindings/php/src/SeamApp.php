<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Native\AnyClient;

/**
 * The client for the app on a phone: what the app may do for its own user, and nothing that is for servers. It
 * registers the phone, gets the user's credentials, and may deactivate its own phone.
 */
final class SeamApp
{
    use AnyClient;

    public readonly Routes\AppPhoneSessions $phone_sessions;
    public readonly Routes\AppCredentials $credentials;
    public readonly Routes\AppPhones $phones;
    public readonly Routes\AppUserIdentities $user_identities;
    public readonly Routes\AppAcs $acs;
    public readonly Routes\AppClientSessions $client_sessions;
    public readonly Routes\AppEvents $events;
    public readonly Routes\AppWorkspaces $workspaces;

    /**
     * @param string $client_session_token The token of a client session. Your server makes it when the user has signed
     *     in: `$seam->client_sessions->create(user_identity_id: $id)->token`.
     * -- generated from operations.json by `make bindings` --
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
     * @param object|null $logger as for a SeamClient
     */
    public function __construct(
        #[\SensitiveParameter] string $client_session_token,
        ?string $endpoint = null,
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
        ?string $sdk_version = SeamClient::VERSION,
        ?object $logger = null,
    ) {
        $options = get_defined_vars();
        unset($options['logger']);
        $this->open($options, $logger);
        $this->phone_sessions = new Routes\AppPhoneSessions($this->native);
        $this->credentials = new Routes\AppCredentials($this->native);
        $this->phones = new Routes\AppPhones($this->native);
        $this->user_identities = new Routes\AppUserIdentities($this->native);
        $this->acs = new Routes\AppAcs($this->native);
        $this->client_sessions = new Routes\AppClientSessions($this->native);
        $this->events = new Routes\AppEvents($this->native);
        $this->workspaces = new Routes\AppWorkspaces($this->native);
    }

    /**
     * A client for an app that gets its client session itself, which asks Seam once.
     *
     * The publishable key of a workspace is no secret. The `user_identifier_key`, your own id for the user, is one:
     * whoever knows both gets the session. What the session may do, your server says: it makes a session with that
     * `user_identifier_key` beforehand, or grants that session access.
     *
     * @param mixed ...$options the further options of the constructor, by their names
     */
    public static function fromPublishableKey(
        #[\SensitiveParameter] string $publishable_key,
        #[\SensitiveParameter] string $user_identifier_key,
        #[\SensitiveParameter] mixed ...$options,
    ): self {
        $keys = ['publishable_key' => $publishable_key, 'user_identifier_key' => $user_identifier_key];
        $session = (new SeamClient(...$keys, ...$options))->client_sessions->get_or_create();
        return new self($session->token, ...$options);
    }
}
