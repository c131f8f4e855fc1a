# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # Sessions of the app on a phone.
    class AppClientSessions < Group
      # Gets one client session, by its id or by its user's key.
      #
      # @param client_session_id [String] The client session's id.
      # @param user_identifier_key [String] Your own id for the session's user.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::ClientSession]
      def get(client_session_id: ABSENT, user_identifier_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { client_session_id: client_session_id, user_identifier_key: user_identifier_key }
        answer = call("client_sessions.get", params, timeout_ms, max_retries)
        Resources::ClientSession.new(answer["client_session"])
      end
    end
  end
end
