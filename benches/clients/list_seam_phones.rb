# frozen_string_literal: true

# phones.list of seam_phones, typed objects included. usage: list_seam_phones.rb ENDPOINT CALLS

require "seam_phones"
require_relative "meter"

seam = SeamPhones.new(api_key: "seam_bench1_abc", endpoint: ARGV.fetch(0))

Meter.run do
  phones = seam.phones.list(owner_user_identity_id: "398d80b7-3f96-47c2-b85a-6f8ba21d07be")
  raise "other phones" unless phones[0].device_type == "ios_phone"
end
