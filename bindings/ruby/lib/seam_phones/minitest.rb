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
    #
    #     def test_the_whole_app
    #       system(seam_server.environment, "my-app", exception: true)
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

      # What the test's sandboxes begin with: a hash, the path of a file of JSON, or nil for nothing. To be overridden.
      def seam_seed; end

      # A sandbox for apps in other processes: a workspace for this test alone, of a server that all tests share.
      def seam_server
        @seam_server ||= Testing.server(seam_seed, name: name)
      end

      # Before the test's own setup.
      def before_setup
        @seam_sandbox = Testing.sandbox(seam_seed)
        super
      end

      # After the test's own teardown.
      def after_teardown
        super
      ensure
        unless passed? || skipped?
          tell_events(seam_sandbox, "seam_sandbox") if seam_sandbox
          tell_events(@seam_server.seam, "seam_server") if @seam_server
        end
        [seam_sandbox, @seam_server].compact.each(&:close)
      end

      private

      def tell_events(seam, of)
        failures << Events.new(Testing.events(seam, of).join("\n"))
      end
    end
  end
end
