# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # Access control systems.
    class AppAcsSystems < Group
      # Lists the access systems of the workspace.
      #
      # @param connected_account_id [String] Only access systems of this connected account.
      # @param customer_key [String] Only access systems of the customer with this key of yours.
      # @param search [String] Only what holds this text in a name or an id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::AcsSystem>]
      def list(connected_account_id: ABSENT, customer_key: ABSENT, search: ABSENT, timeout_ms: ABSENT,
               max_retries: ABSENT)
        params = { connected_account_id: connected_account_id, customer_key: customer_key, search: search }
        answer = call("acs.systems.list", params, timeout_ms, max_retries)
        answer["acs_systems"].map { |data| Resources::AcsSystem.new(data) }
      end
    end

    # Entrances of access control systems.
    class AppAcsEntrances < Group
      # Gets one entrance of an access system.
      #
      # @param id [String] The acs_entrance_id, without its name.
      # @param acs_entrance_id [String] The entrance's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsEntrance]
      def get(id = ABSENT, acs_entrance_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_entrance_id: one_id(:acs_entrance_id, id, acs_entrance_id) }
        answer = call("acs.entrances.get", params, timeout_ms, max_retries)
        Resources::AcsEntrance.new(answer["acs_entrance"])
      end

      # Lists entrances of access systems, one page at a time.
      #
      # @param acs_credential_id [String] Only entrances that this credential opens.
      # @param acs_entrance_ids [Array<String>] Only these entrances.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param connected_account_id [String] Only entrances of this connected account.
      # @param customer_key [String] Only entrances of the customer with this key of yours.
      # @param limit [Integer] How many entrances a page holds at most. Default: 900.
      # @param location_id [String, nil] Deprecated: give `space_id` instead. nil means every entrance.
      # @param page_cursor [String, nil] Where the page starts: the `next_page_cursor` of the page before. nil means the
      #   first page.
      # @param search [String] Only entrances that hold this text in their display name.
      # @param space_id [String] Only entrances of this space.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Page<Resources::AcsEntrance>]
      def list(acs_credential_id: ABSENT, acs_entrance_ids: ABSENT, acs_system_id: ABSENT, connected_account_id: ABSENT,
               customer_key: ABSENT, limit: ABSENT, location_id: ABSENT, page_cursor: ABSENT, search: ABSENT,
               space_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_credential_id: acs_credential_id,
          acs_entrance_ids: acs_entrance_ids,
          acs_system_id: acs_system_id,
          connected_account_id: connected_account_id,
          customer_key: customer_key,
          limit: limit,
          location_id: location_id,
          page_cursor: page_cursor,
          search: search,
          space_id: space_id
        }
        answer = call("acs.entrances.list", params, timeout_ms, max_retries)
        Page.new(answer["acs_entrances"].map { |data| Resources::AcsEntrance.new(data) }, answer["pagination"])
      end
    end

    # Users of access control systems.
    class AppAcsUsers < Group
      # Lists users of access systems, one page at a time.
      #
      # @param acs_system_id [String] The access system that it belongs to.
      # @param created_before [Time, DateTime, String] Only what was created before this time. A Time, a DateTime, or a
      #   text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param limit [Integer] How many users a page holds at most. Default: 500.
      # @param page_cursor [String, nil] Where the page starts: the `next_page_cursor` of the page before. nil means the
      #   first page.
      # @param search [String] Only what holds this text in a name or an id.
      # @param user_identity_email_address [String] Only users whose user identity has this email address.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param user_identity_phone_number [String] Only users whose user identity has this phone number.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Page<Resources::AcsUser>]
      def list(acs_system_id: ABSENT, created_before: ABSENT, limit: ABSENT, page_cursor: ABSENT, search: ABSENT,
               user_identity_email_address: ABSENT, user_identity_id: ABSENT, user_identity_phone_number: ABSENT,
               timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_system_id: acs_system_id,
          created_before: created_before,
          limit: limit,
          page_cursor: page_cursor,
          search: search,
          user_identity_email_address: user_identity_email_address,
          user_identity_id: user_identity_id,
          user_identity_phone_number: user_identity_phone_number
        }
        answer = call("acs.users.list", params, timeout_ms, max_retries)
        Page.new(answer["acs_users"].map { |data| Resources::AcsUser.new(data) }, answer["pagination"])
      end
    end

    # Credentials of access control systems.
    class AppAcsCredentials < Group
      # Lists credentials, one page at a time.
      #
      # @param acs_system_id [String] The access system that it belongs to.
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param created_before [Time, DateTime, String] Only what was created before this time. A Time, a DateTime, or a
      #   text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param is_multi_phone_sync_credential [Boolean] Only credentials that are, or are not, multi-phone sync
      #   credentials.
      # @param limit [Numeric] How many credentials a page holds at most. Default: 500.
      # @param page_cursor [String, nil] Where the page starts: the `next_page_cursor` of the page before. nil means the
      #   first page.
      # @param search [String] Only what holds this text in a name or an id.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Page<Resources::AcsCredential>]
      def list(acs_system_id: ABSENT, acs_user_id: ABSENT, created_before: ABSENT,
               is_multi_phone_sync_credential: ABSENT, limit: ABSENT, page_cursor: ABSENT, search: ABSENT,
               user_identity_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_system_id: acs_system_id,
          acs_user_id: acs_user_id,
          created_before: created_before,
          is_multi_phone_sync_credential: is_multi_phone_sync_credential,
          limit: limit,
          page_cursor: page_cursor,
          search: search,
          user_identity_id: user_identity_id
        }
        answer = call("acs.credentials.list", params, timeout_ms, max_retries)
        Page.new(answer["acs_credentials"].map { |data| Resources::AcsCredential.new(data) }, answer["pagination"])
      end
    end

    # Access control systems, their users and their credentials.
    class AppAcs < Group
      # Access control systems.
      attr_reader :systems
      # Entrances of access control systems.
      attr_reader :entrances
      # Users of access control systems.
      attr_reader :users
      # Credentials of access control systems.
      attr_reader :credentials

      def initialize(native)
        super
        @systems = AppAcsSystems.new(native)
        @entrances = AppAcsEntrances.new(native)
        @users = AppAcsUsers.new(native)
        @credentials = AppAcsCredentials.new(native)
      end
    end
  end
end
