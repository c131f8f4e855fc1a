# frozen_string_literal: true

require "minitest"
require_relative "testing"

module SeamPhones
  module Testing
    # Gives each test of a class a fresh sandbox in memory, and a failed test the sandbox's events:
    #
    #   class LostPhoneTest < Minitest::Test
    #     include SeamPhones::Testing::Minitest
    #
    #     def test_a_lost_phone
    #       owner = seam_sandbox.user_identities.create
    module Minitest
      # What a failed test tells besides its failures.
      class Events < ::Minitest::Assertion
        def result_label
          "Seam"
        end
      end
      private_constant :Events

      # The client of the test's sandbox.
      attr_reader :seam_sandbox

      # Before the test's own setup.
      def before_setup
        @seam_sandbox = SeamPhones.sandbox
        super
      end

      # After the test's own teardown.
      def after_teardown
        super
      ensure
        if seam_sandbox
          failures << Events.new(Testing.events(seam_sandbox).join("\n")) unless passed? || skipped?
          seam_sandbox.close
        end
      end
    end
  end
end
