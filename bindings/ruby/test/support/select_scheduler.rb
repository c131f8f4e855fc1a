# frozen_string_literal: true

# The least that Ruby asks of a fiber scheduler: its fibers wait for descriptors, one fiber for each, and with a limit.
class SelectScheduler
  attr_reader :waiting

  def initialize
    @waiting = {}
  end

  def fiber(&block)
    Fiber.new(blocking: false, &block).tap(&:resume)
  end

  def io_wait(io, _events, seconds)
    raise "another fiber waits for it" if waiting.key?(io.fileno)

    waiting[io.fileno] = [io, seconds && (now + seconds), Fiber.current]
    Fiber.yield
  end

  # Ruby calls this at the end of the thread.
  def close
    until waiting.empty?
      limits = waiting.values.filter_map { |_, limit| limit }
      ready, = IO.select(waiting.values.map(&:first), nil, nil, limits.min && [limits.min - now, 0].max)
      ready&.each { |io| waiting.delete(io.fileno).last.resume(IO::READABLE) }
      late = waiting.select { |_, (_, limit)| limit && limit <= now }
      late.each_key { |number| waiting.delete(number).last.resume(nil) }
    end
  end

  def now
    Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end

  def kernel_sleep(*)
    raise NotImplementedError
  end

  alias block kernel_sleep
  alias unblock kernel_sleep
end
