# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # App users.
    class UserIdentities < Group
      # Creates a user identity.
      def create(acs_system_ids: ABSENT, email_address: ABSENT, full_name: ABSENT, phone_number: ABSENT,
                 user_identity_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_system_ids: acs_system_ids,
          email_address: email_address,
          full_name: full_name,
          phone_number: phone_number,
          user_identity_key: user_identity_key
        }
        answer = call("user_identities.create", params, timeout_ms, max_retries)
        Resources::UserIdentity.new(answer["user_identity"])
      end

      # One user identity, by its id or by its key.
      def get(user_identity_id: ABSENT, user_identity_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { user_identity_id: user_identity_id, user_identity_key: user_identity_key }
        answer = call("user_identities.get", params, timeout_ms, max_retries)
        Resources::UserIdentity.new(answer["user_identity"])
      end

      # A page of the user identities.
      def list(created_before: ABSENT, credential_manager_acs_system_id: ABSENT, limit: ABSENT, page_cursor: ABSENT,
               search: ABSENT, user_identity_ids: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          created_before: created_before,
          credential_manager_acs_system_id: credential_manager_acs_system_id,
          limit: limit,
          page_cursor: page_cursor,
          search: search,
          user_identity_ids: user_identity_ids
        }
        answer = call("user_identities.list", params, timeout_ms, max_retries)
        Page.new(answer["user_identities"].map { |data| Resources::UserIdentity.new(data) }, answer["pagination"])
      end

      # Changes what is given; nil unsets it.
      def update(user_identity_id:, email_address: ABSENT, full_name: ABSENT, phone_number: ABSENT,
                 user_identity_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          user_identity_id: user_identity_id,
          email_address: email_address,
          full_name: full_name,
          phone_number: phone_number,
          user_identity_key: user_identity_key
        }
        call("user_identities.update", params, timeout_ms, max_retries)
        nil
      end

      # Deletes a user identity.
      def delete(user_identity_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        call("user_identities.delete", { user_identity_id: user_identity_id }, timeout_ms, max_retries)
        nil
      end

      # Makes a user of an access system one of the user identity's.
      def add_acs_user(acs_user_id:, user_identity_id: ABSENT, user_identity_key: ABSENT, timeout_ms: ABSENT,
                       max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, user_identity_id: user_identity_id, user_identity_key: user_identity_key }
        call("user_identities.add_acs_user", params, timeout_ms, max_retries)
        nil
      end

      # Parts a user of an access system from the user identity.
      def remove_acs_user(acs_user_id:, user_identity_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, user_identity_id: user_identity_id }
        call("user_identities.remove_acs_user", params, timeout_ms, max_retries)
        nil
      end

      # The users of access systems that the user identity is.
      def list_acs_users(user_identity_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("user_identities.list_acs_users", { user_identity_id: user_identity_id }, timeout_ms, max_retries)
        answer["acs_users"].map { |data| Resources::AcsUser.new(data) }
      end
    end
  end
end
