# frozen_string_literal: true

require "openssl"
require_relative "test_helper"

# Webhooks: verified by the core, given as events.
class WebhookTest < SeamPhones::TestCase
  KEY = "0123456789abcdef01234567"
  SECRET = "whsec_#{[KEY].pack('m0')}".freeze
  PAYLOAD = JSON.generate(
    event_id: "11111111-1111-1111-1111-111111111111",
    event_type: "phone.deactivated",
    workspace_id: "33333333-3333-3333-3333-333333333333",
    device_id: "22222222-2222-2222-2222-444444444444",
    created_at: "2025-01-01T10:40:00+00:00",
    occurred_at: "2025-01-01T10:40:00+00:00"
  )

  %w[svix- webhook- Svix- HTTP_SVIX_].each do |prefix|
    define_method("test_verified_by_#{prefix}") do
      event = SeamPhones::Webhook.new(SECRET).verify(PAYLOAD, signed(PAYLOAD, prefix))
      assert_equal SeamPhones::Resources::SeamEvent.new(JSON.parse(PAYLOAD)), event
      assert_equal ["phone.deactivated", 2025], [event.event_type, event.occurred_at.year]
    end
  end

  def test_in_a_rack_environment
    environment = { "rack.input" => StringIO.new, "QUERY_STRING" => "\xFF".b, "HTTP_COOKIE" => "\xFE".b,
                    **signed(PAYLOAD, "HTTP_SVIX_") }
    assert_equal "phone.deactivated", SeamPhones::Webhook.new(SECRET).verify(PAYLOAD, environment).event_type
  end

  def test_not_to_be_trusted
    webhook = SeamPhones::Webhook.new(SECRET)
    headers = signed(PAYLOAD)
    {
      "forged" => -> { webhook.verify(PAYLOAD.sub("deactivated", "activated"), headers) },
      "without headers" => -> { webhook.verify(PAYLOAD, {}) },
      "old" => -> { webhook.verify(PAYLOAD, signed(PAYLOAD, at: Time.now - 3600)) },
      "no event" => -> { webhook.verify("[1]", signed("[1]")) },
      "cut at a zero" => -> { webhook.verify("#{PAYLOAD}\0", headers) },
      "no secret" => -> { SeamPhones::Webhook.new("").verify(PAYLOAD, headers) },
      "another secret" => -> { SeamPhones::Webhook.new("whsec_#{['x' * 24].pack('m0')}\0").verify(PAYLOAD, headers) }
    }.each do |what, verify|
      error = assert_raises(SeamPhones::WebhookVerificationError, what, &verify)
      assert_equal "invalid_webhook", error.kind
    end
  end

  private

  # The headers of a delivery, made as the specification says.
  def signed(payload, prefix = "svix-", at: Time.now)
    signature = [OpenSSL::HMAC.digest("SHA256", KEY, "msg_1.#{at.to_i}.#{payload}")].pack("m0")
    values = { "id" => "msg_1", "timestamp" => at.to_i.to_s, "signature" => "v1,#{signature}" }
    values.transform_keys { |name| prefix + (prefix.start_with?("HTTP") ? name.upcase : name) }
  end
end
