# frozen_string_literal: true

require_relative "test_helper"

# Nothing that is shown, logged or written shows a secret.
class SecretsTest < SeamPhones::TestCase
  SECRET = "seam_sesame_open"

  def test_the_client_holds_no_secret
    seam = SeamPhones.new(api_key: SECRET, endpoint: "http://127.0.0.1:1", headers: { "x-key": SECRET })
    everything(seam).each do |object|
      refute_match "sesame", "#{object.inspect} #{object}"
    end
    assert_equal "#<SeamPhones::Client>", seam.inspect
  end

  def test_errors_hold_no_secret
    seam = SeamPhones.new(api_key: SECRET, endpoint: "http://127.0.0.1:1", max_retries: 0)
    errors = [assert_raises(SeamPhones::Error) { seam.phones.list },
              assert_raises(SeamPhones::Error) { SeamPhones.new(api_key: "seam_cst_sesame") },
              assert_raises(SeamPhones::Error) { SeamPhones.new(api_key: "seam_sesame\xFF") }]
    errors.each { |error| refute_match "sesame", "#{error.full_message} #{error.to_h} #{error.cause.inspect}" }
  end

  def test_holders_of_secrets_are_not_dumped
    [SeamPhones.sandbox, SeamPhones::Webhook.new("whsec_c2VzYW1l")].each do |holder|
      error = assert_raises(TypeError) { Marshal.dump(holder) }
      assert_match "cannot be dumped", error.message
      refute_match "c2VzYW1l", holder.inspect
    end
  end

  private

  # The object and whatever can be reached from it.
  def everything(object, seen = [])
    return seen if seen.any? { |other| other.equal?(object) }

    seen << object
    object.instance_variables.each { |name| everything(object.instance_variable_get(name), seen) }
    seen
  end
end
