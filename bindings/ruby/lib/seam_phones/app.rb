# frozen_string_literal: true

require_relative "any_client"
require_relative "client"
require_relative "routes/app/acs"
require_relative "routes/app/client_sessions"
require_relative "routes/app/credentials"
require_relative "routes/app/events"
require_relative "routes/app/phone_sessions"
require_relative "routes/app/phones"
require_relative "routes/app/user_identities"
require_relative "routes/app/workspaces"

module SeamPhones
  # The client for the app on a phone: what the app may do for its own user, and nothing that is for servers. It
  # registers the phone, gets the user's credentials, and may deactivate its own phone.
  class App < AnyClient
    # The groups of operations.
    attr_reader :phone_sessions, :credentials, :phones, :user_identities, :acs, :client_sessions, :events, :workspaces

    # `App.new(client_session_token: "seam_cst...")`. Your server makes the token when the user has signed in:
    # `seam.client_sessions.create(user_identity_id: id).token`. The further options are those of Client.
    def initialize(client_session_token:, logger: nil, **options)
      self.class.send(:check, client_session_token: client_session_token)
      super({ client_session_token: client_session_token, **options }, logger)
      @phone_sessions = Routes::AppPhoneSessions.new(@native)
      @credentials = Routes::AppCredentials.new(@native)
      @phones = Routes::AppPhones.new(@native)
      @user_identities = Routes::AppUserIdentities.new(@native)
      @acs = Routes::AppAcs.new(@native)
      @client_sessions = Routes::AppClientSessions.new(@native)
      @events = Routes::AppEvents.new(@native)
      @workspaces = Routes::AppWorkspaces.new(@native)
    end

    class << self
      # A client for an app that gets its client session itself, which asks Seam once.
      #
      # The publishable key of a workspace is no secret. The user_identifier_key, your own id for the user, is one:
      # whoever knows both gets the session. What the session may do, your server says: it makes a session with that
      # user_identifier_key beforehand, or grants that session access.
      def from_publishable_key(publishable_key, user_identifier_key, **options)
        credentials = { publishable_key: publishable_key, user_identifier_key: user_identifier_key }
        check(**credentials)
        session = Client.open(**credentials, **options) { |seam| seam.client_sessions.get_or_create }
        new(client_session_token: session.token, **options)
      end

      private

      # Refuses credentials that are missing: mostly a setting that was not set. The client would take those of a server
      # from the environment.
      def check(**credentials)
        missing = credentials.key(nil)
        return unless missing

        raise InvalidTokenError.new("#{missing} must be a text, received nil", "type" => "invalid_token")
      end
    end
  end
end
