# frozen_string_literal: true

require_relative "test_helper"

# Code that was written for the official package.
class SeamTest < SeamPhones::TestCase
  def test_only_the_import_changes
    code = <<~RUBY
      require "seam_phones/seam"
      seam = Seam.new(endpoint: "sandbox:")
      user_identity = seam.user_identities.create(full_name: "Ada")
      lost_phone_id = seam.phones.simulate.create_sandbox_phone(user_identity_id: user_identity.id).device_id
      p seam.phones.list(
        owner_user_identity_id: user_identity.id,
      )
      p seam.phones.deactivate(
        device_id: lost_phone_id
      )
      begin
        seam.phones.get(device_id: lost_phone_id)
      rescue Seam::Http::ApiError => e
        puts e.code, Seam::Resources::Phone, Seam::Webhook
      end
    RUBY
    assert_match(/\A\[<SeamPhones::Resources::Phone:0x.*^>\]\nnil\nphone_not_found\n/m, ruby(code))
  end

  def test_the_official_package_is_left_alone
    code = "module Seam; OFFICIAL = true; end; require 'seam_phones/seam'; p Seam::OFFICIAL, defined?(Seam::Client)"
    assert_equal "true\nnil", ruby(code)
  end
end
