# frozen_string_literal: true

require "timeout"
require_relative "test_helper"

# Ctrl-C, Timeout, Thread#raise and Thread#kill end a waiting call, and nothing of it is left.
class InterruptsTest < SeamPhones::TestCase
  HANG = { hang_ms: 120_000 }.freeze

  # A process that a script started in the background inherits an ignored SIGINT, and Ruby then leaves it so.
  WAITING = <<~'RUBY'
    require "seam_phones"
    trap("INT", "DEFAULT")
    seam = SeamPhones.new(api_key: "seam_test_key", endpoint: ARGV[0], timeout_ms: 100_000)
    begin
      seam.phones.public_send(ARGV[1], device_id: ARGV[2])
    rescue Interrupt => e
      print [e.cause.class, e.cause.outcome_unknown?, e.cause.operation].join(" ")
    end
  RUBY

  class TooLate < StandardError; end

  [["deactivate", true], ["get", false]].product([0.02, 0.5]).each do |(operation, unknown), after|
    define_method("test_ctrl_c_#{operation}_after_#{(after * 1000).to_i}_ms") do
      command = [RbConfig.ruby, "-I", LIB, "-e", WAITING, stage.endpoint(HANG), operation, DEVICE_ID]
      IO.popen(command) do |waiting|
        await { stage.requests.any? }
        sleep after
        Process.kill(:INT, waiting.pid)
        Timeout.timeout(30) { assert_equal "SeamPhones::CancelledError #{unknown} phones.#{operation}", waiting.read }
      end
    end
  end

  def test_timeout
    seam = client(HANG, answered({ ok: true, phones: [] }), timeout_ms: 100_000)
    assert_soon do
      assert_raises(Timeout::Error) { Timeout.timeout(0.3) { seam.phones.deactivate(device_id: DEVICE_ID) } }
    end
    assert_equal [], seam.phones.list
  end

  def test_timeout_with_a_class_says_what_became_of_the_call
    seam = client(HANG, timeout_ms: 100_000)
    error = assert_soon do
      assert_raises(TooLate) { Timeout.timeout(0.3, TooLate) { seam.phones.deactivate(device_id: DEVICE_ID) } }
    end
    # Timeout raises a new exception with the same message, and what it had raised in the thread is its cause.
    cancelled = [error, error.cause, error.cause&.cause].find { |one| one.is_a?(SeamPhones::CancelledError) }
    assert_predicate cancelled, :outcome_unknown?
  end

  def test_thread_raise
    seam = client(HANG, timeout_ms: 100_000)
    waiting = Thread.new { seam.phones.deactivate(device_id: DEVICE_ID) }
    waiting.report_on_exception = false
    await { stage.requests.any? }
    waiting.raise(TooLate)
    error = assert_soon { assert_raises(TooLate) { waiting.value } }
    assert_predicate error.cause, :outcome_unknown?
  end

  def test_thread_kill
    seam = client(HANG, answered({ ok: true, phones: [] }), timeout_ms: 100_000)
    cleaned = false
    waiting = Thread.new do
      seam.phones.list
    ensure
      cleaned = true
    end
    await { stage.requests.any? }
    waiting.kill
    assert_soon { waiting.join }
    assert cleaned
    assert_equal [], client(answered({ ok: true, phones: [] })).phones.list
  end

  def test_what_a_caller_has_put_off_stays_put_off
    seam = client({ hang_ms: 600, **answered({ ok: true, phones: [] }) })
    listed = nil
    waiting = Thread.new do
      Thread.handle_interrupt(TooLate => :never) { listed = seam.phones.list }
    end
    waiting.report_on_exception = false
    await { stage.requests.any? }
    waiting.raise(TooLate)
    assert_raises(TooLate) { waiting.value }
    assert_equal [], listed
  end

  def test_a_signal_that_is_handled_does_not_end_the_call
    rung = 0
    seam = client({ hang_ms: 600, **answered({ ok: true, phones: [] }) })
    before = trap(:USR1) { rung += 1 }
    ringing = Thread.new { 3.times { sleep(0.1) && Process.kill(:USR1, Process.pid) } }
    assert_equal [], seam.phones.list
    ringing.join
    assert_operator rung, :>, 0
  ensure
    trap(:USR1, before)
  end

  def test_an_error_has_no_cause
    seam = client({ hang_ms: 300, status: 404, text: "404" })
    assert_nil assert_raises(SeamPhones::Error) { seam.phones.list }.cause
  end

  private

  # Long before the call's own time has passed.
  def assert_soon
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield.tap { assert_operator Process.clock_gettime(Process::CLOCK_MONOTONIC) - start, :<, 20 }
  end
end
