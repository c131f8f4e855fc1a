# frozen_string_literal: true

require_relative "../seam_phones"

module SeamPhones
  # A fresh sandbox for each test of an app: "seam_phones/minitest" and "seam_phones/rspec".
  module Testing
    # Ids that say nothing about what an event is about.
    OTHER_IDS = %w[event_id workspace_id].freeze
    private_constant :OTHER_IDS

    class << self
      # What happened in a sandbox, a line for each event, for the report of a failed test.
      def events(seam)
        events = seam.events.list(since: "1970-01-01T00:00:00Z", limit: 1000)
        lines = events.map { |event| line(event.raw) }
        ["Events of seam_sandbox:", *(lines.empty? ? "none" : lines)]
      rescue SeamPhones::Error => e
        ["Events of seam_sandbox cannot be had: #{e.message}"]
      end

      private

      def line(event)
        about = event.select { |name, _| name.end_with?("_id") && !OTHER_IDS.include?(name) }
        [event["occurred_at"], event["event_type"], *about.map { |name, id| "#{name}=#{id}" }].join("  ")
      end
    end
  end
end
