# frozen_string_literal: true

require_relative "native_call"
require_relative "resources"

module SeamPhones
  # Verifies webhooks with the secret of an endpoint, "whsec_...".
  class Webhook
    def initialize(secret)
      @secret = secret
    end

    # The event in the body of a request, given as it came, with the request's headers: a Hash of them, or a Rack
    # environment. Seam repeats deliveries: remember the event_id.
    #
    # Raises WebhookVerificationError when Seam did not send it, when it is too old, or when it is no event.
    def verify(payload, headers)
      refuse("the secret must be a String, such as \"whsec_...\"", @secret) unless @secret.is_a?(String)
      refuse("the payload must be the body of the request, as a String", payload) unless payload.is_a?(String)
      # Frameworks have classes of their own for headers, which are no Hash.
      listed = headers.respond_to?(:each_with_object)
      refuse("the headers must be a Hash of them, or a Rack environment", headers) unless listed
      secret = NativeCall.c_string(@secret)
      named = JsonText.encode(texts(headers), WebhookVerificationError)
      answer = NativeCall.answer { Library.seam_webhook_verify(secret, named, payload, payload.bytesize) }
      Resources::SeamEvent.new(answer["event"])
    end

    def inspect
      "#<#{self.class.name}>"
    end

    def marshal_dump
      raise TypeError, "a #{self.class.name} holds a secret and cannot be dumped"
    end

    private

    def refuse(wanted, given)
      message = "#{wanted}, received #{given.nil? ? 'nil' : given.class}"
      raise WebhookVerificationError.new(message, "type" => "invalid_webhook")
    end

    # Rack writes "svix-id" as "HTTP_SVIX_ID", and keeps much besides that is no header.
    def texts(headers)
      headers.each_with_object({}) do |(name, value), texts|
        next unless value.is_a?(String)

        name = name.to_s
        name = name.delete_prefix("HTTP_").tr("_", "-") if name.start_with?("HTTP_")
        texts[name] = value.dup.force_encoding(Encoding::UTF_8).scrub
      end
    end
  end
end
