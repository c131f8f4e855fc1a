# frozen_string_literal: true

require_relative "errors"
require_relative "json_text"
require_relative "library"
require_relative "owned_text"
require_relative "progress"

module SeamPhones
  # One call of the library: it gives its outcome, and leaves nothing behind however it ends.
  #
  # Ruby handles Timeout, Thread#raise and Thread#kill between the slices of waiting, and never while a string of the
  # library is in nobody's hands.
  class NativeCall
    # How long Ruby waits at most before it handles its interrupts.
    SLICE_MS = 100

    # The answer that this function of the library gives as a string, decoded; an error is raised.
    def self.answer(&function)
      decoded(OwnedText.of(&function))
    end

    def self.decoded(text, given = {})
      answer = JsonText.decode(text)
      failure = failure(answer, given)
      raise failure if failure

      answer
    end
    private_class_method :decoded

    # The error that an answer stands for, if it does. It tells of the ids among the parameters that were given.
    def self.failure(answer, given)
      Error.from_core(answer["error"], JsonText.asked(given)) if answer.is_a?(Hash) && answer["ok"] == false
    end

    # A zero would end a text early, so the core is given a byte in its place that it refuses.
    def self.c_string(text)
      text = text.to_s
      text.include?("\0") ? text.b.tr("\0", "\xFF".b) : text
    end

    # Refuses what cannot be told a progress, before anything is sent.
    def self.check_listener(on_progress)
      return if on_progress.nil? || on_progress.respond_to?(:call)

      raise ArgumentError, "on_progress must have a method call"
    end
    private_class_method :check_listener

    # The answer to an operation of a client.
    def self.perform(client, operation, given, options, on_progress: nil, log: nil)
      text = JsonText.encode(given, InvalidParamsError, operation)
      check_listener(on_progress)
      call = new(given, on_progress, log)
      answer = decoded(call.outcome(client, c_string(operation), text, options), given)
      call.tell_end(operation, answer) if on_progress || log
      answer
    ensure
      log&.write unless answer
    end

    def initialize(given, on_progress, log)
      @given = given
      @on_progress = on_progress
      @log = log
      @handle = FFI::MemoryPointer.new(:uint64)
    end

    # The outcome's text.
    def outcome(client, operation, params, options)
      text = start(client, operation, params, options)
      until text
        @log&.write
        tell_progress if @on_progress
        text = wait
      end
      text
    rescue Exception => e # rubocop:disable Lint/RescueException -- whatever ends the waiting is told what became of the call
      cancelled = cancel
      raise unless cancelled

      raise e, cause: cancelled
    ensure
      free unless handle.zero?
    end

    # Tells that a call has ended well. Whatever that raises must not take the answer along.
    def tell_end(operation, answer)
      @log&.write
      tell_last_progress(answer) if @on_progress
    rescue Exception => e # rubocop:disable Lint/RescueException -- as above
      details = { "type" => "cancelled", "operation" => operation, "outcome_unknown" => true, "data" => answer }
      message = "the call had succeeded when it was interrupted; its answer is in data"
      raise e, cause: CancelledError.new(message, details, JsonText.asked(@given))
    end

    private

    def start(client, operation, params, options)
      OwnedText.of do
        Library.seam_call_start(client, operation, params, options, @on_progress ? 0 : SLICE_MS, @handle)
      end
    end

    def tell_progress
      told = JsonText.decode(OwnedText.of { progress })
      @on_progress.call(Progress.new(told["done"], told["failed"], told["total"])) if told["ok"]
    end

    def tell_last_progress(answer)
      total = answer["total"]
      # Those that there was no time for have not ended.
      done = total - answer["not_attempted"]
      @on_progress.call(Progress.new(done, answer["failed"] + answer["unknown"], total))
    end

    # What the library says of how far the call has come.
    def progress
      Library.seam_call_progress(handle)
    end

    # The outcome's text once there is one; nil before.
    def wait
      OwnedText.of { Library.seam_call_wait(handle, SLICE_MS) }
    end

    # The error that says what became of the call when it is given up; nil when it had ended.
    def cancel
      return if handle.zero?

      failure = self.class.failure(JsonText.decode(cancelled_outcome || "null"), @given)
      failure if failure.is_a?(CancelledError)
    end

    def cancelled_outcome
      Library.seam_call_cancel(handle)
      wait
    end

    def free
      Thread.handle_interrupt(OwnedText::MASK) { Library.seam_call_free(handle) }
    end

    def handle
      @handle.read_uint64
    end
  end
  private_constant :NativeCall
end
