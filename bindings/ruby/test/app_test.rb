# frozen_string_literal: true

require_relative "test_helper"

# The phone's own part, seen from the app.
class AppTest < SeamPhones::TestCase
  # What the server of the app does for it, on a sandbox.
  class Server
    attr_reader :seam

    def initialize(endpoint)
      @seam = SeamPhones.new(endpoint: endpoint)
    end

    # A user with a credential that is kept on all phones.
    def user(name)
      user = seam.user_identities.create(full_name: name)
      manager, building = seam.acs.systems.list.partition(&:is_credential_manager).map(&:first)
      seam.acs.users.create(acs_system_id: building.id, user_identity_id: user.id, full_name: name)
      seam.acs.credentials.create(
        access_method: "mobile_key", user_identity_id: user.id, acs_system_id: building.id,
        credential_manager_acs_system_id: manager.id, is_multi_phone_sync_credential: true
      )
      user
    end

    def token(user)
      seam.client_sessions.create(user_identity_id: user.id).token
    end

    def phones(user)
      seam.phones.list(owner_user_identity_id: user.id).map(&:id)
    end
  end

  TOKEN = "seam_cst1_sesame"

  def setup
    @folder = Dir.mktmpdir
    @endpoint = "sandbox:#{@folder}/phones.db"
    @server = Server.new(@endpoint)
    @jane = @server.user("Jane Doe")
  end

  def teardown
    @server.seam.close
    FileUtils.remove_entry(@folder)
  end

  def test_an_app_registers_its_phone_gets_its_credentials_and_deactivates_itself
    SeamPhones::App.open(client_session_token: @server.token(@jane), endpoint: @endpoint) do |app|
      session = installed(app)
      assert_equal "Jane Doe", session.user_identity.full_name
      assert_equal session, installed(app)
      credential, *others = app.credentials.list
      assert_equal [@jane.id, "mobile_key", []], [credential.user_identity_id, credential.access_method, others]
      assert_equal [credential.id], session.provider_sessions.first.acs_credentials.map(&:id)
      app.phones.deactivate(@server.phones(@jane).first)
      assert_empty @server.phones(@jane)
    end
  end

  def test_what_is_another_users_is_not_there
    ada = @server.user("Ada")
    installed(app_of(ada))
    app = app_of(@jane)
    error = assert_raises(SeamPhones::Http::ApiError) { app.phones.deactivate(@server.phones(ada).first) }
    assert_equal "phone_not_found", error.code
    assert_empty app.credentials.list
    assert_equal 1, @server.phones(ada).size
  end

  def test_the_operations_of_a_server_are_not_on_it
    app = app_of(@jane)
    refute_respond_to app.phones, :list
    refute_respond_to app.phones, :simulate
    refute_respond_to app.client_sessions, :create
    error = assert_raises(SeamPhones::Http::UnauthorizedError) { app.request("phones.list") }
    assert_equal "client_session_token_used_for_api_key", error.code
    assert_raises(SeamPhones::InvalidParamsError) { app.phones.deactivate(DEVICE_ID, confirm: true) }
  end

  def test_with_a_publishable_key_the_app_gets_the_session_that_its_server_prepared
    @server.seam.client_sessions.create(user_identity_id: @jane.id, user_identifier_key: "key-of-jane")
    key = @server.seam.workspaces.get.publishable_key
    app = SeamPhones::App.from_publishable_key(key, "key-of-jane", endpoint: @endpoint)
    assert_equal @jane.id, installed(app).user_identity.id
    app.phones.deactivate(@server.phones(@jane).first)
    # Nobody has said what the session of another key may do.
    stranger = SeamPhones::App.from_publishable_key(key, "another-key", endpoint: @endpoint)
    assert_raises(SeamPhones::Http::ApiError) { installed(stranger) }
  end

  def test_the_publishable_key_makes_the_session_and_its_token_does_the_rest
    endpoint = stage.endpoint(answer("client_session" => session), answer("acs_credentials" => []))
    app = SeamPhones::App.from_publishable_key("seam_pk1_public", "key-of-jane", endpoint: endpoint)
    assert_empty app.credentials.list
    made, listed = stage.requests
    asked = ["/client_sessions/get_or_create", { "user_identifier_key" => "key-of-jane" }]
    assert_equal asked, made.values_at("path", "body")
    assert_equal ["seam_pk1_public", nil], made["headers"].values_at("seam-publishable-key", "authorization")
    assert_equal [nil, TOKEN], listed["headers"].values_at("seam-publishable-key", "client-session-token")
  end

  def test_a_token_is_replaced_while_the_app_is_in_use
    session = @server.seam.client_sessions.create(user_identity_id: @jane.id)
    app = SeamPhones::App.new(client_session_token: session.token, endpoint: @endpoint)
    installed(app)
    @server.seam.client_sessions.revoke(session.id)
    assert_raises(SeamPhones::Http::UnauthorizedError) { app.credentials.list }
    app.replace_token(@server.token(@jane))
    assert_equal 1, app.credentials.list.size
    assert_raises(SeamPhones::InvalidTokenError) { app.replace_token("seam_the_key_of_the_server") }
    assert_equal 1, app.credentials.list.size
  end

  def test_it_shows_no_token_and_is_closed_at_the_end_of_a_block
    kept = SeamPhones::App.open(client_session_token: TOKEN, endpoint: "sandbox:") { |app| app }
    assert_equal "#<SeamPhones::App>", kept.inspect
    assert_raises(TypeError) { Marshal.dump(kept) }
    assert_raises(SeamPhones::InvalidHandleError) { kept.credentials.list }
  end

  private

  def app_of(user)
    SeamPhones::App.new(client_session_token: @server.token(user), endpoint: @endpoint)
  end

  def installed(app)
    app.phone_sessions.get_or_create(
      custom_sdk_installation_id: "installation-1", phone_os: "android", phone_device_metadata: { model: "Fairphone 5" }
    )
  end

  def answer(body)
    { "status" => 200, "json" => { "ok" => true, **body } }
  end

  # A client session as Seam sends it.
  def session
    {
      "client_session_id" => DEVICE_ID, "token" => TOKEN, "user_identity_ids" => [], "user_identifier_key" => "k",
      "connect_webview_ids" => [], "connected_account_ids" => [], "device_count" => 0, "workspace_id" => DEVICE_ID,
      "created_at" => "2025-01-01T10:40:00.000Z", "expires_at" => "2035-01-01T10:40:00.000Z"
    }
  end
end
