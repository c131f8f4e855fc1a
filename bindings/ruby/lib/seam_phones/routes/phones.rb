# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # Phones that only a sandbox has.
    class PhonesSimulate < Group
      # Registers a simulated phone under a user identity, as when the app user signs in on it.
      def create_sandbox_phone(user_identity_id:, assa_abloy_metadata: ABSENT, custom_sdk_installation_id: ABSENT,
                               phone_metadata: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          user_identity_id: user_identity_id,
          assa_abloy_metadata: assa_abloy_metadata,
          custom_sdk_installation_id: custom_sdk_installation_id,
          phone_metadata: phone_metadata
        }
        answer = call("phones.simulate.create_sandbox_phone", params, timeout_ms, max_retries)
        Resources::Phone.new(answer["phone"])
      end
    end

    # The phones on which app users have signed in.
    class Phones < Group
      # Phones that only a sandbox has.
      attr_reader :simulate

      def initialize(native)
        super
        @simulate = PhonesSimulate.new(native)
      end

      # The phones of a user identity, or those with a credential; without a filter, all of the workspace.
      def list(owner_user_identity_id: ABSENT, acs_credential_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { owner_user_identity_id: owner_user_identity_id, acs_credential_id: acs_credential_id }
        answer = call("phones.list", params, timeout_ms, max_retries)
        answer["phones"].map { |data| Resources::Phone.new(data) }
      end

      # One phone.
      def get(device_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("phones.get", { device_id: device_id }, timeout_ms, max_retries)
        Resources::Phone.new(answer["phone"])
      end

      # Deactivates a lost phone: every credential on it is revoked, the user's other phones keep working.
      #
      # Returns when Seam has confirmed it. An error with outcome_unknown may have deactivated the phone.
      def deactivate(device_id:, timeout_ms: ABSENT, max_retries: ABSENT)
        call("phones.deactivate", { device_id: device_id }, timeout_ms, max_retries)
        nil
      end
    end
  end
end
