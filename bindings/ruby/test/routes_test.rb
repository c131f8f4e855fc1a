# frozen_string_literal: true

require_relative "test_helper"

# Every method sends what it takes, under the names that it has, to the operation that it is called like.
class RoutesTest < SeamPhones::TestCase
  GROUPS = %i[phones user_identities acs client_sessions events workspaces test_helpers].freeze
  OPTIONS = %i[timeout_ms max_retries].freeze
  TABLE = JSON.parse(File.read(File.join(ROOT, "operations.json")))
  OF_THE_CORE = TABLE["operations"]
  PARAMETERS = OF_THE_CORE.to_h { |one| [one["name"], one["parameters"].map { |parameter| parameter["name"] }] }

  # Takes the place of the native client.
  class Recorder
    attr_reader :called

    def call(*arguments)
      @called = arguments
      throw :called
    end
  end

  # The methods that carry out operations, by the operations' names.
  def self.operations(holder, name)
    holder.class.public_instance_methods(false).each_with_object({}) do |member, found|
      path = "#{name}.#{member}"
      method = holder.method(member)
      method.parameters.empty? ? found.update(operations(method.call, path)) : found[path] = method
    end
  end

  # The parameter that may be given without its name.
  def self.single_ids(operation)
    entry = OF_THE_CORE.find { |one| one["name"] == operation }
    required = entry["parameters"].select { |one| one["required"] }
    return [] unless required.one? && required.first["name"].end_with?("_id") && entry["needs_one_of"].empty?

    [required.first["name"].to_sym]
  end

  # The operations that these credentials may call.
  def self.allowed(credentials)
    OF_THE_CORE.filter_map { |operation| operation["name"] if operation["credentials"].include?(credentials) }
  end

  SEAM = SeamPhones.sandbox
  OPERATIONS = GROUPS.map { |group| operations(SEAM.public_send(group), group) }.reduce(:merge)

  # An app on a phone has a client of its own, which calls one group by a shorter name.
  APP = SeamPhones::App.new(client_session_token: "seam_cst1_of_an_app", endpoint: "sandbox:")
  SHORTENED = { credentials: "mobile_sdk.v1.acs.credentials" }.freeze
  APP_GROUPS = SeamPhones::App.public_instance_methods(false)
  APP_OPERATIONS = APP_GROUPS.map do |group|
    operations(APP.public_send(group), SHORTENED.fetch(group, group))
  end.reduce(:merge)
  EVERY = [[OPERATIONS, ""], [APP_OPERATIONS, "_in_an_app"]].flat_map do |found, where|
    found.map { |operation, method| [operation, method, where] }
  end

  EVERY.each do |operation, method, where|
    names = method.parameters.filter_map { |kind, name| name unless kind == :opt } - OPTIONS - [:on_progress]
    progress = method.parameters.flatten.include?(:on_progress) ? { on_progress: -> {} } : {}
    single = single_ids(operation)

    define_method("test_#{operation}#{where}_sends_what_it_is_given") do
      given = names.to_h { |name| [name, name.name] }
      sent = recorded(method, **given, **progress, timeout_ms: 1, max_retries: 2)
      assert_equal [operation, given, 1, 2, *progress.values], sent
    end

    define_method("test_#{operation}#{where}_takes_what_the_core_takes") do
      assert_equal PARAMETERS.fetch(operation), names.map(&:name)
    end

    define_method("test_#{operation}#{where}_leaves_out_what_is_not_given") do
      assert_empty method.parameters.map(&:first) - %i[opt keyreq key]
      assert_equal single.map { :id }, (method.parameters.filter_map { |kind, name| name if kind == :opt })
      required = method.parameters.filter_map { |kind, name| name if kind == :keyreq } + single
      _, params, *options = recorded(method, **required.to_h { |name| [name, name.name] })
      assert_equal [SeamPhones::ABSENT], (params.except(*required).values + options.compact).uniq
    end
  end

  def test_the_only_id_that_is_required_can_be_given_without_its_name
    assert_equal [:device_id], self.class.single_ids("phones.get")
    EVERY.each do |operation, method|
      self.class.single_ids(operation).each do |name|
        _, params, = recorded(method, "the id")
        assert_equal "the id", params[name]
      end
    end
  end

  def test_every_operation_of_the_core_has_its_method
    assert_equal self.class.allowed("api_key").sort, OPERATIONS.keys.sort
    assert_includes OPERATIONS.keys, "phones.list"
  end

  def test_an_app_has_what_a_client_session_may_call_and_nothing_else
    assert_equal self.class.allowed("client_session").sort, APP_OPERATIONS.keys.sort
    assert_includes APP_OPERATIONS.keys, "phone_sessions.get_or_create"
  end

  private

  # What a method calls the native client with.
  def recorded(method, *ids, **arguments)
    recorder = Recorder.new
    catch(:called) { method.receiver.class.new(recorder).public_send(method.name, *ids, **arguments) }
    recorder.called
  end
end
