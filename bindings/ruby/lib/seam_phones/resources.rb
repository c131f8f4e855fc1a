# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "resource"

module SeamPhones
  # Seam's objects. An optional field that is not there is nil.
  module Resources
    # Where a phone keeps its mobile credentials.
    class AssaAbloyEndpoint < Resource
      # The endpoint's id at ASSA ABLOY.
      fields :endpoint_id
      # Whether the endpoint can receive credentials.
      fields :is_active

      # The endpoint_id.
      def id
        endpoint_id
      end
    end

    # What ASSA ABLOY's credential service knows about a phone.
    class AssaAbloyCredentialServiceMetadata < Resource
      # Whether one of the endpoints can receive credentials.
      fields :has_active_endpoint
      # Where the phone keeps its mobile credentials.
      fields endpoints: [AssaAbloyEndpoint]
    end

    # What Salto Space's credential service knows about a phone.
    class SaltoSpaceCredentialServiceMetadata < Resource
      # Whether the phone can receive credentials.
      fields :has_active_phone
    end

    # What credential services know about a phone.
    class PhoneProperties < Resource
      # What ASSA ABLOY's credential service knows about the phone.
      fields assa_abloy_credential_service_metadata: AssaAbloyCredentialServiceMetadata
      # What Salto Space's credential service knows about the phone.
      fields salto_space_credential_service_metadata: SaltoSpaceCredentialServiceMetadata
    end

    # What is wrong with a thing of Seam's.
    class ResourceError < Resource
      # What kind of error it is. New codes appear without notice.
      fields :error_code
      # What is wrong, for people to read.
      fields :message
      # When Seam noticed it.
      fields created_at: Time
    end

    # What may go wrong with a thing of Seam's.
    class ResourceWarning < Resource
      # What kind of warning it is. New codes appear without notice.
      fields :warning_code
      # What may go wrong, for people to read.
      fields :message
      # When Seam noticed it.
      fields created_at: Time
    end

    # A phone that an app user has signed in on.
    class Phone < Resource
      # The phone's id.
      fields :device_id
      # The kind of phone. `ios_phone`, `android_phone`, or a new one.
      fields :device_type
      # When the phone was registered.
      fields created_at: Time
      # A name for the phone, to show to people.
      fields :display_name
      # What the user calls the phone.
      fields :nickname
      # Your own data about the phone: texts and booleans by key.
      fields :custom_metadata
      # What credential services know about the phone.
      fields properties: PhoneProperties
      # What is wrong with the phone.
      fields errors: [ResourceError]
      # What may go wrong with the phone.
      fields warnings: [ResourceWarning]
      # The workspace that the phone belongs to.
      fields :workspace_id

      # The device_id.
      def id
        device_id
      end
    end

    # An app user, who owns phones and credentials.
    class UserIdentity < Resource
      # The user identity's id.
      fields :user_identity_id
      # Your own id for the user; nil when none was given.
      fields :user_identity_key
      # The user's full name; nil when none was given.
      fields :full_name
      # A name for the user, to show to people.
      fields :display_name
      # The user's email address; nil when none was given.
      fields :email_address
      # The user's phone number in E.164 form; nil when none was given.
      fields :phone_number
      # The users of access systems that belong to the user identity.
      fields :acs_user_ids
      # When the user identity was created.
      fields created_at: Time
      # What is wrong with the user identity.
      fields errors: [ResourceError]
      # What may go wrong with the user identity.
      fields warnings: [ResourceWarning]
      # The workspace that the user identity belongs to.
      fields :workspace_id

      # The user_identity_id.
      def id
        user_identity_id
      end
    end

    # A credential of an access control system. A child of a multi-phone sync credential names it as its parent.
    class AcsCredential < Resource
      # The credential's id.
      fields :acs_credential_id
      # How the credential opens doors. `code`, `card`, `mobile_key`, `cloud_key`, or a new one.
      fields :access_method
      # A name for the credential, to show to people.
      fields :display_name
      # The access system that the credential belongs to.
      fields :acs_system_id
      # The user of the access system who holds the credential.
      fields :acs_user_id
      # The user identity that holds the credential.
      fields :user_identity_id
      # The multi-phone sync credential that Seam created this one for.
      fields :parent_acs_credential_id
      # Whether Seam creates a matching credential for each phone of the user.
      fields :is_multi_phone_sync_credential
      # Whether the credential has been issued, to a phone or on a card.
      fields :is_issued
      # When the credential was issued; nil when it has not been yet.
      fields issued_at: Time
      # When the credential becomes valid.
      fields starts_at: Time
      # When the credential stops being valid.
      fields ends_at: Time
      # The pool that the credential was taken from.
      fields :acs_credential_pool_id
      # What is known of an ASSA ABLOY Vostio credential.
      fields :assa_abloy_vostio_metadata
      # The number of the card; nil when there is none.
      fields :card_number
      # The code to enter; nil when there is none.
      fields :code
      # The connected account that the access system is reached by.
      fields :connected_account_id
      # The maker's kind of credential. `pti_card`, `brivo_credential`, `hid_credential`, `visionline_card`,
      # `salto_ks_credential`, `assa_abloy_vostio_key`, `salto_space_key`, `latch_access`,
      # `dormakaba_ambiance_credential`, `hotek_card`, `salto_ks_tag`, `avigilon_alta_credential`, `kisi_credential`, or
      # a new one.
      fields :external_type
      # The maker's kind of credential, to show to people.
      fields :external_type_display_name
      # Whether the access system has the credential's latest state; nil when that is not known.
      fields :is_latest_desired_state_synced_with_provider
      # When the access system got the credential's latest state; nil when it has not yet.
      fields latest_desired_state_synced_with_provider_at: Time
      # Whether Seam manages the credential.
      fields :is_managed
      # Whether the credential works only once.
      fields :is_one_time_use
      # What is known of a Visionline credential.
      fields :visionline_metadata
      # When the credential was created.
      fields created_at: Time
      # What is wrong with the credential.
      fields errors: [ResourceError]
      # What may go wrong with the credential.
      fields warnings: [ResourceWarning]
      # The workspace that the credential belongs to.
      fields :workspace_id

      # The acs_credential_id.
      def id
        acs_credential_id
      end
    end

    # A phone's registration with one credential service.
    class ProviderSession < Resource
      # How the phone is registered with the service.
      fields :phone_registration
      # The credentials that the service issues to the phone.
      fields acs_credentials: [AcsCredential]
    end

    # The app's registration on the phone that it runs on.
    class PhoneSession < Resource
      # The user who has signed in.
      fields user_identity: UserIdentity
      # The phone's credentials, by the service that issues them.
      fields provider_sessions: [ProviderSession]
      # Whether the workspace is a sandbox.
      fields :is_sandbox_workspace
      # The workspace that the phone belongs to.
      fields :workspace_id
    end

    # What is still there of a phone that was deactivated.
    class RemainingAccess < Resource
      # Whether the phone is still listed, or can still be got.
      fields :phone
      # The credentials that were issued to the phone and are still listed.
      fields :acs_credential_ids
    end

    # What there is to tell of a phone that was deactivated.
    class Deactivation < Resource
      # True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone.
      fields :already_deactivated
      # With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed
      # any more.
      fields :confirmed
      # With `confirm`: what is still there of a phone that is not confirmed.
      fields remaining: RemainingAccess
      # With `confirm`: what could not be looked at, and why, for people to read.
      fields :unchecked
    end

    # The error of one call among several.
    class CallError < Resource
      # The closed set to decide by.
      fields :kind
      # Seam's own error type, or the kind's name for an error of this library.
      fields :type
      # What happened, for people to read.
      fields :message
      # The HTTP status, when an answer came.
      fields :status_code
      # Seam's request id.
      fields :request_id
      # How often the request was tried; 0 when nothing was sent.
      fields :attempts
      # Whether repeating the call is safe and may succeed.
      fields :retryable
      # Whether the operation may have taken effect although it is reported as failed.
      fields :outcome_unknown
      # How long Seam asked to wait, in milliseconds.
      fields :retry_after_ms
      # Seam's own data about the error.
      fields :data
      # Messages by parameter.
      fields :validation_errors
      # The operation that was asked for.
      fields :operation
    end

    # What became of one of many phones that were to be deactivated.
    class DeactivationResult < Resource
      # The phone's id, as it was given.
      fields :device_id
      # What became of it. `deactivated`, `already_deactivated`, `failed`, `unknown`, `not_attempted`, or a new one.
      fields :outcome
      # Why it failed, or why its outcome is unknown.
      fields error: CallError
      # With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed
      # any more.
      fields :confirmed
      # With `confirm`: what is still there of a phone that is not confirmed.
      fields remaining: RemainingAccess
      # With `confirm`: what could not be looked at, and why, for people to read.
      fields :unchecked

      # The device_id.
      def id
        device_id
      end
    end

    # What became of many phones that were to be deactivated. The counts are of phones, each counted once.
    class DeactivationReport < Resource
      # What became of each phone, in the order in which the ids were given. An id that was given twice stands twice.
      fields results: [DeactivationResult]
      # How many phones there were.
      fields :total
      # How many were deactivated.
      fields :deactivated
      # How many were found to be deactivated already.
      fields :already_deactivated
      # How many were surely not deactivated, because of an error.
      fields :failed
      # How many may be deactivated or not.
      fields :unknown
      # How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not
      # deactivated.
      fields :not_attempted
      # With `confirm`: whether every phone is confirmed to be gone, with its credentials.
      fields :confirmed
    end

    # A user of an access control system.
    class AcsUser < Resource
      # The user's id.
      fields :acs_user_id
      # The access system that the user belongs to.
      fields :acs_system_id
      # A name for the user, to show to people.
      fields :display_name
      # The user's full name.
      fields :full_name
      # Deprecated: read `email_address` instead.
      fields :email
      # The user's email address.
      fields :email_address
      # The user's phone number in E.164 form.
      fields :phone_number
      # The user identity that the user belongs to.
      fields :user_identity_id
      # The full name of the user identity; nil when it has none.
      fields :user_identity_full_name
      # The email address of the user identity; nil when it has none.
      fields :user_identity_email_address
      # The phone number of the user identity; nil when it has none.
      fields :user_identity_phone_number
      # When the user has access: from `starts_at` to `ends_at`.
      fields :access_schedule
      # The connected account that the access system is reached by.
      fields :connected_account_id
      # The maker's kind of user. `pti_user`, `brivo_user`, `hid_credential_manager_user`, `salto_site_user`,
      # `latch_user`, `dormakaba_community_user`, `salto_space_user`, `avigilon_alta_user`, `kisi_user`, or a new one.
      fields :external_type
      # The maker's kind of user, to show to people.
      fields :external_type_display_name
      # The HID access system that the user belongs to.
      fields :hid_acs_system_id
      # Whether Seam manages the user.
      fields :is_managed
      # Whether the user's access is suspended.
      fields :is_suspended
      # When Seam last read the user from its access system; nil when it has not yet.
      fields last_successful_sync_at: Time
      # Changes that have not reached the access system yet.
      fields :pending_mutations
      # What is known of a Salto KS user.
      fields :salto_ks_metadata
      # What is known of a Salto Space user.
      fields :salto_space_metadata
      # When the user was created.
      fields created_at: Time
      # What is wrong with the user.
      fields errors: [ResourceError]
      # What may go wrong with the user.
      fields warnings: [ResourceWarning]
      # The workspace that the user belongs to.
      fields :workspace_id

      # The acs_user_id.
      def id
        acs_user_id
      end
    end

    # An access control system, such as that of a building.
    class AcsSystem < Resource
      # The access system's id.
      fields :acs_system_id
      # The access system's name.
      fields :name
      # The maker's kind of system. `pti_site`, `avigilon_alta_org`, `salto_ks_site`, `salto_space_system`,
      # `brivo_account`, `hid_credential_manager_organization`, `visionline_system`, `assa_abloy_credential_service`,
      # `latch_building`, `dormakaba_community_site`, `dormakaba_ambiance_site`, `legic_connect_credential_service`,
      # `assa_abloy_vostio`, `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
      fields :external_type
      # The maker's kind of system, to show to people.
      fields :external_type_display_name
      # Whether it issues mobile keys for other access systems.
      fields :is_credential_manager
      # The credential manager that issues its mobile keys; nil when there is none.
      fields :default_credential_manager_acs_system_id
      # How many access groups it has.
      fields :acs_access_group_count
      # How many users it has.
      fields :acs_user_count
      # The connected account that it is reached by.
      fields :connected_account_id
      # Deprecated. The connected accounts that it is reached by.
      fields :connected_account_ids
      # Where it is, with its `time_zone`.
      fields :location
      # What is known of a Visionline system.
      fields :visionline_metadata
      # Where a picture of it is.
      fields :image_url
      # What the picture shows, in words.
      fields :image_alt_text
      # Deprecated: read `external_type` instead. `pti_site`, `avigilon_alta_org`, `salto_ks_site`,
      # `salto_space_system`, `brivo_account`, `hid_credential_manager_organization`, `visionline_system`,
      # `assa_abloy_credential_service`, `latch_building`, `dormakaba_community_site`, `dormakaba_ambiance_site`,
      # `legic_connect_credential_service`, `assa_abloy_vostio`, `assa_abloy_vostio_credential_service`, `hotek_site`,
      # `kisi_organization`, or a new one.
      fields :system_type
      # Deprecated: read `external_type_display_name` instead.
      fields :system_type_display_name
      # When the access system was added to Seam.
      fields created_at: Time
      # What is wrong with the access system.
      fields errors: [ResourceError]
      # What may go wrong with the access system.
      fields warnings: [ResourceWarning]
      # The workspace that the access system belongs to.
      fields :workspace_id

      # The acs_system_id.
      def id
        acs_system_id
      end
    end

    # An entrance of an access control system, such as the door of a room.
    class AcsEntrance < Resource
      # The entrance's id.
      fields :acs_entrance_id
      # The access system that the entrance belongs to.
      fields :acs_system_id
      # A name for the entrance, to show to people.
      fields :display_name
      # The connected account that the access system is reached by.
      fields :connected_account_id
      # The spaces that the entrance is in.
      fields :space_ids
      # Whether the entrance is locked.
      fields :is_locked
      # Whether a card opens it.
      fields :can_unlock_with_card
      # Whether a cloud key opens it.
      fields :can_unlock_with_cloud_key
      # Whether a code opens it.
      fields :can_unlock_with_code
      # Whether a mobile key opens it.
      fields :can_unlock_with_mobile_key
      # Whether a reservation can include it.
      fields :can_belong_to_reservation
      # What is known of an ASSA ABLOY Vostio entrance.
      fields :assa_abloy_vostio_metadata
      # What is known of an Avigilon Alta entrance.
      fields :avigilon_alta_metadata
      # What is known of a Brivo entrance.
      fields :brivo_metadata
      # What is known of a dormakaba Ambiance entrance.
      fields :dormakaba_ambiance_metadata
      # What is known of a dormakaba Community entrance.
      fields :dormakaba_community_metadata
      # What is known of a Hotek entrance.
      fields :hotek_metadata
      # What is known of a Latch entrance.
      fields :latch_metadata
      # What is known of a Salto KS entrance.
      fields :salto_ks_metadata
      # What is known of a Salto Space entrance.
      fields :salto_space_metadata
      # What is known of a Visionline entrance.
      fields :visionline_metadata
      # When the entrance was added to Seam.
      fields created_at: Time
      # What is wrong with the entrance.
      fields errors: [ResourceError]
      # What may go wrong with the entrance.
      fields warnings: [ResourceWarning]

      # The acs_entrance_id.
      def id
        acs_entrance_id
      end
    end

    # A session of the app on a phone. Its token is a secret.
    class ClientSession < Resource
      # The client session's id.
      fields :client_session_id
      # The token that the app gives as `client_session_token`. It is a secret: printing the object hides it.
      fields :token
      # The user identity that the session acts for.
      fields :user_identity_id
      # The same user identity, as a list.
      fields :user_identity_ids
      # Your own id for the user; nil when none was given.
      fields :user_identifier_key
      # Your own key for the customer that the session acts for.
      fields :customer_key
      # The connect web views that the session may use.
      fields :connect_webview_ids
      # The connected accounts that the session may use.
      fields :connected_account_ids
      # How many devices the session can reach.
      fields :device_count
      # When the session was created.
      fields created_at: Time
      # When the session ends.
      fields expires_at: Time
      # The workspace that the session belongs to.
      fields :workspace_id

      # The client_session_id.
      def id
        client_session_id
      end
    end

    # Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type.
    class SeamEvent < Resource
      # The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen.
      fields :event_id
      # What kind of event it is. New types appear without notice. `acs_credential.deleted`, `acs_credential.issued`,
      # `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`,
      # `client_session.deleted`, `phone.deactivated`, or a new one.
      fields :event_type
      # What happened, for people to read.
      fields :event_description
      # The phone or other device that the event is about.
      fields :device_id
      # Your own data about the device: texts and booleans by key.
      fields :device_custom_metadata
      # The credential that the event is about.
      fields :acs_credential_id
      # The access system that the event is about.
      fields :acs_system_id
      # The user of an access system that the event is about.
      fields :acs_user_id
      # The client session that the event is about.
      fields :client_session_id
      # The connected account that the event is about.
      fields :connected_account_id
      # When Seam recorded the event.
      fields created_at: Time
      # When it happened.
      fields occurred_at: Time
      # The workspace that it happened in.
      fields :workspace_id

      # The event_id.
      def id
        event_id
      end
    end

    # A workspace, which everything else belongs to.
    class Workspace < Resource
      # The workspace's id.
      fields :workspace_id
      # The workspace's name.
      fields :name
      # The company's name, as users see it.
      fields :company_name
      # The older name for `company_name`; nil when there is none.
      fields :connect_partner_name
      # How the web views that connect accounts look.
      fields :connect_webview_customization
      # Whether the workspace is a sandbox.
      fields :is_sandbox
      # Whether Seam has suspended the workspace.
      fields :is_suspended
      # Whether apps may sign in with the publishable key.
      fields :is_publishable_key_auth_enabled
      # The organization that the workspace belongs to; nil when there is none.
      fields :organization_id
      # The key that an app uses to make its client session.
      fields :publishable_key

      # The workspace_id.
      def id
        workspace_id
      end
    end

    # Something that Seam does in the background.
    class ActionAttempt < Resource
      # The action attempt's id.
      fields :action_attempt_id
      # What Seam does.
      fields :action_type
      # How far it is. `pending`, `success`, `error`, or a new one.
      fields :status
      # What came of it; nil until it succeeds.
      fields :result
      # What went wrong; nil unless it failed.
      fields :error

      # The action_attempt_id.
      def id
        action_attempt_id
      end
    end

    # The clock of a sandbox's workspace.
    class Clock < Resource
      # What time it is.
      fields now: Time
      # Whether it stands. A clock that runs tells the machine's time.
      fields :is_frozen
    end

    # A state of a sandbox's workspace.
    class Snapshot < Resource
      # Its name; nil for a state that the sandbox does not keep.
      fields :name
      # When it was taken, by the workspace's clock.
      fields created_at: Time
      # How many there are of each kind of thing.
      fields :counts
      # Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it.
      fields :content
    end

    # What is different between two states of a sandbox's workspace.
    class SnapshotDifference < Resource
      # Whether nothing is different.
      fields :is_same
      # What only the later state has: its `kind`, `id` and fields.
      fields :added
      # What only the earlier state has: its `kind`, `id` and fields.
      fields :removed
      # What both have, differently: its `kind`, `id`, and `fields`, each with its earlier and later value.
      fields :changed
    end

    # A workspace of a sandbox, with its keys.
    class SandboxWorkspace < Resource
      # The workspace's id.
      fields :workspace_id
      # The workspace's name.
      fields :name
      # Its API key.
      fields :api_key
      # Its publishable key.
      fields :publishable_key
      # A personal access token of the sandbox, which goes with the workspace's id.
      fields :personal_access_token

      # The workspace_id.
      def id
        workspace_id
      end
    end

    # The delivery of one event of a sandbox to one URL.
    class WebhookDelivery < Resource
      # The id that every attempt has, in the header `svix-id`.
      fields :message_id
      # The event's id.
      fields :event_id
      # The event's type.
      fields :event_type
      # The event's number. Events are delivered in this order.
      fields :event_sequence
      # Where it goes.
      fields :url
      # How often it was tried.
      fields :attempts
      # What came of the last attempt: a status, or why there is none; nil before the first.
      fields :last_answer
      # What is to become of it. `delivered`, `waiting`, `failed`, or a new one.
      fields :status
      # When it is tried next; nil when it is not.
      fields next_attempt_at: Time
      # When it was taken; nil while it was not.
      fields delivered_at: Time

      # The message_id.
      def id
        message_id
      end
    end

    # Where a list goes on.
    class Pagination < Resource
      # What to give as `page_cursor` to get the next page; nil on the last page.
      fields :next_page_cursor
      # Whether there is a further page.
      fields :has_next_page
      # Where the next page is on Seam's API; nil on the last page.
      fields :next_page_url
    end
  end
end

require_relative "behaviours"
