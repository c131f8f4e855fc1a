# frozen_string_literal: true

require_relative "absent"
require_relative "event_log"
require_relative "fiber_call"

module SeamPhones
  # A client of the library, freed when nothing refers to it any more. It holds a number, and no secret.
  class NativeClient
    def initialize(config, logger = nil)
      EventLog.check(logger)
      text = JsonText.encode(config, InvalidOptionsError)
      FFI::MemoryPointer.new(:uint64) do |handle|
        NativeCall.answer { Library.seam_client_new(text, handle) }
        @handle = handle.read_uint64
      end
      @log = EventLog.of(@handle, logger)
      ObjectSpace.define_finalizer(self, self.class.freeing(@handle))
    end

    # Frees a client. Made here, where no object is in sight that it would keep alive.
    def self.freeing(handle)
      proc { Library.seam_client_free(handle) }
    end

    # The answer to an operation.
    def call(operation, params, timeout_ms, max_retries, on_progress = nil)
      given = params.reject { |_, value| ABSENT.equal?(value) }
      call = FiberCall.fits? ? FiberCall : NativeCall
      options = options(timeout_ms, max_retries)
      call.perform(@handle, operation, given, options, on_progress: on_progress, log: @log&.for_call)
    rescue InvalidHandleError
      # The core knows numbers only; nothing but close makes that of a client invalid.
      details = { "type" => "invalid_handle", "operation" => operation }
      raise InvalidHandleError.new("the client is closed", details, JsonText.asked(given)), cause: nil
    end

    # Replaces the token.
    def replace_token(token)
      unless token.is_a?(String)
        message = "the token must be a String, received #{token.class}"
        raise InvalidTokenError.new(message, { "type" => "invalid_token" })
      end

      NativeCall.answer { Library.seam_client_replace_token(@handle, NativeCall.c_string(token)) }
    end

    # Frees the client. Further calls are refused by the library.
    def close
      @log&.write
      ObjectSpace.undefine_finalizer(self)
      Library.seam_client_free(@handle)
    end

    private

    def options(timeout_ms, max_retries)
      return if ABSENT.equal?(timeout_ms) && ABSENT.equal?(max_retries)

      options = { timeout_ms: timeout_ms, max_retries: max_retries }
      JsonText.encode(options.reject { |_, value| ABSENT.equal?(value) }, InvalidOptionsError)
    end
  end
  private_constant :NativeClient
end
