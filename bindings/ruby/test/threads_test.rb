# frozen_string_literal: true

require_relative "test_helper"

# One client, many threads.
class ThreadsTest < SeamPhones::TestCase
  THREADS = 32
  CALLS = 500

  def test_many_calls_at_once
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada")
      phones = Array.new(THREADS) do |number|
        seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id, custom_sdk_installation_id: number.to_s)
      end
      ticks = ticking do
        found = phones.map { |mine| Thread.new { Array.new(CALLS) { seam.phones.get(device_id: mine.device_id) } } }
        phones.zip(found.map(&:value)).each { |mine, all| assert_equal [mine] * CALLS, all }
      end
      assert_operator ticks, :>, 0
    end
  end

  def test_many_requests_at_once
    seam = client(answered({ phone: phone, ok: true }), repeat: true)
    threads = Array.new(THREADS) { Thread.new { Array.new(CALLS) { seam.phones.get(device_id: DEVICE_ID).device_id } } }
    ticks = ticking { assert_equal [DEVICE_ID] * THREADS * CALLS, threads.flat_map(&:value) }
    assert_operator ticks, :>, 0
    assert_equal THREADS * CALLS, stage.requests.size
  end

  def test_a_waiting_call_holds_nobody_up
    seam = client({ hang_ms: 1000, **answered({ ok: true, phones: [] }) })
    assert_operator ticking { seam.phones.list }, :>, 10
  end

  def test_closed_by_another_thread
    seam = client({ hang_ms: 600, **answered({ ok: true, phones: [] }) })
    listing = Thread.new { seam.phones.list }
    await { stage.requests.any? }
    seam.close
    assert_equal [], listing.value
    assert_raises(SeamPhones::InvalidHandleError) { seam.phones.list }
  end

  private

  # How often another thread came to its turn meanwhile.
  def ticking
    ticks = 0
    ticker = Thread.new { loop { sleep(0.005) && ticks += 1 } }
    yield
    ticks
  ensure
    ticker.kill
  end
end
