# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "group"

module SeamPhones
  module Routes
    # Sessions of the app on a phone.
    class ClientSessions < Group
      # Creates a client session. Its token is for the app on the phone.
      #
      # @param connect_webview_ids [Array<String>] The connect web views that the session may use.
      # @param connected_account_ids [Array<String>] The connected accounts that the session may use.
      # @param customer_id [String] The customer that the session acts for, by Seam's id.
      # @param customer_key [String] The customer that the session acts for, by your own key.
      # @param expires_at [Time, DateTime, String] When the session ends. A Time, a DateTime, or a text in ISO 8601,
      #   such as `2030-01-01T00:00:00Z`.
      # @param user_identifier_key [String] Your own id for the user, such as an account number.
      # @param user_identity_id [String] The user identity that the session acts for.
      # @param user_identity_ids [Array<String>] Deprecated: give `user_identity_id` instead. A list of one id. Exactly
      #   one.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::ClientSession]
      def create(connect_webview_ids: ABSENT, connected_account_ids: ABSENT, customer_id: ABSENT, customer_key: ABSENT,
                 expires_at: ABSENT, user_identifier_key: ABSENT, user_identity_id: ABSENT, user_identity_ids: ABSENT,
                 timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          connect_webview_ids: connect_webview_ids,
          connected_account_ids: connected_account_ids,
          customer_id: customer_id,
          customer_key: customer_key,
          expires_at: expires_at,
          user_identifier_key: user_identifier_key,
          user_identity_id: user_identity_id,
          user_identity_ids: user_identity_ids
        }
        answer = call("client_sessions.create", params, timeout_ms, max_retries)
        Resources::ClientSession.new(answer["client_session"])
      end

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

      # Lists the client sessions of the workspace.
      #
      # @param client_session_id [String] Only the client session with this id.
      # @param connect_webview_id [String] Only sessions that may use this connect web view.
      # @param user_identifier_key [String] Only sessions of the user with this key of yours.
      # @param user_identity_id [String] Only sessions that act for this user identity.
      # @param without_user_identifier_key [Boolean] Only sessions without a `user_identifier_key`.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::ClientSession>]
      def list(client_session_id: ABSENT, connect_webview_id: ABSENT, user_identifier_key: ABSENT,
               user_identity_id: ABSENT, without_user_identifier_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          client_session_id: client_session_id,
          connect_webview_id: connect_webview_id,
          user_identifier_key: user_identifier_key,
          user_identity_id: user_identity_id,
          without_user_identifier_key: without_user_identifier_key
        }
        answer = call("client_sessions.list", params, timeout_ms, max_retries)
        answer["client_sessions"].map { |data| Resources::ClientSession.new(data) }
      end

      # Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone.
      #
      # @param connect_webview_ids [Array<String>] The connect web views that the session may use.
      # @param connected_account_ids [Array<String>] The connected accounts that the session may use.
      # @param expires_at [Time, DateTime, String] When the session ends, also one that is there already. A Time, a
      #   DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param user_identifier_key [String] Your own id for the user. Whoever knows it gets the session with a
      #   publishable key: make it hard to guess.
      # @param user_identity_id [String] The user identity that the session acts for.
      # @param user_identity_ids [Array<String>] Deprecated: give `user_identity_id` instead. A list of one id. Exactly
      #   one.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::ClientSession]
      def get_or_create(connect_webview_ids: ABSENT, connected_account_ids: ABSENT, expires_at: ABSENT,
                        user_identifier_key: ABSENT, user_identity_id: ABSENT, user_identity_ids: ABSENT,
                        timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          connect_webview_ids: connect_webview_ids,
          connected_account_ids: connected_account_ids,
          expires_at: expires_at,
          user_identifier_key: user_identifier_key,
          user_identity_id: user_identity_id,
          user_identity_ids: user_identity_ids
        }
        answer = call("client_sessions.get_or_create", params, timeout_ms, max_retries)
        Resources::ClientSession.new(answer["client_session"])
      end

      # Adds a user identity or connected accounts to a client session. It needs `client_session_id` or
      # `user_identifier_key`.
      #
      # @param client_session_id [String] The client session's id.
      # @param connect_webview_ids [Array<String>] Connect web views that the session may use too.
      # @param connected_account_ids [Array<String>] Connected accounts that the session may use too.
      # @param user_identifier_key [String] Your own id for the session's user.
      # @param user_identity_id [String] The user identity that the session shall act for.
      # @param user_identity_ids [Array<String>] Deprecated: give `user_identity_id` instead. A list of one id. Exactly
      #   one.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::ClientSession]
      def grant_access(client_session_id: ABSENT, connect_webview_ids: ABSENT, connected_account_ids: ABSENT,
                       user_identifier_key: ABSENT, user_identity_id: ABSENT, user_identity_ids: ABSENT,
                       timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          client_session_id: client_session_id,
          connect_webview_ids: connect_webview_ids,
          connected_account_ids: connected_account_ids,
          user_identifier_key: user_identifier_key,
          user_identity_id: user_identity_id,
          user_identity_ids: user_identity_ids
        }
        answer = call("client_sessions.grant_access", params, timeout_ms, max_retries)
        Resources::ClientSession.new(answer["client_session"])
      end

      # Revokes a client session: its token stops working.
      #
      # @param id [String] The client_session_id, without its name.
      # @param client_session_id [String] The client session's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def revoke(id = ABSENT, client_session_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { client_session_id: one_id(:client_session_id, id, client_session_id) }
        call("client_sessions.revoke", params, timeout_ms, max_retries)
        nil
      end

      # Deletes a client session: its token stops working.
      #
      # @param id [String] The client_session_id, without its name.
      # @param client_session_id [String] The client session's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(id = ABSENT, client_session_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { client_session_id: one_id(:client_session_id, id, client_session_id) }
        call("client_sessions.delete", params, timeout_ms, max_retries)
        nil
      end
    end
  end
end
