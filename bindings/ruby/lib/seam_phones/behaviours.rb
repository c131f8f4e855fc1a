# frozen_string_literal: true

module SeamPhones
  # What Seam's objects can do besides holding their fields, which resources.rb names.
  module Resources
    # An app user, who owns phones and credentials.
    class UserIdentity
      # The user_identity_id, as Seam's guides write it.
      def id
        user_identity_id
      end
    end

    # Where a list goes on.
    class Pagination
      alias has_next_page? has_next_page
    end
  end
end
