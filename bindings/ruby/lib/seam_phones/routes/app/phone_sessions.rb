# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # The app's registration on the phone that it runs on.
    class AppPhoneSessions < Group
      # Registers the phone that the app runs on, and gets what the app needs to use its credentials.
      #
      # @param custom_sdk_installation_id [String] The app's id for its installation on this phone: the same id gets the
      #   same phone.
      # @param phone_os [String] The phone's operating system. One of `ios`, `android`.
      # @param phone_device_metadata [Hash] What kind of phone it is. A Hash with:
      #   - `manufacturer`: Who made the phone.
      #   - `model`: The model of the phone.
      #   - `os_version`: The version of the operating system.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::PhoneSession]
      def get_or_create(custom_sdk_installation_id:, phone_os:, phone_device_metadata: ABSENT, timeout_ms: ABSENT,
                        max_retries: ABSENT)
        params = {
          custom_sdk_installation_id: custom_sdk_installation_id,
          phone_os: phone_os,
          phone_device_metadata: phone_device_metadata
        }
        answer = call("phone_sessions.get_or_create", params, timeout_ms, max_retries)
        Resources::PhoneSession.new(answer["phone_session"])
      end
    end
  end
end
