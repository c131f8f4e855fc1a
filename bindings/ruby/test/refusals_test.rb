# frozen_string_literal: true

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
    "\xFF" => "Expected a text in UTF-8, received bytes that are none",
    "\xFF".b => "Expected a text in UTF-8, received bytes that are none",
    Float::NAN => "Expected a finite number, received NaN",
    -Float::INFINITY => "Expected a finite number, received -Infinity",
    Object.new => "Expected a value that JSON can hold, received Object"
  }.each_with_index do |(value, problem), index|
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
        assert_equal "#{problem} for \"#{name}\"", error.to_h["message"]
        assert_equal [problem], error.get_validation_error_messages(name)
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
      { a: { "\xFF" => 1 } } => "bytes that are none for \"a.\uFFFD\"",
      { x: 1, a: loop } => "nested too deep for \"a\"",
      { x: 1, a: deep } => "nested too deep for \"a\"" }.each do |params, told|
      error = assert_raises(SeamPhones::InvalidParamsError) { client.request("/a", params) }
      assert_match told, error.message
    end
  end

  def test_an_option_that_json_cannot_hold_is_refused_by_its_name
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox.phones.list(timeout_ms: Float::NAN) }
    assert_match "received NaN for \"timeout_ms\"", error.message
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.new(api_key: "seam_\xFF") }
    assert_match "for \"api_key\"", error.message
  end

  def test_bytes_that_are_utf8_are_a_text
    seam = client(answered({ ok: true }))
    seam.request("/a", { a: "é".b, "é".b => "é".encode("UTF-16LE") })
    assert_equal({ "a" => "é", "é" => "é" }, stage.requests.first["body"])
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

  def test_an_empty_path_is_no_sandbox_in_memory
    error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox("") }
    assert_match "path of a sandbox is empty", error.message
    assert_equal %w[invalid_options invalid_options], [error.kind, error.code]
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
