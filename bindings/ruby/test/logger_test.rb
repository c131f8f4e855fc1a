# frozen_string_literal: true

require "async"
require "logger"
require "minitest/mock"
require "stringio"
require "timeout"
require_relative "test_helper"
require_relative "support/kept_log"
require_relative "support/select_scheduler"

# What happens in calls is written to a logger, on the threads that make them.
class LoggerTest < SeamPhones::TestCase
  class TooLate < StandardError; end

  EMPTY = { status: 200, json: { phones: [], ok: true } }.freeze
  BAD = { status: 502, text: "bad" }.freeze

  def test_what_happens_in_a_call_is_written
    # A client with settings of its own makes a connection of its own.
    kept = listed(EMPTY, connect_timeout_ms: 9_999)
    said = ["attempt 1 begins", "a connection was made", "attempt 1 succeeded", "the call succeeded"]
    assert_equal said.size, kept.messages.size
    said.zip(kept.messages) { |part, message| assert_match(/\Acall \d+, phones\.list: #{part}/, message) }
    kept.lines.each { |line| assert_equal [Logger::DEBUG, "seam_phones", Thread.current], line.values_at(0, 2, 3) }
  end

  def test_a_repetition_is_a_warning
    kept = listed(BAD, EMPTY)
    warnings = kept.lines.select { |severity,| severity == Logger::WARN }
    assert_equal 1, warnings.size
    assert_match(/phones\.list: attempt 1 is repeated in .* ms: the answer had status 502/, warnings[0][1])
    assert_match(/the call succeeded after .* 2 attempts/, kept.messages.last)
  end

  def test_the_end_of_a_failed_call_is_written
    kept = KeptLog.new
    seam = client(refused(404, type: "phone_not_found", message: "m"), logger: kept)
    assert_raises(SeamPhones::Http::ApiError) { seam.phones.get(DEVICE_ID) }
    assert_match(/the call failed after .* status 404, phone_not_found, request request_1/, kept.messages.last)
    assert_raises(SeamPhones::InvalidParamsError) { seam.phones.list(owner_user_identity_id: "") }
    assert_match(/phones\.list: the call failed .* 0 attempts/, kept.messages.last)
  end

  def test_a_logger_of_ruby
    text = StringIO.new
    listed(BAD, EMPTY, logger: Logger.new(text))
    assert_match(/DEBUG -- seam_phones: call \d+, phones\.list: attempt 1 begins$/, text.string)
    assert_match(/ WARN -- seam_phones: call \d+, phones\.list: attempt 1 is repeated/, text.string)
  end

  def test_the_level_is_looked_at_in_each_call
    text = StringIO.new
    logger = Logger.new(text)
    SeamPhones.sandbox(logger: logger) do |seam|
      sizes = %i[error debug warn error].map do |level|
        logger.level = level
        seam.phones.list
        text.string.lines.size
      end
      assert_equal [0, 3, 3, 3], sizes
    end
  end

  def test_a_logger_that_tells_no_level_gets_everything
    kept = KeptLog.new
    SeamPhones.sandbox(logger: kept).phones.list
    assert_match "the call succeeded", kept.messages.last
    mute = KeptLog.new
    mute.define_singleton_method(:debug?) { false }
    SeamPhones.sandbox(logger: mute).phones.list
    assert_empty mute.messages
  end

  def test_events_come_while_a_call_waits
    kept = KeptLog.new
    seam = client(slow, logger: kept)
    waiting = Thread.new { seam.phones.list }
    await { kept.messages.any? { |message| message.include?("attempt 1 begins") } }
    assert_predicate waiting, :alive?
    refute_match "the call", kept.messages.join
    assert_equal [], waiting.value
    assert_match "the call succeeded", kept.messages.last
    assert_equal [waiting], kept.lines.map(&:last).uniq
  end

  def test_events_come_while_a_fiber_waits
    SeamPhones.const_get(:FiberCall).stub(:slices?, true) do
      assert_equal ["begins", "other", "succeeded", []], in_order(SelectScheduler.new)
    end
  end

  def test_events_come_while_a_call_with_progress_waits
    happened = []
    kept = KeptLog.new { |message| happened << :begins if message.include?("attempt 1 begins") }
    seam = client({ hang_ms: 400, **answered({ ok: true }) }, answered({ ok: true }), logger: kept)
    ids = [DEVICE_ID, DEVICE_ID.tr("4", "5")]
    seam.phones.deactivate_many(device_ids: ids, on_progress: ->(progress) { happened << progress.done })
    assert_equal 2, happened.last
    assert_operator happened.index(:begins), :<, happened.index(2)
  end

  def test_of_async_fibers_too
    kept = KeptLog.new
    seam = client(slow(100), repeat: true, logger: kept)
    Sync { |task| Array.new(3) { task.async { seam.phones.list } }.each(&:wait) }
    assert_equal 3, kept.messages.grep(/the call succeeded/).size
    kept = KeptLog.new
    seam = client({ hang_ms: 60_000 }, logger: kept)
    assert_raises(Async::TimeoutError) { Sync { |task| task.with_timeout(0.3) { seam.phones.list } } }
    assert_match(/the call failed .* it was cancelled/, kept.messages.last)
  end

  def test_an_interrupted_call_is_written_to_its_end
    [->(waiting) { waiting.raise(TooLate) }, lambda(&:kill)].each do |interrupt|
      kept = KeptLog.new
      seam = client({ hang_ms: 60_000 }, logger: kept)
      waiting = Thread.new { seam.phones.list }
      waiting.report_on_exception = false
      await { kept.messages.any? }
      interrupt.call(waiting)
      await { !waiting.alive? }
      assert_match(/the call failed .* it was cancelled/, kept.messages.last)
    end
  end

  def test_a_logger_that_raises_loses_nothing
    [IOError, ArgumentError].each do |error|
      kept = KeptLog.new { raise error, "the disk is full" }
      kept.define_singleton_method(:warn?) { raise error, "no level" }
      seam = client(BAD, slow(200), refused(404, type: "phone_not_found", message: "m"), logger: kept)
      assert_equal [], seam.phones.list
      assert_nil assert_raises(SeamPhones::Http::ApiError) { seam.phones.get(DEVICE_ID) }.cause
      assert_equal 2, kept.messages.grep(/the call/).size
    end
  end

  def test_what_interrupts_a_logger_takes_no_answer_along
    kept = KeptLog.new { |message| raise Interrupt if message.include?("the call succeeded") }
    seam = client(EMPTY, logger: kept)
    cause = assert_raises(Interrupt) { seam.phones.list }.cause
    assert_kind_of SeamPhones::CancelledError, cause
    assert_equal [{ "phones" => [], "ok" => true }, true], [cause.data, cause.outcome_unknown?]
  end

  # A logger that rescues what is raised in it, as Logger does, and the rescue here, would swallow a timeout.
  def test_a_timeout_is_not_swallowed_with_what_a_logger_raises
    kept = KeptLog.new { sleep 0.3 }
    seam = SeamPhones.sandbox(logger: kept)
    error = assert_raises(TooLate) { Timeout.timeout(0.1, TooLate) { seam.phones.list } }
    causes = [error, error.cause, error.cause&.cause].compact
    assert(causes.any? { |one| one.is_a?(SeamPhones::CancelledError) && one.data["phones"] == [] })
  end

  def test_threads_share_a_logger
    kept = KeptLog.new
    seam = client(EMPTY, repeat: true, logger: kept)
    Array.new(8) { Thread.new { 25.times { seam.phones.list } } }.each(&:join)
    numbers = kept.messages.grep(/the call succeeded/).map { |message| message[/call \d+/] }
    assert_equal 200, numbers.uniq.size
    assert_equal 200, numbers.size
  end

  FORKING = <<~'RUBY'
    require "logger"
    require "seam_phones"
    $stdout.sync = true
    seam = SeamPhones.new(api_key: "seam_test_key", endpoint: ARGV[0], logger: Logger.new($stdout))
    seam.phones.list
    Process.wait(fork { seam.phones.list })
    seam.phones.list
  RUBY

  def test_after_a_fork
    lines = ruby(FORKING, stage.endpoint(EMPTY, repeat: true)).lines
    ends = lines.grep(/the call succeeded/)
    assert_equal 3, ends.size
    assert_equal 2, ends.map { |line| line[/#(\d+)\]/] }.uniq.size
    assert_equal lines.uniq, lines
  end

  def test_closing_writes_what_is_left
    kept = KeptLog.new
    seam = SeamPhones.sandbox(logger: kept)
    native = seam.instance_variable_get(:@native)
    SeamPhones.const_get(:Library).seam_log_enable(handle(seam), 1)
    SeamPhones.const_get(:NativeCall).perform(handle(seam), "phones.list", {}, nil)
    seam.close
    assert_match "the call succeeded", kept.messages.last
    assert_equal kept.messages, kept.messages.uniq
    assert_raises(SeamPhones::InvalidHandleError) { seam.phones.list }
    assert native
  end

  def test_what_is_no_logger_is_refused
    ["stderr", $stderr, Object.new].each do |other|
      error = assert_raises(SeamPhones::InvalidOptionsError) { SeamPhones.sandbox(logger: other) }
      assert_match "must have a method add(severity, message, progname)", error.message
      assert_match other.class.name, error.message
    end
  end

  def test_without_a_logger_nothing_is_kept
    [SeamPhones.sandbox, SeamPhones.sandbox(logger: nil), SeamPhones.sandbox(logger: Logger.new(nil, level: :error))]
      .each do |seam|
      seam.phones.list
      assert_predicate SeamPhones.const_get(:Library).seam_log_take(handle(seam)), :null?
    end
  end

  CREDENTIALS = [
    { api_key: "seam_supersecret" },
    { personal_access_token: "seam_at_supersecret", workspace_id: "33333333-3333-3333-3333-333333333333" },
    { client_session_token: "seam_cst_supersecret" },
    { publishable_key: "seam_pk_supersecret", user_identifier_key: "supersecret_user" }
  ].freeze

  CREDENTIALS.each do |credentials|
    define_method("test_no_secret_is_written_with_#{credentials.keys.first}") do
      kept = KeptLog.new
      text = StringIO.new
      [kept, Logger.new(text)].each { |logger| try_everything(logger, credentials) }
      written = kept.lines.inspect + text.string
      assert_operator written.scan("[secret]").size, :>, 10
      refute_includes written, "supersecret"
    end
  end

  private

  # What is kept of a list that got these answers.
  def listed(*answers, logger: KeptLog.new, **options)
    client(*answers, logger: logger, **options).phones.list
    logger
  end

  def slow(milliseconds = 600)
    { hang_ms: milliseconds, **EMPTY }
  end

  # In which order things happen when one fiber makes a long call and another one a short one.
  def in_order(scheduler)
    happened = []
    kept = KeptLog.new { |message| happened << message[/begins\z|succeeded(?= after .* attempt)/] }
    seam = client(slow, logger: kept)
    other = client(slow(300))
    Thread.new do
      Fiber.set_scheduler(scheduler)
      Fiber.schedule { happened << seam.phones.list }
      Fiber.schedule do
        other.phones.list
        happened << "other"
      end
    end.join
    happened.compact
  end

  # Operations whose answers show what was sent with them.
  def try_everything(logger, credentials)
    told = credentials.except(:workspace_id).values
    headers = { "seam-request-id" => "r-#{told.join('-')}", "x-echo" => told.join(" ") }
    error = { type: "bad_#{told.join('_')}", message: "rejected Bearer #{told}", data: { header: told } }
    answers = [503, 400, 401].map { |status| { status: status, headers: headers, json: { ok: false, error: error } } }
    answers << { status: 200, headers: headers, text: told.join } << { drop: "in_body", **EMPTY, headers: headers }
    endpoint = stage.endpoint(*answers, repeat: true)
    seam = SeamPhones.new(endpoint: endpoint, logger: logger, max_retries: 1, **credentials)
    calls = [-> { seam.phones.list }, -> { seam.phones.get(DEVICE_ID) }, -> { seam.phones.deactivate(DEVICE_ID) },
             -> { seam.phones.get(told.first) }, -> { seam.request("/devices/#{told.join('/')}") }]
    calls.cycle(3) { |call| assert_raises(SeamPhones::Error, &call) }
  end

  def handle(seam)
    seam.instance_variable_get(:@native).instance_variable_get(:@handle)
  end
end
