# frozen_string_literal: true

require "io/wait"
require_relative "native_call"

module SeamPhones
  # One call of the library under a fiber scheduler: other fibers run while it waits.
  #
  # It has a queue of its own, whose descriptor the scheduler watches. A queue costs 5 microseconds, and schedulers need
  # not let several fibers wait for one descriptor. Never masked while it waits: the mask is of the whole thread.
  class FiberCall < NativeCall
    # The queue has this one call.
    TAG = 1

    # In seconds.
    SLICE = SLICE_MS / 1000.0
    private_constant :TAG, :SLICE

    # Whether calls of the current fiber belong here.
    def self.fits?
      Fiber.scheduler && !Fiber.blocking?
    end

    # Whether a wait may have a limit of its own. Async before 2.7 keeps to itself that a `with_timeout` ends in such a
    # wait; there, what happens in a call is written when it has ended.
    def self.slices?
      !defined?(::Async::VERSION) || Gem::Version.new(::Async::VERSION) >= Gem::Version.new("2.7")
    end

    # Frees a queue. Made here, where no object is in sight that it would keep alive.
    def self.freeing(handle)
      proc { Library.seam_queue_free(handle) }
    end

    private

    def start(client, operation, params, options)
      refusal = OwnedText.of { Library.seam_queue_new(@handle) }
      return refusal if handle.zero?

      OwnedText.of { Library.seam_queue_start(handle, client, operation, params, options, TAG) } || take(0)
    end

    def wait
      return take(0) || (sleep(SLICE) && nil) if @on_progress

      is_ready = readable.wait_readable(slice)
      take(0) || (expire unless is_ready || slice)
    rescue FiberError, Errno::EBADF
      # No other fiber can run: this process was forked in a fiber and its scheduler stayed behind, or this system has
      # no descriptor for a queue.
      take(SLICE_MS)
    end

    # How long one wait takes at most; nil for one without a limit.
    def slice
      SLICE if @log && self.class.slices?
    end

    def progress
      Library.seam_queue_progress(handle, TAG)
    end

    def take(wait_ms)
      OwnedText.of { Library.seam_queue_next(handle, wait_ms, nil) }
    end

    def readable
      @readable ||= begin
        # For a fiber that its scheduler drops, and which nothing ends.
        ObjectSpace.define_finalizer(self, self.class.freeing(handle))
        IO.for_fd(Library.seam_queue_descriptor(handle), autoclose: false)
      end
    end

    # Some versions of Async keep the end of a `with_timeout` to themselves. All that is seen of it is a wait without
    # a limit that ends in vain.
    def expire
      raise ::Async::TimeoutError, "execution expired" if defined?(::Async::TimeoutError)
    end

    def cancelled_outcome
      Library.seam_queue_cancel(handle, TAG)
      take(SLICE_MS)
    end

    def free
      Thread.handle_interrupt(OwnedText::MASK) { Library.seam_queue_free(handle) }
      ObjectSpace.undefine_finalizer(self) if @readable
    end
  end
  private_constant :FiberCall
end
