# frozen_string_literal: true

require_relative "test_helper"

# Seam's objects as values.
class ResourcesTest < SeamPhones::TestCase
  include SeamPhones::Resources

  def test_fields
    found = Phone.new(phone(nickname: nil))
    assert_equal [DEVICE_ID, "android_phone", nil], [found.device_id, found.device_type, found.nickname]
    assert_equal Time.utc(2025, 1, 1, 10, 40), found.created_at
    assert found.properties.assa_abloy_credential_service_metadata.has_active_endpoint
    assert_equal "e1", found.properties.assa_abloy_credential_service_metadata.endpoints.first.endpoint_id
    assert_nil found.properties.salto_space_credential_service_metadata
    assert_equal ["new_one", Time.utc(2025, 1, 1, 10, 40)],
                 [found.warnings.first.warning_code, found.warnings.first.created_at]
  end

  def test_metadata_never_become_methods
    found = Phone.new(phone)
    assert_equal "blue", found.custom_metadata["team"]
    refute_respond_to found.custom_metadata, :team
    assert_predicate found.custom_metadata, :frozen?
    assert_equal found.custom_metadata, { "team" => "blue", "freeze" => "shadow", "is_vip" => true }
  end

  def test_fields_that_are_new_are_kept
    found = Phone.new(phone(colour: { shade: "blue" }, class: "first"))
    assert_equal({ "shade" => "blue" }, found[:colour])
    assert_equal "first", found["class"]
    assert_equal Phone, found.class
    refute_respond_to found, :colour
    assert_equal "first", found.to_h[:class]
    assert_nil found[:nothing]
  end

  def test_immutable
    source = phone
    found = Phone.new(source)
    source["custom_metadata"]["team"] = "red"
    assert_equal "blue", found.custom_metadata["team"]
    assert_predicate found, :frozen?
    assert_predicate found.dup, :frozen?
    assert_raises(FrozenError) { found.device_id << "x" }
    assert_raises(FrozenError) { found.custom_metadata["team"] = "red" }
    assert_raises(FrozenError) { found.raw.delete("device_id") }
    assert_raises(FrozenError) { found.instance_variable_set(:@data, {}) }
    refute_respond_to found, :device_id=
  end

  def test_from_a_client_all_the_way_down
    seam = client(answered({ phone: phone, ok: true }))
    found = seam.phones.get(device_id: DEVICE_ID)
    assert Ractor.shareable?(found)
  end

  def test_equality
    one = Phone.new(phone)
    same = Phone.new(phone)
    other = Phone.new(phone(nickname: "x"))
    assert_equal one, same
    assert_operator one, :eql?, same
    assert_equal 1, { one => 1 }[same]
    refute_equal one, other
    refute_equal one, phone
    refute_equal one, PhoneProperties.new(phone)
    assert_equal [one, other], [one, same, other].uniq
  end

  def test_to_h
    found = Phone.new(phone).to_h
    assert_equal Time.utc(2025, 1, 1, 10, 40), found[:created_at]
    assert_equal({ assa_abloy_credential_service_metadata: {
                   endpoints: [{ endpoint_id: "e1", is_active: true }], has_active_endpoint: true
                 } }, found[:properties])
    assert_equal "blue", found[:custom_metadata]["team"]
    assert_equal "new_one", found[:warnings].first[:warning_code]
    refute found.key?(:nickname)
  end

  def test_to_json
    found = Phone.new(phone)
    assert_equal phone, JSON.parse(JSON.generate([found])).first
    assert_equal phone, JSON.parse(found.to_json)
    assert_equal phone, found.as_json
    assert_equal found, Phone.new(JSON.parse(found.to_json))
    assert_equal found, Phone.new(found.to_h.merge(created_at: "2025-01-01T10:40:00+00:00",
                                                   warnings: phone["warnings"]))
  end

  def test_pattern_matching
    case Phone.new(phone)
    in { device_type: "android_phone", device_id:, created_at: Time => at,
         properties: { assa_abloy_credential_service_metadata: { endpoints: [{ endpoint_id:, is_active: true }] } } }
      assert_equal [DEVICE_ID, 2025, "e1"], [device_id, at.year, endpoint_id]
    end
    assert_raises(NoMatchingPatternError) { Phone.new(phone) => { nickname: _ } }
    case Phone.new(phone(colour: "blue"))
    in SeamPhones::Resources::Phone[device_id:, **rest]
      assert_equal "blue", rest[:colour]
    end
  end

  def test_marshal
    one = Phone.new(phone)
    again = Marshal.load(Marshal.dump([one])).first
    assert_equal one, again
    assert_predicate again, :frozen?
    assert Ractor.shareable?(again)
  end

  def test_inspect_is_like_the_guide
    shown = Phone.new(phone).inspect
    assert_match(/\A<SeamPhones::Resources::Phone:0x00\h+\n  device_id="#{DEVICE_ID}"\n  device_type="android/, shown)
    assert_match(/^  workspace_id="33333333-3333-3333-3333-333333333333"$/, shown)
    assert shown.end_with?("\n>")
    assert_equal shown.gsub(/0x\h+/, ""), Phone.new(phone).to_s.gsub(/0x\h+/, "")
  end

  def test_inspect_shows_what_the_methods_give
    found = Phone.new(phone)
    lines = found.inspect.lines.map(&:chomp)
    assert_includes lines, "  created_at=#{found.created_at.inspect}"
    assert_includes lines, "  custom_metadata=#{found.custom_metadata.inspect}"
    assert_includes lines, "    warning_code=\"new_one\""
    assert_includes lines, "    created_at=#{found.warnings.first.created_at.inspect}"
    assert_match(/^  warnings=\[<SeamPhones::Resources::ResourceWarning:0x\h+$/, found.inspect)
    assert_match(/^      endpoints=\[<SeamPhones::Resources::AssaAbloyEndpoint:0x\h+$/, found.inspect)
    assert_match(/^  colour=\{"shade"=>"blue"\}$/, Phone.new(colour: { shade: "blue" }).inspect)
  end

  def test_inspect_shows_no_secret
    session = ClientSession.new(client_session_id: "s", token: "seam_cst_sesame", deep: { token: "seam_cst_sesame" })
    assert_equal "seam_cst_sesame", session.token
    refute_match "sesame", session.inspect
    assert_match "token=\"***\"", session.inspect
    assert_match "token=nil", ClientSession.new(token: nil).inspect
  end

  def test_a_time_that_is_none
    error = assert_raises(SeamPhones::InvalidResponseError) { Phone.new(created_at: "yesterday").created_at }
    assert_match "created_at", error.message
    assert_match "yesterday", Phone.new(created_at: "yesterday").inspect
  end

  def test_every_object_with_an_id_has_it_as_id
    { Phone => :device_id, UserIdentity => :user_identity_id, AcsCredential => :acs_credential_id,
      AcsUser => :acs_user_id, AcsSystem => :acs_system_id, ClientSession => :client_session_id, SeamEvent => :event_id,
      Workspace => :workspace_id, ActionAttempt => :action_attempt_id, AssaAbloyEndpoint => :endpoint_id }
      .each { |kind, own| assert_equal "own", kind.new({ workspace_id: "other", own => "own" }).id }
    refute_respond_to Pagination.new({}), :id
    refute Phone.new(phone).to_h.key?(:id)
  end

  def test_members
    assert_equal %i[device_id device_type created_at], Phone.members.first(3)
  end
end
