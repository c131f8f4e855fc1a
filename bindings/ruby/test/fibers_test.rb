# frozen_string_literal: true

require "async"
require "timeout"
require_relative "test_helper"
require_relative "support/select_scheduler"

# Under a fiber scheduler a call lets other fibers run, and however its fiber ends, nothing of it is left.
class FibersTest < SeamPhones::TestCase
  HANG = { hang_ms: 120_000 }.freeze
  AT_ONCE = 50

  class TooLate < StandardError; end

  # Makes what this process keeps, so that the tests can count what their calls leave behind.
  def setup
    client(answered({ ok: true, phones: [] })).phones.list
  end

  def test_calls_run_side_by_side
    seam = client(slow, repeat: true)
    happened = []
    ticks = ticking do |task|
      calls = Array.new(AT_ONCE) do
        task.async do
          happened << :began
          seam.phones.list.tap { happened << :ended }
        end
      end
      assert_equal [[]] * AT_ONCE, calls.map(&:wait)
    end
    assert_equal ([:began] * AT_ONCE) + ([:ended] * AT_ONCE), happened
    assert_operator ticks, :>, 10
  end

  def test_each_fiber_gets_its_own_answer
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada")
      phones = Array.new(AT_ONCE) { seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id) }
      Sync do |task|
        got = phones.map { |mine| task.async { Array.new(20) { seam.phones.get(device_id: mine.device_id) } } }
        phones.zip(got.map(&:wait)).each { |mine, all| assert_equal [mine] * 20, all }
      end
    end
  end

  def test_any_scheduler_will_do
    seam = client(slow, repeat: true)
    happened = []
    Thread.new do
      Fiber.set_scheduler(SelectScheduler.new)
      3.times do
        Fiber.schedule do
          happened << :began
          happened << seam.phones.list
        end
      end
    end.join
    assert_equal [:began, :began, :began, [], [], []], happened
  end

  def test_a_blocking_fiber_blocks
    seam = client(slow)
    ticks = ticking { Fiber.new(blocking: true) { seam.phones.list }.resume }
    assert_operator ticks, :<, 3
  end

  def test_threads_with_a_scheduler_each
    seam = client(answered({ phone: phone, ok: true }), repeat: true)
    threads = Array.new(4) do
      Thread.new { Sync { |task| Array.new(AT_ONCE) { task.async { seam.phones.get(DEVICE_ID).id } }.map(&:wait) } }
    end
    assert_equal [DEVICE_ID] * AT_ONCE * 4, threads.flat_map(&:value)
  end

  def test_pages
    SeamPhones.sandbox do |seam|
      made = Array.new(5) { |number| seam.user_identities.create(full_name: "Ada #{number}") }
      pages = seam.create_paginator(seam.user_identities.method(:list), limit: 2)
      assert_equal([made, made.first(3)], Sync { [pages.flatten_to_list, pages.flatten.first(3)] })
    end
  end

  def test_errors_are_the_same
    seam = client({ hang_ms: 100, **refused(404, type: "phone_not_found", message: "m") }, HANG, HANG)
    Sync do
      assert_raises(SeamPhones::InvalidParamsError) { seam.phones.list(owner_user_identity_id: "") }
      error = assert_raises(SeamPhones::Http::ApiError) { seam.phones.get(DEVICE_ID) }
      assert_equal ["phone_not_found", nil], [error.code, error.cause]
      error = assert_raises(SeamPhones::TimeoutError) { seam.phones.list(timeout_ms: 100) }
      assert_equal ["phones.list", nil], [error.operation, error.cause]
    end
  end

  def test_closed_by_another_fiber
    seam = client(slow)
    Sync do |task|
      listing = task.async { seam.phones.list }
      seam.close
      assert_equal [], listing.wait
      error = assert_raises(SeamPhones::InvalidHandleError) { seam.phones.list }
      assert_equal "the client is closed", error.to_h["message"]
    end
  end

  [["deactivate", true], ["get", false]].each do |operation, unknown|
    define_method("test_stop_ends_#{operation}_and_says_what_became_of_it") do
      seam = client(HANG, timeout_ms: 100_000)
      cause = nil
      leaving_nothing_of_fibers do |task|
        stopped = task.async do
          seam.phones.public_send(operation, device_id: DEVICE_ID)
        rescue Async::Stop => e
          cause = e.cause
          raise
        end
        task.sleep(0.01) until stage.requests.any?
        stopped.stop
        assert_predicate stopped, :stopped?
      end
      assert_kind_of SeamPhones::CancelledError, cause
      assert_equal [unknown, "phones.#{operation}"], [cause.outcome_unknown?, cause.operation]
    end
  end

  [[], [TooLate]].each do |classes|
    define_method("test_with_timeout_#{classes.first}") do
      seam = client(HANG, answered({ ok: true, phones: [] }), timeout_ms: 100_000)
      leaving_nothing_of_fibers do |task|
        error = assert_raises(*classes, *(Async::TimeoutError if classes.empty?)) do
          task.with_timeout(0.3, *classes) { seam.phones.deactivate(device_id: DEVICE_ID) }
        end
        assert_predicate error.cause, :outcome_unknown?
        assert_equal [], seam.phones.list
      end
    end
  end

  def test_interrupts_of_the_thread_are_not_put_off_meanwhile
    seam = client(slow)
    Sync do |task|
      listing = task.async { seam.phones.list }
      assert_raises(TooLate) { Timeout.timeout(0.05, TooLate) { 50_000_000.times { nil } } }
      assert_equal [], listing.wait
    end
  end

  def test_thread_kill_and_thread_raise
    %i[kill raise].each do |how|
      seam = client(HANG, repeat: true, timeout_ms: 100_000)
      leaving_nothing do
        all_wait = Queue.new
        thread = Thread.new { waiting_in_fibers(seam, all_wait) }
        thread.report_on_exception = false
        all_wait.pop
        how == :kill ? thread.kill : thread.raise(TooLate)
        how == :kill ? thread.join : assert_raises(TooLate) { thread.join }
      end
    end
  end

  def test_a_scheduler_that_closes_with_calls_in_flight_leaves_nothing
    seam = client(HANG, repeat: true, timeout_ms: 100_000)
    leaving_nothing do
      reactor = Async::Reactor.new
      reactor.run do |task|
        AT_ONCE.times { task.async { seam.phones.list } }
        reactor.interrupt
      end
      assert_operator queues, :>=, AT_ONCE
      reactor.close
    end
  end

  def test_a_fiber_that_is_dropped_leaves_nothing
    seam = client(HANG, repeat: true, timeout_ms: 100_000)
    before = queues
    Thread.new do
      scheduler = SelectScheduler.new
      Fiber.set_scheduler(scheduler)
      AT_ONCE.times { Fiber.schedule { seam.phones.list } }
      assert_operator queues, :>=, before + AT_ONCE
      scheduler.waiting.clear
    end.join
    # The garbage collector may take something on the stack for one of the last fibers.
    await do
      GC.start
      queues < before + 5
    end
  end

  # Run apart, so that children can leave the way any program does.
  FORKING = <<~RUBY
    require "async"
    require "seam_phones"
    seam = SeamPhones.new(endpoint: ARGV[0], api_key: "seam_test_key")
    together = -> { Sync { |task| Array.new(3) { task.async { seam.phones.list } }.map(&:wait) == [[]] * 3 or exit! 1 } }
    together.call if ARGV[1] == "after"
    children = Array.new(4) { fork { 2.times { together.call } } }
    Sync do |task|
      waiting = task.async { seam.phones.list }
      children << fork { 2.times { seam.phones.list == [] or exit! 1 } }
      children << fork { Fiber.set_scheduler(nil); together.call }
      waiting.wait == [] or abort "no answer"
    end
    children.each { |child| Process.wait2(child)[1].success? or abort "a child failed" }
    print "all well"
  RUBY

  %w[before after].each do |first|
    define_method("test_forks_#{first}_the_first_call") do
      assert_equal "all well", ruby(FORKING, stage.endpoint(slow, repeat: true), first)
    end
  end

  # Each leaves the interpreter while calls are in flight.
  LEAVING = {
    "threads" => <<~'RUBY',
      3.times { Thread.new { seam.phones.list } }
      sleep 0.05
    RUBY
    "a_task" => <<~'RUBY',
      Async do |task|
        3.times { task.async { seam.phones.list } }
        task.sleep 0.05
        exit
      end
    RUBY
    "a_thread_with_tasks" => <<~'RUBY',
      Thread.new { Sync { |task| 3.times { task.async { seam.phones.list } } } }
      sleep 0.05
    RUBY
    "another_scheduler" => <<~'RUBY'
      Fiber.set_scheduler(SelectScheduler.new)
      3.times { Fiber.schedule { seam.phones.list } }
      exit
    RUBY
  }.freeze
  PROGRAMS = 50
  TOGETHER = 5

  LEAVING.each do |how, code|
    define_method("test_the_interpreter_ends_well_in_#{how}") do
      endpoint = stage.endpoint(slow, repeat: true)
      code = <<~RUBY
        require "async"
        require "seam_phones"
        require "#{__dir__}/support/select_scheduler"
        seam = SeamPhones.new(endpoint: "#{endpoint}", api_key: "seam_test_key")
        #{code}
      RUBY
      threads = Array.new(TOGETHER) { Thread.new { Array.new(PROGRAMS / TOGETHER) { ended(code) } } }
      assert_equal [[0, ""]] * PROGRAMS, threads.flat_map(&:value)
    end
  end

  private

  # The exit status of a fresh interpreter, and what it prints.
  def ended(code)
    Timeout.timeout(60) do
      IO.popen([RbConfig.ruby, "-I", LIB, "-e", code, { err: %i[child out] }]) do |program|
        output = program.read
        [Process.wait2(program.pid).last.exitstatus, output]
      end
    end
  end

  def slow
    { hang_ms: 200, **answered({ ok: true, phones: [] }) }
  end

  # Calls in fibers of this thread that are never answered. Once they all wait, nothing that is raised in the thread
  # lands in one of them: whichever fiber got it would end alone, and this one would wait for the others.
  def waiting_in_fibers(seam, all_wait)
    Sync do |task|
      calls = Array.new(3) { task.async { seam.phones.list } }
      all_wait << true
      calls.each(&:wait)
    end
  end

  # How often another fiber came to its turn while the block ran.
  def ticking
    ticks = 0
    Sync do |task|
      ticker = task.async do
        loop do
          task.sleep(0.005)
          ticks += 1
        end
      end
      yield task
    ensure
      ticker&.stop
    end
    ticks
  end

  # Runs the block; soon after it no more queues are there than before. A call that was cancelled may hold its queue
  # until its thread has seen the cancellation.
  def leaving_nothing(&block)
    before = queues
    Timeout.timeout(30, &block)
    await { queues <= before }
  end

  def leaving_nothing_of_fibers(&block)
    leaving_nothing { Sync(&block) }
  end

  # How many queues this process has, and other things that are alike.
  def queues
    Dir["/proc/self/fd/*"].count { |path| File.symlink?(path) && File.readlink(path).include?("eventfd") }
  end
end
