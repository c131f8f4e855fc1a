# frozen_string_literal: true

require "json"
require_relative "../seam_phones"
require_relative "testing/server"

module SeamPhones
  # A fresh sandbox for each test of an app: "seam_phones/minitest" and "seam_phones/rspec".
  module Testing
    # Ids that say nothing about what an event is about.
    OTHER_IDS = %w[event_id workspace_id].freeze
    private_constant :OTHER_IDS

    class << self
      # What happened in a sandbox, a line for each event, for the report of a failed test.
      def events(seam, of = "seam_sandbox")
        events = seam.events.list(since: "1970-01-01T00:00:00Z", limit: 1000)
        lines = events.map { |event| line(event.raw) }
        ["Events of #{of}:", *(lines.empty? ? "none" : lines)]
      rescue SeamPhones::Error => e
        ["Events of #{of} cannot be had: #{e.message}"]
      end

      # A sandbox in memory that begins with a seed: a hash, the path of a file of JSON, or nil for nothing.
      def sandbox(seed = nil)
        SeamPhones.sandbox.tap { |seam| sow(seam, seed) }
      end

      # A workspace of the server that all tests of this process share. It begins with a seed.
      def server(seed = nil, name: nil)
        Server.new(name).tap { |server| sow(server.seam, seed) }
      end

      private

      def sow(seam, seed)
        return if seed.nil?

        seed = JSON.parse(File.read(seed)) unless seed.is_a?(Hash)
        seam.test_helpers.seed(seed: seed)
      end

      def line(event)
        about = event.select { |name, _| name.end_with?("_id") && !OTHER_IDS.include?(name) }
        [event["occurred_at"], event["event_type"], *about.map { |name, id| "#{name}=#{id}" }].join("  ")
      end
    end
  end
end
