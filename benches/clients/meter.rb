# frozen_string_literal: true

# Measures a repeated call: CPU of this process alone, and wall time, as microseconds a call.
module Meter
  def self.now
    [Process::CLOCK_PROCESS_CPUTIME_ID, Process::CLOCK_MONOTONIC].map { |clock| Process.clock_gettime(clock) * 1e6 }
  end

  # Calls until it is warm, then as often as the command line says, and prints "CPU WALL" of one.
  def self.run
    calls = ARGV.fetch(1).to_i
    (calls / 10 + 1).times { yield }
    start = now
    calls.times { yield }
    puts now.zip(start).map { |ended, began| format("%.3f", (ended - began) / calls) }.join(" ")
  end
end
