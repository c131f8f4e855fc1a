# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # The phones that app users have signed in on.
    class AppPhones < Group
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
