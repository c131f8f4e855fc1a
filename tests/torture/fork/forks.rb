# frozen_string_literal: true

# The matrix of forks in Ruby, then forks under threads: forks.rb ENDPOINT DEVICE FORKS SECONDS SEED
# The last line is {"forks": N, "calls": N, "bad": [...]}.

require "json"
require "seam_phones"

ENDPOINT, DEVICE, *NUMBERS = ARGV
FORKS, SECONDS, SEED = NUMBERS.map { |number| Integer(number) }
CHILD_LIFETIME_S = 60
PARTS = [%i[call], %i[call close], %i[close], []].freeze
ENDS = %i[exit exit!].freeze
DICE = Random.new(SEED)
BAD = [] # rubocop:disable Style/MutableConstant
COUNTS = { "forks" => 0, "calls" => 0 } # rubocop:disable Style/MutableConstant

def client
  options = ENDPOINT.start_with?("sandbox:") ? {} : { api_key: "seam_sandbox_api_key" }
  SeamPhones.new(endpoint: ENDPOINT, **options)
end

def call(seam)
  COUNTS["calls"] += 1
  seam.phones.get(device_id: DEVICE).device_id == DEVICE or raise "another phone"
end

# A child that plays a part. One that hangs is ended by a thread of its own.
def child(seam, part, way, again: false)
  COUNTS["forks"] += 1
  fork do
    Thread.new { sleep(CHILD_LIFETIME_S) && Process.kill(:KILL, Process.pid) }
    status = begin
      awaited(child(seam, part, way), [:grandchild, part, way]) if again
      part.each { |deed| deed == :call ? 2.times { call(seam) } : seam.close }
      BAD.empty?
    rescue StandardError => e
      warn "#{part}, #{way}: #{e.full_message}"
      false
    end
    way == :exit ? exit(status) : exit!(status)
  end
end

def awaited(pid, what)
  status = Process.wait2(pid)[1]
  BAD << "#{what}: #{status}" unless status.success?
end

def busy(seam, count)
  stop = false
  threads = Array.new(count) do
    Thread.new do
      call(seam) until stop
    rescue StandardError => e
      BAD << "a thread of the parent: #{e.full_message}"
    end
  end
  yield
ensure
  stop = true
  threads.each(&:join)
end

%i[unused used threads again].product(PARTS, ENDS) do |moment, part, way|
  seam = client
  call(seam) unless moment == :unused
  busy(seam, moment == :threads ? 4 : 0) do
    awaited(child(seam, part, way, again: moment == :again), [moment, part, way])
  end
  call(seam)
end

seam = client
children = Array.new(8) { child(seam, %i[call], :exit) }
20.times { call(seam) }
children.each { |pid| awaited(pid, "eight at once") }

clock = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) }
limit = clock.call + SECONDS
busy(seam, 4) do
  while COUNTS["forks"] < FORKS && clock.call < limit
    chosen = Array.new(DICE.rand(1..8)) { [PARTS.sample(random: DICE), ENDS.sample(random: DICE)] }
    pids = chosen.map { |part, way| child(seam, part, way) }
    pids.zip(chosen) { |pid, what| awaited(pid, ["under load", *what]) }
  end
end
puts JSON.generate({ **COUNTS, "bad" => BAD.first(20) })
