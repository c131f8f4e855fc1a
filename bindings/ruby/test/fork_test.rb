# frozen_string_literal: true

require_relative "test_helper"

# A client made before a fork, used after it by the parent and by many children at once.
class ForkTest < SeamPhones::TestCase
  CHILDREN = 8
  CALLS = 20

  # Run apart, so that children can leave the way any program does, finalizers and all.
  FORKING = <<~RUBY.freeze
    require "seam_phones"
    endpoint, leave, device_id = ARGV
    config = endpoint.start_with?("sandbox:") ? {} : { api_key: "seam_test_key" }
    seam = SeamPhones.new(endpoint: endpoint, **config)
    work = -> { #{CALLS}.times { seam.phones.get(device_id: device_id).device_id == device_id or exit! 1 } }
    work.call unless leave == "unused"
    children = Array.new(#{CHILDREN}) do
      fork do
        work.call
        seam.close if leave == "close"
        exit!(true) if leave == "hard"
      end
    end
    work.call
    children.each { |child| Process.wait2(child)[1].success? or abort "a child failed" }
    work.call
    print "all well"
  RUBY

  %w[exit hard close unused].each do |leave|
    define_method("test_over_http_#{leave}") do
      endpoint = stage.endpoint(answered({ ok: true, phone: phone }), repeat: true)
      assert_equal "all well", ruby(FORKING, endpoint, leave, DEVICE_ID)
      assert_equal CALLS * ((leave == "unused" ? 2 : 3) + CHILDREN), stage.requests.size
    end
  end

  %w[exit hard close].each do |leave|
    define_method("test_on_a_sandbox_in_a_file_#{leave}") do
      Dir.mktmpdir do |folder|
        SeamPhones.sandbox("#{folder}/phones.db") do |seam|
          owner = seam.user_identities.create(full_name: "Ada")
          made = seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id)
          assert_equal "all well", ruby(FORKING, "sandbox:#{folder}/phones.db", leave, made.device_id)
          assert_equal made, seam.phones.get(device_id: made.device_id)
        end
      end
    end
  end
end
