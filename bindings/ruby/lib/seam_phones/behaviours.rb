# frozen_string_literal: true

module SeamPhones
  # What Seam's objects can do besides holding their fields, which resources.rb names.
  module Resources
    # Where a list goes on.
    class Pagination
      alias has_next_page? has_next_page
    end
  end
end
