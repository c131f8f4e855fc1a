# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # What happened in the workspace.
    class Events < Group
      # One event, by its id, or the latest of a device or of a type.
      def get(event_id: ABSENT, device_id: ABSENT, event_type: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { event_id: event_id, device_id: device_id, event_type: event_type }
        answer = call("events.get", params, timeout_ms, max_retries)
        answer["event"] && Resources::SeamEvent.new(answer["event"])
      end

      # The events, of one type or several, of one thing or several, since a time or between two.
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
