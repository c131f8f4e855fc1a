# frozen_string_literal: true

require "pathname"
require_relative "test_helper"

# The two processes of the guide, and how a client is made and closed.
class PhonesTest < SeamPhones::TestCase
  def test_the_walk_through
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada")
      first = seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id)
      second = seam.phones.simulate.create_sandbox_phone(
        user_identity_id: owner.id,
        phone_metadata: { operating_system: "ios", device_model: "iPhone 16" }
      )
      assert_equal [first, second], seam.phones.list(owner_user_identity_id: owner.id)
      assert_equal [second, second], [seam.phones.get(device_id: second.device_id), seam.phones.get(second.id)]
      assert_nil seam.phones.deactivate(device_id: first.device_id)
      assert_equal [second], seam.phones.list
    end
  end

  def test_multi_phone_sync
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada")
      system = seam.acs.systems.list.first
      member = seam.acs.users.create(acs_system_id: system.acs_system_id, full_name: "Ada", user_identity_id: owner.id)
      shared = seam.acs.credentials.create(
        access_method: "mobile_key", is_multi_phone_sync_credential: true, acs_user_id: member.acs_user_id
      )
      phone = seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id)
      child = seam.acs.credentials.list(acs_user_id: member.acs_user_id).find(&:parent_acs_credential_id)
      assert_equal shared.acs_credential_id, child.parent_acs_credential_id
      assert_equal [phone], seam.phones.list(acs_credential_id: child.acs_credential_id)
      seam.phones.deactivate(device_id: phone.device_id)
      assert_equal [shared.acs_credential_id], seam.acs.credentials.list.map(&:acs_credential_id)
      event = seam.events.list(event_type: "phone.deactivated").first
      assert_equal [phone.device_id, "phone.deactivated"], [event.device_id, event.event_type]
    end
  end

  def test_nil_is_sent_and_absence_is_not
    seam = client(answered({ ok: true }))
    seam.user_identities.update(user_identity_id: DEVICE_ID, full_name: nil)
    assert_equal({ "user_identity_id" => DEVICE_ID, "full_name" => nil }, stage.requests.first["body"])
  end

  def test_a_time_is_sent_as_seam_writes_it
    seam = client(answered({ user_identities: [], pagination: { has_next_page: false }, ok: true }))
    seam.user_identities.list(created_before: Time.utc(2025, 1, 2, 3, 4, 5.5))
    assert_match "created_before=2025-01-02T03%3A04%3A05.500000Z", stage.requests.first["query"]
  end

  def test_anything_else_of_seams
    seam = client(answered({ devices: [{ device_id: "d" }], ok: true }), max_retries: 0)
    assert_equal [{ "device_id" => "d" }], seam.request("/devices/list", { limit: 1 })["devices"]
    assert_equal ["/devices/list", { "limit" => 1 }], stage.requests.first.values_at("path", "body")
  end

  def test_pages
    SeamPhones.sandbox do |seam|
      made = Array.new(5) { |number| seam.user_identities.create(full_name: "Ada #{number}") }
      pages = seam.create_paginator(seam.user_identities.method(:list), limit: 2)
      first, pagination = pages.first_page
      assert_equal made.first(2), first
      assert_predicate pagination, :has_next_page?
      assert_equal made[2, 2], pages.next_page(pagination.next_page_cursor).first
      assert_equal made, pages.flatten_to_list
      assert_equal made.first(3), pages.flatten.first(3)
    end
  end

  def test_only_what_comes_in_pages_has_pages
    pages = SeamPhones::Paginator.new(SeamPhones.sandbox.phones.method(:list))
    assert_raises(ArgumentError) { pages.first_page }
  end

  def test_a_sandbox_in_a_file
    Dir.mktmpdir do |folder|
      path = Pathname(folder).join("phones.db")
      made = SeamPhones.sandbox(path) { |seam| seam.user_identities.create(full_name: "Ada") }
      assert_equal [made], SeamPhones.sandbox(path.to_s).user_identities.list
    end
  end

  def test_clients_of_one_name_share_a_sandbox_in_memory
    SeamPhones.open(endpoint: "sandbox:memory-ruby") do |one|
      owner = one.user_identities.create
      SeamPhones.open(endpoint: "sandbox:memory-ruby") { |same| assert_equal [owner], same.user_identities.list }
    end
    SeamPhones.open(endpoint: "sandbox:memory-ruby") { |later| assert_empty later.user_identities.list }
  end

  def test_other_ways_to_make_a_client
    ok = answered({ phones: [], ok: true })
    endpoint = stage.endpoint(ok, repeat: true)
    [
      SeamPhones.from_api_key("seam_test_key", endpoint: endpoint, wait_for_action_attempt: true),
      SeamPhones.from_personal_access_token("seam_at_x", DEVICE_ID, endpoint: endpoint),
      SeamPhones::Client.open(api_key: "seam_test_key", endpoint: endpoint, workspace_id: nil)
    ].each { |seam| assert_empty seam.phones.list }
  end

  def test_the_client_names_itself
    seam = client(answered({ phones: [], ok: true }))
    seam.phones.list
    assert_equal ["seam-phones-ruby", SeamPhones::VERSION],
                 stage.requests.first["headers"].values_at("seam-sdk-name", "seam-sdk-version")
  end

  def test_closed
    seam = SeamPhones.sandbox
    assert_nil seam.close
    assert_nil seam.close
    error = assert_raises(SeamPhones::InvalidHandleError) { seam.phones.get(DEVICE_ID) }
    assert_equal ["the client is closed", "invalid_handle"], [error.to_h["message"], error.kind]
    assert_equal "invalid_handle: the client is closed (phones.get, device_id #{DEVICE_ID})", error.message
    kept = SeamPhones.sandbox { |inner| inner }
    assert_raises(SeamPhones::InvalidHandleError) { kept.phones.list }
  end

  def test_closed_when_a_block_fails
    kept = nil
    assert_raises(KeyError) do
      SeamPhones.sandbox do |seam|
        kept = seam
        raise KeyError
      end
    end
    assert_raises(SeamPhones::InvalidHandleError) { kept.phones.list }
  end

  def test_a_token_is_replaced_while_the_client_is_in_use
    lists = { "status" => 200, "json" => { "ok" => true, "phones" => [] } }
    seam = client(lists, lists)
    seam.phones.list
    assert_nil seam.replace_token("seam_the_next_key")
    seam.phones.list
    sent = stage.requests.map { |request| request["headers"]["authorization"] }
    assert_equal ["Bearer seam_test_key", "Bearer seam_the_next_key"], sent
    assert_raises(SeamPhones::InvalidTokenError) { seam.replace_token("seam_cst1_of_an_app") }
  end
end
