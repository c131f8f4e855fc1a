# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # What happened in the workspace.
    class AppEvents < Group
      # Gets one event, by its id, or the latest event of a type or about a device.
      #
      # @param event_id [String] The event's id.
      # @param device_id [String] Only the latest event about this device.
      # @param event_type [String] Only the latest event of this type. Such as `acs_credential.deleted`,
      #   `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`,
      #   `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is taken too.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::SeamEvent, nil]
      def get(event_id: ABSENT, device_id: ABSENT, event_type: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { event_id: event_id, device_id: device_id, event_type: event_type }
        answer = call("events.get", params, timeout_ms, max_retries)
        answer["event"] && Resources::SeamEvent.new(answer["event"])
      end

      # Lists events. Filters narrow the list by type, by time, or by what an event is about.
      #
      # @param access_code_id [String] Only events about this access code.
      # @param access_code_ids [Array<String>] Only events about these access codes.
      # @param access_grant_id [String] Only events about this access grant.
      # @param access_grant_ids [Array<String>] Only events about these access grants. At most 100 of them.
      # @param access_method_id [String] Only events about this access method.
      # @param access_method_ids [Array<String>] Only events about these access methods. At most 100 of them.
      # @param acs_access_group_id [String] Only events about this access group.
      # @param acs_credential_id [String] Only events about this credential.
      # @param acs_encoder_id [String] Only events about this card encoder.
      # @param acs_entrance_id [String] Only events about this entrance.
      # @param acs_system_id [String] Only events about this access system.
      # @param acs_system_ids [Array<String>] Only events about these access systems.
      # @param acs_user_id [String] Only events about this user of an access system.
      # @param between [Array<Time, DateTime, String>] Only events that happened between these two times. Exactly 2 of
      #   them. A Time, a DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param connect_webview_id [String] Only events about this connect web view.
      # @param connected_account_id [String] Only events about this connected account.
      # @param customer_key [String] Only events about the customer with this key.
      # @param device_id [String] Only events about this device.
      # @param device_ids [Array<String>] Only events about these devices.
      # @param event_ids [Array<String>] Only these events.
      # @param event_type [String] Only events of this type. Such as `acs_credential.deleted`, `acs_credential.issued`,
      #   `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`, `acs_user.deleted`,
      #   `client_session.deleted`, `phone.deactivated`; any other is taken too.
      # @param event_types [Array<String>] Only events of these types. Such as `acs_credential.deleted`,
      #   `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`,
      #   `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is taken too.
      # @param limit [Numeric] How many events to return at most. Default: 500.
      # @param since [Time, DateTime, String] Only events that happened after this time. A Time, a DateTime, or a text
      #   in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param space_id [String] Only events about this space.
      # @param space_ids [Array<String>] Only events about these spaces. At most 100 of them.
      # @param unstable_offset [Numeric] How many events to skip. Seam may change or remove this parameter.
      # @param user_identity_id [String] Only events about this user identity.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::SeamEvent>]
      def list(access_code_id: ABSENT, access_code_ids: ABSENT, access_grant_id: ABSENT, access_grant_ids: ABSENT,
               access_method_id: ABSENT, access_method_ids: ABSENT, acs_access_group_id: ABSENT,
               acs_credential_id: ABSENT, acs_encoder_id: ABSENT, acs_entrance_id: ABSENT, acs_system_id: ABSENT,
               acs_system_ids: ABSENT, acs_user_id: ABSENT, between: ABSENT, connect_webview_id: ABSENT,
               connected_account_id: ABSENT, customer_key: ABSENT, device_id: ABSENT, device_ids: ABSENT,
               event_ids: ABSENT, event_type: ABSENT, event_types: ABSENT, limit: ABSENT, since: ABSENT,
               space_id: ABSENT, space_ids: ABSENT, unstable_offset: ABSENT, user_identity_id: ABSENT,
               timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          access_code_id: access_code_id,
          access_code_ids: access_code_ids,
          access_grant_id: access_grant_id,
          access_grant_ids: access_grant_ids,
          access_method_id: access_method_id,
          access_method_ids: access_method_ids,
          acs_access_group_id: acs_access_group_id,
          acs_credential_id: acs_credential_id,
          acs_encoder_id: acs_encoder_id,
          acs_entrance_id: acs_entrance_id,
          acs_system_id: acs_system_id,
          acs_system_ids: acs_system_ids,
          acs_user_id: acs_user_id,
          between: between,
          connect_webview_id: connect_webview_id,
          connected_account_id: connected_account_id,
          customer_key: customer_key,
          device_id: device_id,
          device_ids: device_ids,
          event_ids: event_ids,
          event_type: event_type,
          event_types: event_types,
          limit: limit,
          since: since,
          space_id: space_id,
          space_ids: space_ids,
          unstable_offset: unstable_offset,
          user_identity_id: user_identity_id
        }
        answer = call("events.list", params, timeout_ms, max_retries)
        answer["events"].map { |data| Resources::SeamEvent.new(data) }
      end
    end
  end
end
