# frozen_string_literal: true

require_relative "errors"
require_relative "fiber_call"

module SeamPhones
  # Writes what happens in a client's calls to a logger, on the threads that make the calls.
  class EventLog
    PROGNAME = "seam_phones"

    # Those of Logger, which is not loaded for their sake.
    SEVERITIES = { "debug" => 0, "warning" => 2 }.freeze

    # What tells whether a logger lets through anything of ours; one that has neither gets everything.
    LEVELS = %i[warn? debug?].freeze

    UNFIT = "the logger must have a method add(severity, message, progname), as Ruby's Logger has, received %s"
    private_constant :LEVELS, :UNFIT

    # The log of a client; nil without a logger.
    def self.of(client, logger)
      new(client, logger) unless logger.nil?
    end

    def self.check(logger)
      return if logger.nil? || logger.respond_to?(:add)

      raise InvalidOptionsError.new(format(UNFIT, logger.class), "type" => "invalid_options")
    end

    def initialize(client, logger)
      @client = client
      @logger = logger
      @levels = LEVELS.select { |level| logger.respond_to?(level) }
    end

    # Itself for a call that begins, when its logger lets anything through now. Else nil, and the call is not logged.
    def for_call
      is_wanted = Thread.handle_interrupt(OwnedText::MASK) { wanted? }
      Library.seam_log_enable(@client, is_wanted ? 1 : 0)
      self if is_wanted
    end

    # Writes what has happened since the last time.
    def write
      return written if FiberCall.fits? # A logger may let other fibers run, and the mask is of the whole thread.

      # What comes from outside waits, since it could not be told from what a logger raises itself.
      Thread.handle_interrupt(OwnedText::MASK) { written }
    end

    private

    def wanted?
      @levels.empty? || @levels.any? { |level| @logger.public_send(level) }
    rescue StandardError
      true
    end

    def written
      events = OwnedText.of { Library.seam_log_take(@client) }
      return unless events

      events = JsonText.decode(events)
      events.each { |event| add(event) } if events.is_a?(Array) # not that the client was freed
    end

    # A logger that fails costs its events, and no answer.
    def add(event)
      @logger.add(SEVERITIES.fetch(event["level"], 2), event["message"], PROGNAME)
    rescue StandardError
      nil
    end
  end
  private_constant :EventLog
end
