# frozen_string_literal: true

require "async"
require_relative "conformance_test"

# The conformance cases again, each in a fiber of a scheduler.
class ConformanceInFibersTest < ConformanceTest
  private

  def outcome(*)
    Sync { super }
  end
end
