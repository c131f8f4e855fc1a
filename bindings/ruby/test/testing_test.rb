# frozen_string_literal: true

require "seam_phones/minitest"
require "socket"
require "uri"
require_relative "test_helper"

# What gives the tests of an app their sandboxes, in test runs of their own.
class TestingTest < SeamPhones::TestCase
  LOSE_A_PHONE = <<~RUBY
    LEFT = []

    def lose_a_phone(seam)
      phone = seam.phones.simulate.create_sandbox_phone(user_identity_id: seam.user_identities.create.id)
      seam.phones.deactivate(device_id: phone.device_id)
      LEFT << seam
    end
  RUBY

  MINITEST = <<~RUBY.freeze
    require "seam_phones/minitest"
    #{LOSE_A_PHONE}
    class AppTest < Minitest::Test
      include SeamPhones::Testing::Minitest

      # Neither calls super, as most do not.
      def setup = seam_sandbox.user_identities.create
      def teardown = seam_sandbox.phones.list

      2.times { |time| define_method("test_fresh_\#{time}") { assert_equal 1, seam_sandbox.user_identities.list.size } }
      def test_fails = (lose_a_phone(seam_sandbox); flunk "not promised")
      def test_raises = (lose_a_phone(seam_sandbox); raise "not promised")
      def test_nothing_happens = flunk("not promised")
      def test_skips = (lose_a_phone(seam_sandbox); skip "for now")
      def test_passes = lose_a_phone(seam_sandbox)
      def test_is_closed = (seam_sandbox.close; flunk "not promised")
    end
    failed = Minitest.run(%w[--seed 1])
    print failed, LEFT.map { |seam| seam.phones.list rescue " \#{$!.class}" }.uniq.join
  RUBY

  def test_minitest
    said = ruby(MINITEST)
    assert_match(/8 runs, \d+ assertions, 3 failures, 1 errors, 1 skips/, said)
    told = said.split(/^ +\d+\) /).to_h { |report| [report[/AppTest#(\w+)/, 1], report] }
    %w[test_fails test_raises].each do |test|
      assert_match(/Events of seam_sandbox:\n\S+Z  phone\.deactivated  device_id=\h{8}-/, told[test])
    end
    assert_includes told["test_nothing_happens"], "Events of seam_sandbox:\nnone\n"
    assert_includes told["test_is_closed"], "Events of seam_sandbox cannot be had: "
    assert_equal 4, said.scan("Events of").size
    assert_equal "false SeamPhones::InvalidHandleError", said.lines.last
  end

  # Test runners that share the work among processes send the results from one to another.
  def test_what_is_told_can_be_sent_to_another_process
    failing = Class.new(Minitest::Test) do
      include SeamPhones::Testing::Minitest
      def test_it = flunk("not promised")
    end
    Minitest::Runnable.runnables.delete(failing)
    said = Marshal.load(Marshal.dump(Minitest::Result.from(failing.new("test_it").tap(&:run)))).to_s
    assert_includes said, "Events of seam_sandbox:\nnone"
  end

  SERVED = <<~RUBY
    require "seam_phones/minitest"
    SEED = { user_identities: [{ user_identity_key: "jane", phones: [{}] }] }
    SERVERS = []
    class AppTest < Minitest::Test
      include SeamPhones::Testing::Minitest
      parallelize_me!

      def seam_seed = SEED

      8.times do |time|
        define_method("test_\#{time}") do
          assert_equal ["jane"], seam_sandbox.user_identities.list.map(&:user_identity_key)
          app = SeamPhones.new(api_key: seam_server.environment["SEAM_API_KEY"], endpoint: seam_server.endpoint)
          app.user_identities.create(user_identity_key: "joe")
          app.phones.deactivate(device_id: app.phones.list.first.device_id)
          assert_equal %w[jane joe], app.user_identities.list.map(&:user_identity_key).sort
          assert_equal "test_\#{time}", app.workspaces.get.name
          refute_includes seam_server.inspect, seam_server.api_key
          SERVERS << seam_server
          flunk "not promised" if time.zero?
        end
      end
    end
    Minitest.run([])
    first = SERVERS.first
    refused = SERVERS.map { |one| SeamPhones.new(api_key: one.api_key, endpoint: one.endpoint).phones.list rescue $!.class }
    puts "", SERVERS.map(&:endpoint).uniq.size, SERVERS.map(&:workspace_id).uniq.size, refused.uniq.join(" "), first.endpoint
  RUBY

  def test_each_test_has_a_workspace_of_one_server
    said = ruby(SERVED)
    assert_match(/8 runs, \d+ assertions, 1 failures, 0 errors, 0 skips/, said)
    assert_match(/Events of seam_server:\n\S+Z  phone\.deactivated /, said)
    *, servers, workspaces, refused, endpoint = said.lines(chomp: true)
    assert_equal ["1", "8", "SeamPhones::Http::UnauthorizedError"], [servers, workspaces, refused]
    # It has ended with the tests.
    assert_raises(Errno::ECONNREFUSED) { TCPSocket.new("127.0.0.1", URI(endpoint).port) }
  end

  def test_without_the_command_line_the_message_says_what_to_do
    code = 'require "seam_phones/testing"; begin; SeamPhones::Testing.server; rescue => e; print e.message; end'
    said = ruby(code, SEAM_PHONES_BIN: "", PATH: "/nowhere")
    assert_includes said, "put seam-phones on the PATH, or set SEAM_PHONES_BIN"
    assert_includes ruby(code, SEAM_PHONES_BIN: "/bin/false"), "seam_server: /bin/false serve ended with 1"
  end

  RSPEC = <<~RUBY.freeze
    require "seam_phones/rspec"
    #{LOSE_A_PHONE}
    RSpec.describe "an app" do
      include_context "with a Seam sandbox"

      before { seam_sandbox.user_identities.create }
      after { seam_sandbox.phones.list }

      2.times { |time| it("is fresh \#{time}") { raise unless seam_sandbox.user_identities.list.size == 1 } }
      it("fails") { lose_a_phone(seam_sandbox); raise "not promised" }
      it("tells nothing") { raise "not promised" }
      it("skips") { lose_a_phone(seam_sandbox); skip "for now" }
      it("passes") { lose_a_phone(seam_sandbox) }

      context "with a seed" do
        let(:seam_seed) { { user_identities: [{ full_name: "Jane" }] } }

        it("begins with it") do
          raise unless seam_sandbox.user_identities.list.size == 2 && seam_server.seam.user_identities.list.size == 1
        end
      end
    end
    failed = RSpec::Core::Runner.run(%w[--options /dev/null])
    print failed, LEFT.map { |seam| seam.phones.list rescue " \#{$!.class}" }.uniq.join
  RUBY

  def test_rspec
    said = ruby(RSPEC)
    assert_includes said, "7 examples, 2 failures, 1 pending"
    fails, tells_nothing = said[/Failures:.*/m].split("2) an app")
    assert_match(/Events of seam_sandbox:\n +\S+Z  phone\.deactivated  device_id=\h{8}-/, fails)
    assert_match(/Events of seam_sandbox:\n +none\n/, tells_nothing)
    assert_equal 2, said.scan("Events of").size
    assert_equal "1 SeamPhones::InvalidHandleError", said.lines.last
  end
end
