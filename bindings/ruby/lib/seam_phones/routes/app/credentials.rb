# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # The credentials of the app's own user.
    class AppCredentials < Group
      # Lists the credentials of the app's own user.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::AcsCredential>]
      def list(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("mobile_sdk.v1.acs.credentials.list", {}, timeout_ms, max_retries)
        answer["acs_credentials"].map { |data| Resources::AcsCredential.new(data) }
      end
    end
  end
end
