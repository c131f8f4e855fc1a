# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "group"

module SeamPhones
  module Routes
    # Simulated phones, which only a sandbox workspace has.
    class PhonesSimulate < Group
      # Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.
      #
      # @param id [String] The user_identity_id, without its name.
      # @param user_identity_id [String] The user identity that owns the phone.
      # @param assa_abloy_metadata [Hash] What ASSA ABLOY's credential service knows of the simulated phone. A Hash
      #   with:
      #   - `ble_capability`: Whether the phone can use Bluetooth Low Energy. Default: true.
      #   - `hce_capability`: Whether the phone can emulate a card over NFC. Default: false.
      #   - `nfc_capability`: Whether the phone has NFC. Default: false.
      #   - `application_version`: The version of the app. Default: 1.0.0.
      #   - `seos_applet_version`: The version of the Seos applet. Default: 1.0.0.
      #   - `seos_tsm_endpoint_id`: The id of the phone's endpoint at the Seos service. Default: 1.
      # @param custom_sdk_installation_id [String] An id of your own for this installation of the app. Seam makes one
      #   when it is left out.
      # @param phone_metadata [Hash] What kind of phone to simulate. A Hash with:
      #   - `operating_system`: The phone's operating system. Default: android. One of `android`, `ios`.
      #   - `os_version`: The version of the operating system. Default: 10.
      #   - `device_manufacturer`: Who made the phone. Default: Samsung.
      #   - `device_model`: The model of the phone. Default: Samsung Galaxy S10.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Phone]
      def create_sandbox_phone(id = ABSENT, user_identity_id: ABSENT, assa_abloy_metadata: ABSENT,
                               custom_sdk_installation_id: ABSENT, phone_metadata: ABSENT, timeout_ms: ABSENT,
                               max_retries: ABSENT)
        params = {
          user_identity_id: one_id(:user_identity_id, id, user_identity_id),
          assa_abloy_metadata: assa_abloy_metadata,
          custom_sdk_installation_id: custom_sdk_installation_id,
          phone_metadata: phone_metadata
        }
        answer = call("phones.simulate.create_sandbox_phone", params, timeout_ms, max_retries)
        Resources::Phone.new(answer["phone"])
      end
    end

    # The phones that app users have signed in on.
    class Phones < Group
      # Simulated phones, which only a sandbox workspace has.
      attr_reader :simulate

      def initialize(native)
        super
        @simulate = PhonesSimulate.new(native)
      end

      # Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the
      # workspace.
      #
      # @param owner_user_identity_id [String] Only phones of this user identity. Without it, phones of every user
      #   identity in the workspace.
      # @param acs_credential_id [String] Only phones that this credential was issued to.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::Phone>]
      def list(owner_user_identity_id: ABSENT, acs_credential_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { owner_user_identity_id: owner_user_identity_id, acs_credential_id: acs_credential_id }
        answer = call("phones.list", params, timeout_ms, max_retries)
        answer["phones"].map { |data| Resources::Phone.new(data) }
      end

      # Gets one phone.
      #
      # @param id [String] The device_id, without its name.
      # @param device_id [String] The phone's id.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Phone]
      def get(id = ABSENT, device_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { device_id: one_id(:device_id, id, device_id) }
        answer = call("phones.get", params, timeout_ms, max_retries)
        Resources::Phone.new(answer["phone"])
      end

      # Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It
      # succeeds only when Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It
      # returns nothing, unless there is something to tell: that the phone had been deactivated before, or what was
      # confirmed.
      #
      # @param id [String] The device_id, without its name.
      # @param device_id [String] The phone's id.
      # @param confirm [Boolean] Whether to wait, within the deadline, until the phone is gone from Seam's lists and no
      #   credential that was issued to it is listed any more. The answer says what was confirmed. It needs an API key
      #   or a personal access token. Default: false.
      # @param owner_user_identity_id [String] The user identity that owns the phone, if you know it: with `confirm`, it
      #   spares a search for the owner.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Deactivation, nil]
      def deactivate(id = ABSENT, device_id: ABSENT, confirm: ABSENT, owner_user_identity_id: ABSENT,
                     timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          device_id: one_id(:device_id, id, device_id),
          confirm: confirm,
          owner_user_identity_id: owner_user_identity_id
        }
        answer = call("phones.deactivate", params, timeout_ms, max_retries)
        Resources::Deactivation.new(answer.except("ok").freeze) if answer.size > 1
      end

      # Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the
      # others. When the deadline passes, the answer tells what was done until then. It is made of several requests of
      # this library. It needs `device_ids` or `owner_user_identity_id`.
      #
      # @param confirm [Boolean] Whether to wait, within the deadline, until the phone is gone from Seam's lists and no
      #   credential that was issued to it is listed any more. The answer says what was confirmed. It needs an API key
      #   or a personal access token. Default: false.
      # @param device_ids [Array<String>] The phones' ids. One that stands twice is deactivated once. At most 50000 of
      #   them.
      # @param max_concurrency [Integer] How many deactivations run at once. Default: 8. From 1 to 100.
      # @param owner_user_identity_id [String] The user identity whose phones are all deactivated.
      # @param on_progress [#call, nil] Called with how far it has come (`done`, `failed`, `total`), some ten times a
      #   second and at the end, on the thread that makes the call. An exception in it ends the call as Ctrl-C does.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::DeactivationReport]
      def deactivate_many(confirm: ABSENT, device_ids: ABSENT, max_concurrency: ABSENT, owner_user_identity_id: ABSENT,
                          on_progress: nil, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          confirm: confirm,
          device_ids: device_ids,
          max_concurrency: max_concurrency,
          owner_user_identity_id: owner_user_identity_id
        }
        answer = call("phones.deactivate_many", params, timeout_ms, max_retries, on_progress)
        Resources::DeactivationReport.new(answer.except("ok").freeze)
      end
    end
  end
end
