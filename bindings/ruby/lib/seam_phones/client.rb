# frozen_string_literal: true

require_relative "any_client"
require_relative "routes/acs"
require_relative "routes/client_sessions"
require_relative "routes/events"
require_relative "routes/phones"
require_relative "routes/test_helpers"
require_relative "routes/user_identities"
require_relative "routes/workspaces"

module SeamPhones
  # A client of Seam's API, or of a sandbox. Safe to use from many threads, and after a fork.
  class Client < AnyClient
    UNSET_PATH = "the path of a sandbox is nil: give the path of a file, or leave it out for a sandbox in memory"
    private_constant :UNSET_PATH

    # The groups of operations.
    attr_reader :phones, :user_identities, :acs, :client_sessions, :events, :workspaces, :test_helpers

    # `Client.new(api_key: "seam_...")`, or with other credentials: personal_access_token and workspace_id;
    # client_session_token; publishable_key and user_identifier_key. Without any, the environment is asked:
    # SEAM_API_KEY, or SEAM_PERSONAL_ACCESS_TOKEN and SEAM_WORKSPACE_ID.
    #
    # An option that is nil is the same as none.
    #
    # wait_for_action_attempt is accepted for the sake of code written for the official package; no operation here has
    # to wait for one.
    #
    # -- generated from operations.json by `make bindings` --
    # @option options [String, nil] :api_key The API key of a workspace, for servers. Environment: `SEAM_API_KEY`.
    # @option options [String, nil] :personal_access_token A personal access token, for servers. It needs a
    #   `workspace_id`. Environment: `SEAM_PERSONAL_ACCESS_TOKEN`.
    # @option options [String, nil] :workspace_id The workspace that a personal access token acts in. Environment:
    #   `SEAM_WORKSPACE_ID`.
    # @option options [String, nil] :client_session_token The token of a client session, for the app on the phone, which
    #   may deactivate its own phone.
    # @option options [String, nil] :publishable_key The publishable key of a workspace, for an app that makes its
    #   client session. It needs a `user_identifier_key`.
    # @option options [String, nil] :user_identifier_key Your own id for the user of the app, beside a publishable key.
    # @option options [String, nil] :endpoint A URL; or `sandbox:` for a sandbox in memory, of this client alone; or
    #   `sandbox:memory-NAME` for one that the clients of this process share that name it; or `sandbox:PATH` for one in
    #   a file (`sandbox:file:PATH`, whatever the path begins with). Plain `http://` reaches this machine only. Default:
    #   https://connect.getseam.com. Environment: `SEAM_ENDPOINT`, `SEAM_API_URL`.
    # @option options [Integer, nil] :timeout_ms The time for a whole call: connecting, all attempts, the waits between,
    #   reading. In milliseconds. Default: 30000.
    # @option options [Integer, nil] :connect_timeout_ms The time for making one connection. In milliseconds. Default:
    #   10000.
    # @option options [Integer, nil] :max_retries How many attempts may follow the first, at most 100. Default: 2.
    # @option options [Integer, nil] :max_response_bytes The longest body of an answer that is read. In bytes. Default:
    #   67108864.
    # @option options [String, nil] :send_parameters_in `query` sends a `GET` or a `DELETE` with a query where it can,
    #   as the official SDKs do; `body` always sends a `POST` of JSON. Default: query.
    # @option options [Hash, nil] :headers Headers to send with each request, by name.
    # @option options [String, nil] :user_agent The `user-agent` header of each request.
    # @option options [String, nil] :sdk_name The `seam-sdk-name` header of each request.
    # @option options [String, nil] :sdk_version The `seam-sdk-version` header of each request.
    # @option options [String, nil] :proxy The URL of a proxy. A proxy of the environment never applies to this machine.
    #   Environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`.
    # @option options [String, nil] :trust Whose certificates are trusted. `system`: those of the system, or Mozilla's
    #   where it has none that can be read. `bundled`: Mozilla's, as of this release. `own`: only those of
    #   `ca_certificates_pem`. Default: system.
    # @option options [String, nil] :ca_certificates_pem Certificates to trust besides those of `trust`, in PEM form.
    # @option options [Boolean, nil] :allow_insecure_http Whether plain `http://` may reach other machines. Default:
    #   false.
    # @option options [Array<Hash>, nil] :sandbox_faults Faults that a sandbox simulates: objects with `operation`,
    #   `times`, and what goes wrong.
    # @option options [String, nil] :sandbox_clock The time at which the clock of a new sandbox stands, such as
    #   `2026-01-31T12:00:00Z`. A sandbox that has something in it keeps its own clock.
    # -- end of what is generated --
    # @option options [Logger, nil] :logger Gets what happens in the calls: attempts, why they are repeated,
    #   connections, ends. Anything with a method `add(severity, message, progname)` will do. Never a secret.
    def initialize(wait_for_action_attempt: nil, logger: nil, **options) # rubocop:disable Lint/UnusedMethodArgument
      super(options, logger)
      @phones = Routes::Phones.new(@native)
      @user_identities = Routes::UserIdentities.new(@native)
      @acs = Routes::Acs.new(@native)
      @client_sessions = Routes::ClientSessions.new(@native)
      @events = Routes::Events.new(@native)
      @workspaces = Routes::Workspaces.new(@native)
      @test_helpers = Routes::TestHelpers.new(@native)
    end

    class << self
      # A client of a sandbox: the whole system inside this process, without account or network. Kept in memory when
      # no path is given, else in a file that several processes may share. With a block, as `open`.
      def sandbox(path = ABSENT, logger: nil, &block)
        self.open(endpoint: ABSENT.equal?(path) ? "sandbox:" : "sandbox:file:#{file(path)}", logger: logger, &block)
      end

      # A client with an API key.
      def from_api_key(api_key, **options)
        new(api_key: api_key, **options)
      end

      # A client with a personal access token, for one workspace.
      def from_personal_access_token(personal_access_token, workspace_id, **options)
        new(personal_access_token: personal_access_token, workspace_id: workspace_id, **options)
      end

      private

      # The path of a sandbox's file. One that is missing is mostly a setting that was not set: what the caller means
      # to keep would be in memory, and lost.
      def file(path)
        return File.path(path) unless path.nil?

        raise InvalidOptionsError.new(UNSET_PATH, "type" => "invalid_options")
      end
    end
  end
end
