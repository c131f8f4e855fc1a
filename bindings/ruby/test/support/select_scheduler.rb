# frozen_string_literal: true

# The least that Ruby asks of a fiber scheduler: its fibers wait for descriptors, one fiber for each.
class SelectScheduler
  attr_reader :waiting

  def initialize
    @waiting = {}
  end

  def fiber(&block)
    Fiber.new(blocking: false, &block).tap(&:resume)
  end

  def io_wait(io, _events, _timeout)
    raise "another fiber waits for it" if waiting.key?(io.fileno)

    waiting[io.fileno] = [io, Fiber.current]
    Fiber.yield
  end

  # Ruby calls this at the end of the thread.
  def close
    until waiting.empty?
      ready, = IO.select(waiting.values.map(&:first))
      ready.each { |io| waiting.delete(io.fileno).last.resume(IO::READABLE) }
    end
  end

  def kernel_sleep(*)
    raise NotImplementedError
  end

  alias block kernel_sleep
  alias unblock kernel_sleep
end
