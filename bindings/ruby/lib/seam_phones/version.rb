# frozen_string_literal: true

module SeamPhones
  VERSION = "0.1.0"
end
