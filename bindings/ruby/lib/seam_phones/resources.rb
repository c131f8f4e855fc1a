# frozen_string_literal: true

require_relative "resource"

module SeamPhones
  # Seam's objects. An optional field that is not there is nil.
  module Resources
    # What is wrong with a thing.
    class ResourceError < Resource
      fields :error_code, :message, created_at: Time
    end

    # What may go wrong with a thing.
    class ResourceWarning < Resource
      fields :warning_code, :message, created_at: Time
    end

    # Where a phone's mobile credentials are kept.
    class AssaAbloyEndpoint < Resource
      fields :endpoint_id, :is_active
    end

    # What ASSA ABLOY's credential service knows of a phone.
    class AssaAbloyCredentialServiceMetadata < Resource
      fields :has_active_endpoint, endpoints: [AssaAbloyEndpoint]
    end

    # What Salto Space's credential service knows of a phone.
    class SaltoSpaceCredentialServiceMetadata < Resource
      fields :has_active_phone
    end

    # What is known about a phone's credential services.
    class PhoneProperties < Resource
      fields assa_abloy_credential_service_metadata: AssaAbloyCredentialServiceMetadata,
             salto_space_credential_service_metadata: SaltoSpaceCredentialServiceMetadata
    end

    # A phone on which an app user has signed in.
    class Phone < Resource
      fields :device_id, :device_type, created_at: Time
      fields :display_name, :nickname, :custom_metadata, :workspace_id,
             properties: PhoneProperties, errors: [ResourceError], warnings: [ResourceWarning]
    end

    # An app user, who owns phones and credentials.
    class UserIdentity < Resource
      fields :user_identity_id, :user_identity_key, :full_name, :display_name, :email_address, :phone_number,
             :acs_user_ids, :workspace_id,
             created_at: Time, errors: [ResourceError], warnings: [ResourceWarning]

      # The user_identity_id, as Seam's guides write it.
      def id
        user_identity_id
      end
    end

    # An access system.
    class AcsSystem < Resource
      fields :acs_system_id, :name, :external_type, :external_type_display_name, :is_credential_manager,
             :default_credential_manager_acs_system_id, :acs_access_group_count, :acs_user_count,
             :connected_account_id, :connected_account_ids, :location, :visionline_metadata, :image_url,
             :image_alt_text, :system_type, :system_type_display_name, :workspace_id,
             created_at: Time, errors: [ResourceError], warnings: [ResourceWarning]
    end

    # A user of an access system.
    class AcsUser < Resource
      fields :acs_user_id, :acs_system_id, :display_name, :full_name, :email, :email_address, :phone_number,
             :user_identity_id, :user_identity_full_name, :user_identity_email_address, :user_identity_phone_number,
             :access_schedule, :connected_account_id, :external_type, :external_type_display_name,
             :hid_acs_system_id, :is_managed, :is_suspended, :pending_mutations, :salto_ks_metadata,
             :salto_space_metadata, :workspace_id,
             last_successful_sync_at: Time, created_at: Time, errors: [ResourceError], warnings: [ResourceWarning]
    end

    # A credential of an access system. A child of a multi-phone sync credential names it as its parent.
    class AcsCredential < Resource
      fields :acs_credential_id, :access_method, :display_name, :acs_system_id, :acs_user_id, :user_identity_id,
             :parent_acs_credential_id, :is_multi_phone_sync_credential, :is_issued, :acs_credential_pool_id,
             :assa_abloy_vostio_metadata, :card_number, :code, :connected_account_id, :external_type,
             :external_type_display_name, :is_latest_desired_state_synced_with_provider, :is_managed,
             :is_one_time_use, :visionline_metadata, :workspace_id,
             issued_at: Time, starts_at: Time, ends_at: Time, latest_desired_state_synced_with_provider_at: Time,
             created_at: Time, errors: [ResourceError], warnings: [ResourceWarning]
    end

    # A session of the app on a phone. Its token is a secret, and is not shown.
    class ClientSession < Resource
      fields :client_session_id, :token, :user_identity_id, :user_identity_ids, :user_identifier_key, :customer_key,
             :connect_webview_ids, :connected_account_ids, :device_count, :workspace_id,
             created_at: Time, expires_at: Time
    end

    # Something that happened, such as "phone.deactivated". Which fields there are depends on the type; [] reads all.
    class SeamEvent < Resource
      fields :event_id, :event_type, :event_description, :device_id, :device_custom_metadata, :acs_credential_id,
             :acs_system_id, :acs_user_id, :client_session_id, :connected_account_id, :workspace_id,
             created_at: Time, occurred_at: Time
    end

    # A workspace of Seam's.
    class Workspace < Resource
      fields :workspace_id, :name, :company_name, :connect_partner_name, :connect_webview_customization, :is_sandbox,
             :is_suspended, :is_publishable_key_auth_enabled, :organization_id, :publishable_key
    end

    # Something that Seam does in the background.
    class ActionAttempt < Resource
      fields :action_attempt_id, :action_type, :status, :result, :error
    end

    # Where a list goes on.
    class Pagination < Resource
      fields :next_page_cursor, :has_next_page, :next_page_url
      alias has_next_page? has_next_page
    end
  end
end
