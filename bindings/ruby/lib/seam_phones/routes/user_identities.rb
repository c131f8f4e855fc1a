# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "group"

module SeamPhones
  module Routes
    # App users, who own phones and credentials.
    class UserIdentities < Group
      # Creates a user identity: an app user, who owns phones and credentials.
      #
      # @param acs_system_ids [Array<String>] The access systems that the user gets access to.
      # @param email_address [String, nil] The user's email address, unique in the workspace. nil means none.
      # @param full_name [String, nil] The user's full name. nil means none.
      # @param phone_number [String, nil] The user's phone number in E.164 form, such as +15551234567. nil means none.
      # @param user_identity_key [String, nil] Your own id for the user, unique in the workspace. nil means none.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::UserIdentity]
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

      # Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`.
      #
      # @param user_identity_id [String] The user identity's id.
      # @param user_identity_key [String] Your own id for the user.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::UserIdentity]
      def get(user_identity_id: ABSENT, user_identity_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { user_identity_id: user_identity_id, user_identity_key: user_identity_key }
        answer = call("user_identities.get", params, timeout_ms, max_retries)
        Resources::UserIdentity.new(answer["user_identity"])
      end

      # Lists user identities, one page at a time.
      #
      # @param created_before [Time, DateTime, String] Only user identities that were created before this time. A Time,
      #   a DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param credential_manager_acs_system_id [String] Only user identities that this credential manager serves.
      # @param limit [Integer] How many user identities a page holds at most. Default: 500.
      # @param page_cursor [String, nil] Where the page starts: the `next_page_cursor` of the page before. nil means the
      #   first page.
      # @param search [String] Only user identities whose name, email address, phone number or key holds this text.
      # @param user_identity_ids [Array<String>] Only these user identities.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Page<Resources::UserIdentity>]
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

      # Changes what is given of a user identity. nil removes a value; what is left out stays as it is.
      #
      # @param id [String] The user_identity_id, without its name.
      # @param user_identity_id [String] The user identity's id.
      # @param email_address [String, nil] The user's email address. nil removes it.
      # @param full_name [String, nil] The user's full name. nil removes it.
      # @param phone_number [String, nil] The user's phone number in E.164 form. nil removes it.
      # @param user_identity_key [String, nil] Your own id for the user. nil removes it.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def update(id = ABSENT, user_identity_id: ABSENT, email_address: ABSENT, full_name: ABSENT, phone_number: ABSENT,
                 user_identity_key: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          user_identity_id: one_id(:user_identity_id, id, user_identity_id),
          email_address: email_address,
          full_name: full_name,
          phone_number: phone_number,
          user_identity_key: user_identity_key
        }
        call("user_identities.update", params, timeout_ms, max_retries)
        nil
      end

      # Deletes a user identity, with its phones and credentials.
      #
      # @param id [String] The user_identity_id, without its name.
      # @param user_identity_id [String] The user identity's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(id = ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { user_identity_id: one_id(:user_identity_id, id, user_identity_id) }
        call("user_identities.delete", params, timeout_ms, max_retries)
        nil
      end

      # Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`.
      #
      # @param acs_user_id [String] The user of an access system to add.
      # @param user_identity_id [String] The user identity, by its id.
      # @param user_identity_key [String] The user identity, by your own id for the user.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def add_acs_user(acs_user_id:, user_identity_id: ABSENT, user_identity_key: ABSENT, timeout_ms: ABSENT,
                       max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, user_identity_id: user_identity_id, user_identity_key: user_identity_key }
        call("user_identities.add_acs_user", params, timeout_ms, max_retries)
        nil
      end

      # Removes a user of an access system from a user identity.
      #
      # @param acs_user_id [String] The user of an access system to remove.
      # @param user_identity_id [String] The user identity's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def remove_acs_user(acs_user_id:, user_identity_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, user_identity_id: user_identity_id }
        call("user_identities.remove_acs_user", params, timeout_ms, max_retries)
        nil
      end

      # Lists the users of access systems that belong to a user identity.
      #
      # @param id [String] The user_identity_id, without its name.
      # @param user_identity_id [String] The user identity's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::AcsUser>]
      def list_acs_users(id = ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { user_identity_id: one_id(:user_identity_id, id, user_identity_id) }
        answer = call("user_identities.list_acs_users", params, timeout_ms, max_retries)
        answer["acs_users"].map { |data| Resources::AcsUser.new(data) }
      end
    end
  end
end
