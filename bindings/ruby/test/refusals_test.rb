# frozen_string_literal: true

require "bigdecimal"
require "open3"
require_relative "test_helper"

# What a caller must not give, against the signatures: refused by the core, in the one tree of errors.
class RefusalsTest < SeamPhones::TestCase
  def test_a_list_never_means_everything_by_mistake
    seam = client
    [nil, "", "not a uuid", 7, SeamPhones::Resources::Phone.new(phone)].each do |nothing|
      error = assert_raises(SeamPhones::InvalidParamsError) { seam.phones.list(owner_user_identity_id: nothing) }
      assert_match "owner_user_identity_id", error.message
      refute_empty error.get_validation_error_messages("owner_user_identity_id")
      # Code that handles Seam's own refusal of parameters handles ours.
      assert_kind_of SeamPhones::Http::InvalidInputError, error
      assert_nil error.status_code
    end
    assert_empty stage.requests
  end

  {
    "\xFF" => '"%s" is not valid UTF-8',
    "\xFF".b => '"%s" is not valid UTF-8',
    "\xED\xA0\x80" => '"%s" is not valid text: it has a lone surrogate',
    "\xD8\x00".dup.force_encoding("UTF-16BE") => '"%s" is not valid text: it has a lone surrogate',
    Date.new(2030, 1, 1) => '"%s" is a date, which has no time zone: give a Time or a DateTime',
    Float::NAN => 'Expected a finite number, received NaN for "%s"',
    -Float::INFINITY => 'Expected a finite number, received -Infinity for "%s"',
    BigDecimal("NaN") => 'Expected a finite number, received NaN for "%s"',
    Complex(1, 2) => 'Expected a value that JSON can hold, received Complex for "%s"',
    Object.new => 'Expected a value that JSON can hold, received Object for "%s"'
  }.each_with_index do |(value, told), index|
    define_method("test_what_json_cannot_hold_is_refused_by_its_name_#{index}") do
      seam = client
      create = seam.phones.simulate.method(:create_sandbox_phone)
      {
        "device_id" => -> { seam.phones.get(device_id: value) },
        "limit" => -> { seam.events.list(limit: value, event_type: "phone.deactivated") },
        "phone_metadata.os_version" => -> { create.call(DEVICE_ID, phone_metadata: { os_version: value }) },
        "user_identity_ids.1" => -> { seam.user_identities.list(user_identity_ids: ["a", value]) },
        "a.b.0.c" => -> { seam.request("/a", { x: 1, a: { b: [{ c: value }] } }) }
      }.each do |name, refused|
        error = assert_raises(SeamPhones::InvalidParamsError, name, &refused)
        assert_equal format(told, name), error.to_h["message"]
        assert_equal [told.sub(' for "%s"', "").sub('"%s" ', "")], error.get_validation_error_messages(name)
        assert_equal ["invalid_params", nil], [error.code, error.cause]
        assert_match "(#{error.operation}", error.message
      end
      assert_empty stage.requests
    end
  end

  def test_names_and_depths_that_json_cannot_hold
    loop = {}
    loop[:loop] = loop
    deep = 200.times.reduce(1) { |inner, _| [inner] }
    { { a: { Object.new => 1 } } => "received Object for \"a.#<Object",
      { a: { "\xFF" => 1 } } => "\"a.\uFFFD\" is not valid UTF-8",
      { x: 1, a: loop } => "\"a\" is nested too deeply or contains itself",
      { x: 1, a: deep } => "\"a\" is nested too deeply or contains itself" }.each do |params, told|
      error = assert_raises(SeamPhones::InvalidParamsError) { client.request("/a", params) }
      assert_match told, error.message
    end
  end

  def test_an_option_that_json_cannot_hold_is_refused_by_its_name
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox.phones.list(timeout_ms: Float::NAN) }
    assert_match "received NaN for \"timeout_ms\"", error.message
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.new(api_key: "seam_\xFF") }
    assert_match "\"api_key\" is not valid UTF-8", error.message
  end

  def test_bytes_that_are_utf8_are_a_text
    seam = client(answered({ ok: true }))
    seam.request("/a", { a: "é".b, "é".b => "é".encode("UTF-16LE") })
    assert_equal({ "a" => "é", "é" => "é" }, stage.requests.first["body"])
  end

  def test_a_token_is_a_text
    error = assert_raises(SeamPhones::InvalidTokenError) { SeamPhones.sandbox.replace_token(nil) }
    assert_equal "the token must be a String, received NilClass", error.message[/the token.*NilClass/]
  end

  def test_a_missing_token_of_an_app_is_refused_and_no_other_credentials_are_taken
    ENV["SEAM_API_KEY"] = key = "seam_the_key_of_the_server"
    { nil => "client_session_token must be a text, received nil", "" => "client_session_token is empty",
      key => "API key cannot be used as client_session_token" }.each do |token, told|
      error = assert_raises(SeamPhones::InvalidTokenError) { SeamPhones::App.new(client_session_token: token) }
      assert_match told, error.message
    end
    [["publishable_key", nil, nil], ["user_identifier_key", "seam_pk1_public", nil]].each do |name, *keys|
      error = assert_raises(SeamPhones::InvalidTokenError) { SeamPhones::App.from_publishable_key(*keys) }
      assert_match "#{name} must be a text, received nil", error.message
    end
  ensure
    ENV.delete("SEAM_API_KEY")
  end

  def test_what_cannot_be_told_the_progress
    SeamPhones.sandbox do |seam|
      phone = seam.phones.simulate.create_sandbox_phone(user_identity_id: seam.user_identities.create.id)
      error = assert_raises(ArgumentError) { seam.phones.deactivate_many(device_ids: [phone.id], on_progress: 3) }
      assert_equal "on_progress must have a method call", error.message
      assert_equal [phone], seam.phones.list
    end
  end

  def test_an_id_is_given_once
    error = assert_raises(ArgumentError) { client.phones.get }
    assert_match "missing keyword: :device_id", error.message
    error = assert_raises(ArgumentError) { client.phones.get(DEVICE_ID, device_id: DEVICE_ID) }
    assert_match "device_id is given twice", error.message
  end

  def test_a_path_is_never_cut_short
    seam = client
    ["/devices/list\0/more", "phones.list\0", "/devices/\xFF", "", nil].each do |path|
      assert_raises(SeamPhones::Error) { seam.request(path) }
    end
    assert_empty stage.requests
  end

  def test_options_that_do_not_hold
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.new(api_key: "seam_test_key", colour: "blue") }
    assert_match "colour", error.message
    assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.new(api_key: "seam_test_key", timeout_ms: Object.new) }
    assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.new }
  end

  def test_what_is_missing_of_a_webhook_is_named
    {
      [nil, "{}", {}] => 'the secret must be a String, such as "whsec_...", received nil',
      ["whsec_AAAA", nil, nil] => "the payload must be the body of the request, as a String, received nil",
      ["whsec_AAAA", [], {}] => "the payload must be the body of the request, as a String, received Array",
      ["whsec_AAAA", "{}", nil] => "the headers must be a Hash of them, or a Rack environment, received nil"
    }.each do |(secret, payload, headers), told|
      webhook = SeamPhones::Webhook.new(secret)
      error = assert_raises(SeamPhones::WebhookVerificationError) { webhook.verify(payload, headers) }
      assert_equal [told, "invalid_webhook", "invalid_webhook"], [error.to_h["message"], error.kind, error.code]
    end
  end

  def test_times_and_numbers_of_other_classes_are_sent_as_such
    seam = client(answered({ ok: true }))
    at = DateTime.new(2030, 1, 2, 3, 4, 5, "+02:00")
    seam.request("/a", { at: at, numbers: [BigDecimal("20"), BigDecimal("0.1"), 1/4r] })
    body = { "at" => "2030-01-02T03:04:05.000000+02:00", "numbers" => [20, 0.1, 0.25] }
    assert_equal body, stage.requests.first["body"]
  end

  def test_the_parameters_of_a_request_have_names
    seam = client
    { [1] => "Array", [] => "Array", "a" => "String", nil => "nil" }.each do |params, given|
      error = assert_raises(SeamPhones::InvalidParamsError) { seam.request("/a", params) }
      assert_equal "the parameters must be a Hash of names and values, received #{given}", error.to_h["message"]
      assert_equal %w[invalid_params invalid_params /a], [error.kind, error.code, error.operation]
    end
    assert_empty stage.requests
  end

  def test_the_example_says_that_it_needs_a_file
    example = "#{ROOT}/examples/ruby/lost_phone.rb"
    output, errors, status = Open3.capture3(RbConfig.ruby, "-I", LIB, example)
    assert_equal [2, "", "usage: lost_phone.rb FILE\n"], [status.exitstatus, output, errors]
  end

  def test_a_path_that_was_not_set_is_no_sandbox_in_memory
    { "" => "empty", nil => "nil" }.each do |path, told|
      error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox(path) }
      assert_match "path of a sandbox is #{told}: give the path of a file, or leave it out", error.message
      assert_equal %w[invalid_options invalid_options], [error.kind, error.code]
    end
    assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones::Client.sandbox(nil) { flunk } }
    assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones::Client.sandbox("") { flunk } }
  end

  def test_options_of_a_call
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox.phones.list(timeout_ms: "soon") }
    assert_match "timeout_ms", error.message
  end

  def test_what_is_of_another_shape_stays_as_it_came
    properties = { assa_abloy_credential_service_metadata: "?" }
    odd = SeamPhones::Resources::Phone.new(properties: properties, errors: {}, warnings: ["?"])
    assert_equal ["?", {}, ["?"]],
                 [odd.properties.assa_abloy_credential_service_metadata, odd.errors, odd.warnings]
  end
end
