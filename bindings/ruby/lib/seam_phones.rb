# frozen_string_literal: true

require_relative "seam_phones/app"
require_relative "seam_phones/client"
require_relative "seam_phones/errors"
require_relative "seam_phones/resources"
require_relative "seam_phones/version"
require_relative "seam_phones/webhook"

# The phones of a user identity on Seam: listed, fetched, deactivated, over one native core.
module SeamPhones
  class << self
    # As Client.new.
    def new(**options)
      Client.new(**options)
    end

    # As Client.open.
    def open(**options, &block)
      Client.open(**options, &block)
    end

    # As Client.sandbox.
    def sandbox(...)
      Client.sandbox(...)
    end

    # As Client.from_api_key.
    def from_api_key(api_key, **options)
      Client.from_api_key(api_key, **options)
    end

    # As Client.from_personal_access_token.
    def from_personal_access_token(personal_access_token, workspace_id, **options)
      Client.from_personal_access_token(personal_access_token, workspace_id, **options)
    end
  end
end
