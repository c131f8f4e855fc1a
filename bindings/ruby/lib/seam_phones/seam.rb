# frozen_string_literal: true

# For code that was written for the official package: only the line that requires it has to change.
require_relative "../seam_phones"

Seam = SeamPhones unless defined?(Seam)
