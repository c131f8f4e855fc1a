# frozen_string_literal: true

module SeamPhones
  # The root of all errors. A message is the core's own, and says which call it was.
  class Error < StandardError
    alias said to_s
    private :said

    # details: what the core tells of an error; asked: the ids that were asked for.
    def initialize(message = nil, details = {}, asked = {})
      super(message)
      @details = details
      @asked = asked
    end

    # The message: what happened, to what, and what to name when asking Seam about it. to_h has the core's words alone.
    def to_s
      facts = [operation, *@asked.map { |name, id| "#{name} #{id}" }]
      facts << "status #{status_code}" if status_code
      facts << "request #{request_id}" if request_id
      told = facts.compact.join(", ")
      [*code, said].join(": ") + (told.empty? ? "" : " (#{told})")
    end

    # What happened, from a closed set: "timeout", "unauthorized", ... One kind, one class.
    def kind
      @details["kind"] || KINDS.key(self.class)
    end

    # Seam's own type of error, an open set: "phone_not_found".
    def code
      @details["type"]
    end

    # The status of the HTTP answer, nil where there was none.
    def status_code
      @details["status_code"]
    end

    # Seam's id of the request, to be named when asking Seam about it.
    def request_id
      @details["request_id"]
    end

    # Further data that Seam sent with the error.
    def data
      @details["data"]
    end

    # How many requests were sent.
    def attempts
      @details.fetch("attempts", 0)
    end

    # True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating
    # it could do it twice.
    def retryable?
      @details.fetch("retryable", false)
    end

    # True when a request was sent and nobody knows whether Seam carried it out.
    def outcome_unknown?
      @details.fetch("outcome_unknown", false)
    end

    # How long Seam asked to wait, where it did.
    def retry_after_ms
      @details["retry_after_ms"]
    end

    # The operation that failed, such as "phones.deactivate".
    def operation
      @details["operation"]
    end

    # What is wrong with the parameters, as Seam nests it: each node has "_errors", and a child for each parameter.
    def validation_errors
      @details.fetch("validation_errors", {})
    end

    # What is wrong with a parameter, or with a part of one: "phone_metadata.os_version".
    def get_validation_error_messages(param_name)
      node = param_name.to_s.split(".").reduce(validation_errors) { |parent, name| child(parent, name) }
      messages = child(node, "_errors")
      messages.is_a?(Array) ? messages : []
    end

    # Everything that the core told about the error.
    def to_h
      @details.merge("message" => said)
    end

    # The exception for an error of the core. A kind that this version does not know is a plain Error.
    def self.from_core(error, asked = {})
      KINDS.fetch(error["kind"], Error).new(error["message"], error.except("message"), asked)
    end

    private

    def child(node, name)
      node[name] if node.is_a?(Hash)
    end
  end

  # Where the official package has the errors of Seam's answers.
  module Http
    # Seam refused the call, with an answer of its own.
    class ApiError < Error; end

    # Seam does not accept the credentials.
    class UnauthorizedError < ApiError; end

    # Seam does not accept the parameters.
    class InvalidInputError < ApiError; end
  end

  # The parameters were refused here, and nothing was sent. Code that handles Seam's own refusal handles this one too;
  # it has no status and no request id.
  class InvalidParamsError < Http::InvalidInputError; end

  # The token is of another kind than the option that it was given for, or no token at all.
  class InvalidTokenError < Error; end

  # The options of a client or of a call are unknown, incomplete or do not go together.
  class InvalidOptionsError < Error; end

  # Something answered, but not as Seam does: a gateway, a proxy, a truncated answer.
  class InvalidResponseError < Error; end

  # No connection to Seam, or one that broke.
  class ConnectionError < Error; end

  # The time that was allowed for the whole call has passed.
  class TimeoutError < Error; end

  # The call was cancelled before it ended.
  class CancelledError < Error; end

  # The client is closed.
  class InvalidHandleError < Error; end

  # A fault in the library itself, worth a report.
  class InternalError < Error; end

  # The webhook was not sent by Seam, is too old, or is no event.
  class WebhookVerificationError < Error; end

  # Which class stands for which kind of the core's errors.
  KINDS = {
    "invalid_options" => InvalidOptionsError,
    "invalid_token" => InvalidTokenError,
    "invalid_params" => InvalidParamsError,
    "unauthorized" => Http::UnauthorizedError,
    "invalid_input" => Http::InvalidInputError,
    "api" => Http::ApiError,
    "invalid_response" => InvalidResponseError,
    "connection" => ConnectionError,
    "timeout" => TimeoutError,
    "cancelled" => CancelledError,
    "invalid_handle" => InvalidHandleError,
    "internal" => InternalError,
    "invalid_webhook" => WebhookVerificationError
  }.freeze
end
