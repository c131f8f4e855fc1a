# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "group"

module SeamPhones
  module Routes
    # Access control systems.
    class AcsSystems < Group
      # Gets one access system.
      #
      # @param id [String] The acs_system_id, without its name.
      # @param acs_system_id [String] The access system's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsSystem]
      def get(id = ABSENT, acs_system_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_system_id: one_id(:acs_system_id, id, acs_system_id) }
        answer = call("acs.systems.get", params, timeout_ms, max_retries)
        Resources::AcsSystem.new(answer["acs_system"])
      end

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
    class AcsEntrances < Group
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
    class AcsUsers < Group
      # Creates a user in an access system.
      #
      # @param acs_system_id [String] The access system that the user is added to.
      # @param full_name [String] The user's full name.
      # @param access_schedule [Hash] When the user has access. A Hash with:
      #   - `starts_at`: When the access begins. Default: at once. A Time, a DateTime, or a text in ISO 8601, such as
      #     `2030-01-01T00:00:00Z`.
      #   - `ends_at`: When the access ends. nil means that it does not end. A Time, a DateTime, or a text in ISO 8601,
      #     such as `2030-01-01T00:00:00Z`.
      # @param acs_access_group_ids [Array<String>] The access groups that the user joins.
      # @param email [String] Deprecated: give `email_address` instead.
      # @param email_address [String] The user's email address.
      # @param phone_number [String] The user's phone number in E.164 form, such as +15551234567.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsUser]
      def create(acs_system_id:, full_name:, access_schedule: ABSENT, acs_access_group_ids: ABSENT, email: ABSENT,
                 email_address: ABSENT, phone_number: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                 max_retries: ABSENT)
        params = {
          acs_system_id: acs_system_id,
          full_name: full_name,
          access_schedule: access_schedule,
          acs_access_group_ids: acs_access_group_ids,
          email: email,
          email_address: email_address,
          phone_number: phone_number,
          user_identity_id: user_identity_id
        }
        answer = call("acs.users.create", params, timeout_ms, max_retries)
        Resources::AcsUser.new(answer["acs_user"])
      end

      # Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id`
      # or `user_identity_id`.
      #
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsUser]
      def get(acs_user_id: ABSENT, acs_system_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
              max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, acs_system_id: acs_system_id, user_identity_id: user_identity_id }
        answer = call("acs.users.get", params, timeout_ms, max_retries)
        Resources::AcsUser.new(answer["acs_user"])
      end

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

      # Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or
      # `user_identity_id`.
      #
      # @param acs_system_id [String] The access system that it belongs to.
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(acs_system_id: ABSENT, acs_user_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                 max_retries: ABSENT)
        params = { acs_system_id: acs_system_id, acs_user_id: acs_user_id, user_identity_id: user_identity_id }
        call("acs.users.delete", params, timeout_ms, max_retries)
        nil
      end

      # Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or
      # `user_identity_id`.
      #
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param access_schedule [Hash, nil] When the user has access. nil means always. A Hash with:
      #   - `starts_at`: When the access begins. A Time, a DateTime, or a text in ISO 8601, such as
      #     `2030-01-01T00:00:00Z`.
      #   - `ends_at`: When the access ends. In the future. A Time, a DateTime, or a text in ISO 8601, such as
      #     `2030-01-01T00:00:00Z`.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param email [String] Deprecated: give `email_address` instead.
      # @param email_address [String] The user's email address.
      # @param full_name [String] The user's full name.
      # @param hid_acs_system_id [String] The HID access system that the user belongs to.
      # @param phone_number [String] The user's phone number in E.164 form, such as +15551234567.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def update(acs_user_id: ABSENT, access_schedule: ABSENT, acs_system_id: ABSENT, email: ABSENT,
                 email_address: ABSENT, full_name: ABSENT, hid_acs_system_id: ABSENT, phone_number: ABSENT,
                 user_identity_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_user_id: acs_user_id,
          access_schedule: access_schedule,
          acs_system_id: acs_system_id,
          email: email,
          email_address: email_address,
          full_name: full_name,
          hid_acs_system_id: hid_acs_system_id,
          phone_number: phone_number,
          user_identity_id: user_identity_id
        }
        call("acs.users.update", params, timeout_ms, max_retries)
        nil
      end

      # Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs
      # `acs_user_id` or `user_identity_id`.
      #
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def suspend(acs_user_id: ABSENT, acs_system_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                  max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, acs_system_id: acs_system_id, user_identity_id: user_identity_id }
        call("acs.users.suspend", params, timeout_ms, max_retries)
        nil
      end

      # Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`.
      #
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def unsuspend(acs_user_id: ABSENT, acs_system_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                    max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, acs_system_id: acs_system_id, user_identity_id: user_identity_id }
        call("acs.users.unsuspend", params, timeout_ms, max_retries)
        nil
      end
    end

    # Credentials of access control systems.
    class AcsCredentials < Group
      # Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.
      #
      # @param access_method [String] How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
      # @param acs_system_id [String] The access system that it belongs to.
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param allowed_acs_entrance_ids [Array<String>] The entrances that the credential opens.
      # @param assa_abloy_vostio_metadata [Hash] Settings for ASSA ABLOY Vostio systems. A Hash with:
      #   - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
      #   - `join_all_guest_acs_entrances`: Whether the credential joins the others at every guest entrance.
      #   - `override_all_guest_acs_entrances`: Whether the credential replaces the others at every guest entrance.
      #   - `override_guest_acs_entrance_ids`: The guest entrances where the credential replaces the others.
      # @param code [String] The code to enter, of digits only, for the access method `code`.
      # @param credential_manager_acs_system_id [String] The credential manager that issues the mobile key.
      # @param ends_at [Time, DateTime, String] When the credential stops being valid. Without it, it stays valid. A
      #   Time, a DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param hotek_metadata [Hash] Settings for Hotek systems. A Hash with:
      #   - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
      #   - `override`: Whether the credential replaces the other credentials of the same doors.
      # @param is_multi_phone_sync_credential [Boolean] Whether Seam creates a matching credential for each phone of the
      #   user. For mobile keys. Default: false.
      # @param salto_space_metadata [Hash] Settings for Salto Space systems. A Hash with:
      #   - `assign_new_key`: Whether the user gets a new key.
      #   - `update_current_key`: Whether the user's present key is updated.
      # @param starts_at [Time, DateTime, String] When the credential becomes valid. Default: at once. A Time, a
      #   DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param visionline_metadata [Hash] Settings for Visionline systems. A Hash with:
      #   - `assa_abloy_credential_service_mobile_endpoint_id`: Deprecated. The phone endpoint that receives the
      #     credential.
      #   - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
      #   - `card_format`: The format of the card. One of `TLCode`, `rfid48`.
      #   - `card_function_type`: Whether the card is for a guest or for staff. One of `guest`, `staff`.
      #   - `is_override_key`: Whether the credential opens doors that are locked from inside.
      #   - `joiner_acs_credential_ids`: The credentials that this one joins.
      #   - `override`: Whether the credential replaces the other credentials of the same doors.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsCredential]
      def create(access_method:, acs_system_id: ABSENT, acs_user_id: ABSENT, allowed_acs_entrance_ids: ABSENT,
                 assa_abloy_vostio_metadata: ABSENT, code: ABSENT, credential_manager_acs_system_id: ABSENT,
                 ends_at: ABSENT, hotek_metadata: ABSENT, is_multi_phone_sync_credential: ABSENT,
                 salto_space_metadata: ABSENT, starts_at: ABSENT, user_identity_id: ABSENT, visionline_metadata: ABSENT,
                 timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          access_method: access_method,
          acs_system_id: acs_system_id,
          acs_user_id: acs_user_id,
          allowed_acs_entrance_ids: allowed_acs_entrance_ids,
          assa_abloy_vostio_metadata: assa_abloy_vostio_metadata,
          code: code,
          credential_manager_acs_system_id: credential_manager_acs_system_id,
          ends_at: ends_at,
          hotek_metadata: hotek_metadata,
          is_multi_phone_sync_credential: is_multi_phone_sync_credential,
          salto_space_metadata: salto_space_metadata,
          starts_at: starts_at,
          user_identity_id: user_identity_id,
          visionline_metadata: visionline_metadata
        }
        answer = call("acs.credentials.create", params, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end

      # Gets one credential.
      #
      # @param id [String] The acs_credential_id, without its name.
      # @param acs_credential_id [String] The credential's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsCredential]
      def get(id = ABSENT, acs_credential_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_credential_id: one_id(:acs_credential_id, id, acs_credential_id) }
        answer = call("acs.credentials.get", params, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end

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

      # Deletes a credential.
      #
      # @param id [String] The acs_credential_id, without its name.
      # @param acs_credential_id [String] The credential's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(id = ABSENT, acs_credential_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { acs_credential_id: one_id(:acs_credential_id, id, acs_credential_id) }
        call("acs.credentials.delete", params, timeout_ms, max_retries)
        nil
      end

      # Changes the code or the end of a credential. What is not given stays as it is.
      #
      # @param id [String] The acs_credential_id, without its name.
      # @param acs_credential_id [String] The credential's id.
      # @param code [String] The new code to enter, of digits only, for the access method `code`.
      # @param ends_at [Time, DateTime, String] When the credential stops being valid. In the future. A Time, a
      #   DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsCredential]
      def update(id = ABSENT, acs_credential_id: ABSENT, code: ABSENT, ends_at: ABSENT, timeout_ms: ABSENT,
                 max_retries: ABSENT)
        params = { acs_credential_id: one_id(:acs_credential_id, id, acs_credential_id), code: code, ends_at: ends_at }
        answer = call("acs.credentials.update", params, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end

      # Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that
      # user. It needs `acs_user_id` or `user_identity_id`.
      #
      # @param acs_credential_id [String] The credential's id.
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param user_identity_id [String] The user identity, whose user in the credential's access system gets the
      #   credential.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsCredential]
      def assign(acs_credential_id:, acs_user_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                 max_retries: ABSENT)
        params = { acs_credential_id: acs_credential_id, acs_user_id: acs_user_id, user_identity_id: user_identity_id }
        answer = call("acs.credentials.assign", params, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end

      # Takes a credential from its user, and from that user's phones.
      #
      # @param id [String] The acs_credential_id, without its name.
      # @param acs_credential_id [String] The credential's id.
      # @param acs_user_id [String] The user of an access system, by its id.
      # @param user_identity_id [String] The user identity that it belongs to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::AcsCredential]
      def unassign(id = ABSENT, acs_credential_id: ABSENT, acs_user_id: ABSENT, user_identity_id: ABSENT,
                   timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          acs_credential_id: one_id(:acs_credential_id, id, acs_credential_id),
          acs_user_id: acs_user_id,
          user_identity_id: user_identity_id
        }
        answer = call("acs.credentials.unassign", params, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end
    end

    # Access control systems, their users and their credentials.
    class Acs < Group
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
        @systems = AcsSystems.new(native)
        @entrances = AcsEntrances.new(native)
        @users = AcsUsers.new(native)
        @credentials = AcsCredentials.new(native)
      end
    end
  end
end
