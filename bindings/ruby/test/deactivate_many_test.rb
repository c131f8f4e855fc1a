# frozen_string_literal: true

require_relative "test_helper"
require "async"

# Many phones at once: results, progress, and what is known when it is interrupted.
class DeactivateManyTest < SeamPhones::TestCase
  IDS = (0...40).map { |number| format("22222222-2222-2222-2222-%012d", number) }.freeze
  OK = { "status" => 200, "json" => { "ok" => true } }.freeze
  SLOW = OK.merge("hang_ms" => 60).freeze
  REFUSAL = { "type" => "phone_not_found", "message" => "m" }.freeze
  NOT_FOUND = { "status" => 404, "json" => { "ok" => false, "error" => REFUSAL } }.freeze

  # What a caller raises to end it.
  class TooLate < StandardError; end

  def test_each_phone_has_its_result
    report = client(OK, NOT_FOUND).phones.deactivate_many(device_ids: IDS.first(2), max_concurrency: 1)
    assert_equal [2, 1, 1, nil], [report.total, report.deactivated, report.failed, report.confirmed]
    first, second = report.results
    assert_equal [IDS[0], "deactivated", nil], [first.id, first.outcome, first.error]
    assert_equal ["failed", "phone_not_found", 404], [second.outcome, second.error.type, second.error.status_code]
    refute_includes report.raw, "ok"
  end

  def test_a_lost_phone_is_confirmed_to_be_gone
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada").id
      phones = Array.new(3) { seam.phones.simulate.create_sandbox_phone(user_identity_id: owner) }
      assert seam.phones.deactivate(phones[0].id, confirm: true).confirmed
      report = seam.phones.deactivate_many(owner_user_identity_id: owner, confirm: true)
      confirmed = report.results.map { |one| [one.device_id, one.confirmed] }
      assert_equal(phones.drop(1).map { |one| [one.id, true] }, confirmed)
    end
  end

  def test_progress_is_told_while_it_runs_and_at_the_end
    told = []
    client(*[SLOW] * 40).phones.deactivate_many(device_ids: IDS, max_concurrency: 4, on_progress: told.method(:push))
    assert_equal SeamPhones::Progress.new(40, 0, 40), told.last
    assert(told.any? { |progress| progress.done.between?(1, 39) })
  end

  def test_progress_is_told_in_a_fiber
    seam = client(*[SLOW] * 40)
    told = []
    others = 0
    Async do |task|
      ticks = task.async { loop { sleep(0.01) && others += 1 } }
      seam.phones.deactivate_many(device_ids: IDS, max_concurrency: 4, on_progress: told.method(:push))
      ticks.stop
    end
    assert_equal SeamPhones::Progress.new(40, 0, 40), told.last
    assert(told.any? { |progress| progress.done.between?(1, 39) })
    assert_operator others, :>, 10
  end

  def test_the_last_progress_leaves_out_what_there_was_no_time_for
    check_last_progress(&:call)
    check_last_progress { |call| Sync { call.call } }
  end

  def test_what_is_known_when_the_progress_is_interrupted
    seam = client(*[SLOW] * 40)
    stop = ->(progress) { raise TooLate if progress.done >= 4 }
    error = assert_raises(TooLate) do
      seam.phones.deactivate_many(device_ids: IDS, max_concurrency: 2, on_progress: stop)
    end
    check_known(error.cause)
  end

  def test_what_is_known_when_it_is_interrupted_at_its_end
    stop = ->(progress) { raise TooLate if progress.done == 1 }
    error = assert_raises(TooLate) { client(OK).phones.deactivate_many(device_ids: IDS.first(1), on_progress: stop) }
    assert_equal [{ "device_id" => IDS[0], "outcome" => "deactivated" }], error.cause.data["results"]
  end

  private

  def check_last_progress(&run)
    fault = { operation: "phones.deactivate", times: 5, delay_ms: 60_000 }
    seam = SeamPhones.new(endpoint: "sandbox:", sandbox_faults: [fault])
    owner = seam.user_identities.create(full_name: "Ada").id
    5.times { seam.phones.simulate.create_sandbox_phone(user_identity_id: owner) }
    told = []
    many = { owner_user_identity_id: owner, max_concurrency: 1, timeout_ms: 500, on_progress: told.method(:push) }
    report = run.call(-> { seam.phones.deactivate_many(**many) })
    assert_operator report.not_attempted, :>=, 4
    done = 5 - report.not_attempted
    assert_equal SeamPhones::Progress.new(done, report.failed + report.unknown, 5), told.last
  end

  def client(*answers)
    @name = "many_#{name}"
    endpoint = stage.register({ "name" => @name, "server" => answers })
    SeamPhones.new(api_key: "seam_test_key", endpoint: endpoint)
  end

  def check_known(cause)
    assert_instance_of SeamPhones::CancelledError, cause
    assert_equal [true, "phones.deactivate_many"], [cause.outcome_unknown?, cause.operation]
    outcomes = cause.data["results"].to_h { |one| [one["device_id"], one["outcome"]] }
    sent = stage.report(@name)["requests"].map { |request| request["query"][/device_id=([^&]*)/, 1] }
    assert_equal IDS, outcomes.keys
    assert_equal IDS - sent, outcomes.select { |_, outcome| outcome == "not_attempted" }.keys
    assert_operator outcomes.values.count("deactivated"), :>=, 4
  end
end
