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

  def test_a_parameter_that_is_no_json
    loop = {}
    loop[:loop] = loop
    [{ os_version: Object.new }, loop, { os_version: Float::NAN }, { os_version: "\xFF" }].each do |metadata|
      assert_raises(SeamPhones::InvalidParamsError) do
        client.phones.simulate.create_sandbox_phone(user_identity_id: DEVICE_ID, phone_metadata: metadata)
      end
    end
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
