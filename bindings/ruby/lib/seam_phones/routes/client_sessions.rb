# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # Sessions of the app on a phone.
    class ClientSessions < Group
      # Opens a session, whose token is for the app on the phone.
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

      # One session.
      def get(client_session_id: ABSENT, user_identifier_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { client_session_id: client_session_id, user_identifier_key: user_identifier_key }
        answer = call("client_sessions.get", params, timeout_ms, max_retries)
        Resources::ClientSession.new(answer["client_session"])
      end

      # The sessions of the workspace.
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

      # Takes a session's rights away.
      def revoke(client_session_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        call("client_sessions.revoke", { client_session_id: client_session_id }, timeout_ms, max_retries)
        nil
      end

      # Deletes a session.
      def delete(client_session_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        call("client_sessions.delete", { client_session_id: client_session_id }, timeout_ms, max_retries)
        nil
      end
    end
  end
end
