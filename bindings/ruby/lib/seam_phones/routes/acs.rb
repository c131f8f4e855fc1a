# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # Access systems.
    class AcsSystems < Group
      # One access system.
      def get(acs_system_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("acs.systems.get", { acs_system_id: acs_system_id }, timeout_ms, max_retries)
        Resources::AcsSystem.new(answer["acs_system"])
      end

      # The access systems of the workspace.
      def list(connected_account_id: ABSENT, customer_key: ABSENT, search: ABSENT, timeout_ms: ABSENT,
               max_retries: ABSENT)
        params = { connected_account_id: connected_account_id, customer_key: customer_key, search: search }
        answer = call("acs.systems.list", params, timeout_ms, max_retries)
        answer["acs_systems"].map { |data| Resources::AcsSystem.new(data) }
      end
    end

    # Users of access systems.
    class AcsUsers < Group
      # Adds a user to an access system.
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

      # One user, by its id, or by its user identity and access system.
      def get(acs_user_id: ABSENT, acs_system_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
              max_retries: ABSENT)
        params = { acs_user_id: acs_user_id, acs_system_id: acs_system_id, user_identity_id: user_identity_id }
        answer = call("acs.users.get", params, timeout_ms, max_retries)
        Resources::AcsUser.new(answer["acs_user"])
      end

      # A page of the users.
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

      # Removes a user from its access system, and invalidates its credentials.
      def delete(acs_system_id: ABSENT, acs_user_id: ABSENT, user_identity_id: ABSENT, timeout_ms: ABSENT,
                 max_retries: ABSENT)
        params = { acs_system_id: acs_system_id, acs_user_id: acs_user_id, user_identity_id: user_identity_id }
        call("acs.users.delete", params, timeout_ms, max_retries)
        nil
      end
    end

    # Credentials of access systems.
    class AcsCredentials < Group
      # Creates a credential. A mobile key that is a multi-phone sync credential goes to every phone of its user.
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

      # One credential.
      def get(acs_credential_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("acs.credentials.get", { acs_credential_id: acs_credential_id }, timeout_ms, max_retries)
        Resources::AcsCredential.new(answer["acs_credential"])
      end

      # A page of the credentials.
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
      def delete(acs_credential_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        call("acs.credentials.delete", { acs_credential_id: acs_credential_id }, timeout_ms, max_retries)
        nil
      end
    end

    # Access systems, their users, their credentials.
    class Acs < Group
      attr_reader :systems, :users, :credentials

      def initialize(native)
        super
        @systems = AcsSystems.new(native)
        @users = AcsUsers.new(native)
        @credentials = AcsCredentials.new(native)
      end
    end
  end
end
