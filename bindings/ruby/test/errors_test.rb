# frozen_string_literal: true

require_relative "test_helper"

# The tree of errors: which answer raises what, and what it says.
class ErrorsTest < SeamPhones::TestCase
  NESTED = {
    _errors: [],
    phone_metadata: { _errors: [], os_version: { _errors: ["Expected string"] } }
  }.freeze

  def test_every_kind_of_the_core_has_its_class
    kinds = JSON.parse(File.read(File.join(ROOT, "operations.json")))["error_kinds"].map { |kind| kind["name"] }
    assert_equal kinds.sort, SeamPhones::KINDS.keys.sort
  end

  def test_one_root
    SeamPhones::KINDS.each_value { |error| assert_operator error, :<, SeamPhones::Error }
    assert_operator SeamPhones::Http::UnauthorizedError, :<, SeamPhones::Http::ApiError
    assert_operator SeamPhones::Http::InvalidInputError, :<, SeamPhones::Http::ApiError
    assert_equal SeamPhones::KINDS.values, SeamPhones::KINDS.values.uniq
  end

  def test_a_kind_that_is_new_is_the_root
    error = SeamPhones::Error.from_core("kind" => "brand_new", "type" => "t", "message" => "m")
    assert_instance_of SeamPhones::Error, error
    assert_equal "brand_new", error.kind
  end

  def test_raised_by_hand
    error = assert_raises(SeamPhones::TimeoutError) { raise SeamPhones::TimeoutError, "too late" }
    assert_equal ["too late", "timeout", 0, false], [error.message, error.kind, error.attempts, error.retryable?]
  end

  def test_unauthorized
    seam = client(refused(401, type: "unauthorized", message: "API key not found"))
    error = assert_raises(SeamPhones::Http::UnauthorizedError) { seam.phones.list }
    assert_equal ["API key not found", 401, "request_1"], [error.to_h["message"], error.status_code, error.request_id]
    assert_equal "unauthorized: API key not found (phones.list, status 401, request request_1)", error.message
  end

  def test_not_found
    seam = client(refused(404, type: "phone_not_found", message: "Phone not found", data: { a: [1] }))
    error = assert_raises(SeamPhones::Http::ApiError) { seam.phones.get(device_id: DEVICE_ID) }
    assert_equal ["phone_not_found", 404, "request_1"], [error.code, error.status_code, error.request_id]
    assert_equal [{ "a" => [1] }, 1, false, false],
                 [error.data, error.attempts, error.retryable?, error.outcome_unknown?]
    assert_equal ["api", "phones.get"], [error.kind, error.operation]
    text = "phone_not_found: Phone not found (phones.get, device_id #{DEVICE_ID}, status 404, request request_1)"
    assert_equal text, error.message
    assert_match text, error.full_message
    assert_match text, error.inspect
  end

  def test_the_text_of_an_error_has_what_there_is
    assert_equal "SeamPhones::Error", SeamPhones::Error.new.message
    assert_equal "timeout: m", SeamPhones::Error.from_core("kind" => "x", "type" => "timeout", "message" => "m").message
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox("") }
    assert_equal "invalid_options: #{error.to_h['message']}", error.message
  end

  def test_the_text_of_an_error_has_the_ids_that_were_asked_for
    seam = SeamPhones.sandbox
    error = assert_raises(SeamPhones::Http::ApiError) { seam.phones.simulate.create_sandbox_phone(DEVICE_ID) }
    assert_match(/, user_identity_id #{DEVICE_ID}, status 404, request \S+\)\z/, error.message)
    error = assert_raises(SeamPhones::Error) { seam.request("/nothing", { "workspace_id" => DEVICE_ID, limit: 1 }) }
    assert_match "workspace_id #{DEVICE_ID}", error.message
  end

  def test_the_text_of_an_error_never_has_a_token
    token = "seam_cst_sesame"
    params = { device_id: token, token: token, client_session_token: token, "\xFF" => 1 }
    seam = client(refused(404, type: "phone_not_found", message: "gone"))
    errors = [assert_raises(SeamPhones::Error) { seam.request("/phones/get", params.first(3).to_h) },
              assert_raises(SeamPhones::InvalidParamsError) { seam.phones.get(token) },
              assert_raises(SeamPhones::InvalidParamsError) { seam.request("/phones/get", params) }]
    errors.each do |error|
      [error.full_message, error.inspect, error.to_h.to_s].each { |text| refute_match "sesame", text }
    end
  end

  def test_invalid_input
    seam = client(refused(400, type: "invalid_input", message: "1 Input Error", validation_errors: NESTED))
    error = assert_raises(SeamPhones::Http::InvalidInputError) { seam.phones.list }
    assert_equal "invalid_input", error.code
    assert_equal ["Expected string"], error.get_validation_error_messages("phone_metadata.os_version")
    %w[phone_metadata phone_metadata.os_version.deeper nothing].each do |name|
      assert_equal [], error.get_validation_error_messages(name)
    end
  end

  def test_a_gateway_is_not_seam
    seam = client({ status: 200, text: "<html>welcome</html>" })
    assert_raises(SeamPhones::InvalidResponseError) { seam.phones.deactivate(device_id: DEVICE_ID) }
  end

  def test_no_connection
    seam = SeamPhones.new(api_key: "seam_test_key", endpoint: "http://127.0.0.1:1", max_retries: 0)
    error = assert_raises(SeamPhones::ConnectionError) { seam.phones.list }
    assert_predicate error, :retryable?
    assert_nil error.status_code
  end

  def test_timeout_of_one_call
    seam = client({ hang_ms: 60_000 })
    error = assert_raises(SeamPhones::TimeoutError) do
      seam.phones.deactivate(device_id: DEVICE_ID, timeout_ms: 300, max_retries: 0)
    end
    assert_predicate error, :outcome_unknown?
  end

  def test_a_token_of_another_kind
    error = assert_raises(SeamPhones::InvalidTokenError) { SeamPhones.new(api_key: "seam_cst_abc") }
    assert_match "client session token", error.message
  end

  def test_marshalled_and_back
    seam = client(refused(400, type: "invalid_input", message: "bad", validation_errors: NESTED))
    raised = assert_raises(SeamPhones::Http::InvalidInputError) { seam.phones.list }
    error = Marshal.load(Marshal.dump(raised))
    assert_instance_of SeamPhones::Http::InvalidInputError, error
    assert_equal raised.to_h, error.to_h
    assert_equal "invalid_input: bad (phones.list, status 400, request request_1)", error.message
  end
end
