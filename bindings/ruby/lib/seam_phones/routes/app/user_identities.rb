# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # App users, who own phones and credentials.
    class AppUserIdentities < Group
      # Lists user identities, one page at a time.
      #
      # @param created_before [Time, DateTime, String] Only user identities that were created before this time. A Time,
      #   a DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
      # @param credential_manager_acs_system_id [String] Only user identities that this credential manager serves.
      # @param limit [Integer] How many user identities a page holds at most. Default: 500.
      # @param page_cursor [String, nil] Where the page starts: the `next_page_cursor` of the page before. nil means the
      #   first page.
      # @param search [String] Only user identities whose name, email address, phone number or key holds this text.
      # @param user_identity_ids [Array<String>] Only these user identities.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Page<Resources::UserIdentity>]
      def list(created_before: ABSENT, credential_manager_acs_system_id: ABSENT, limit: ABSENT, page_cursor: ABSENT,
               search: ABSENT, user_identity_ids: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = {
          created_before: created_before,
          credential_manager_acs_system_id: credential_manager_acs_system_id,
          limit: limit,
          page_cursor: page_cursor,
          search: search,
          user_identity_ids: user_identity_ids
        }
        answer = call("user_identities.list", params, timeout_ms, max_retries)
        Page.new(answer["user_identities"].map { |data| Resources::UserIdentity.new(data) }, answer["pagination"])
      end
    end
  end
end
