# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "group"

module SeamPhones
  module Routes
    # The clock of a sandbox's workspace.
    class TestHelpersClock < Group
      # Gets the time in the sandbox's workspace.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Clock]
      def get(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("test_helpers.clock.get", {}, timeout_ms, max_retries)
        Resources::Clock.new(answer["clock"])
      end

      # Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again.
      #
      # @param at [Time, DateTime, String] The time that it is from now on. While nothing has happened in the workspace,
      #   any; later not before its present. Default: the workspace's present. A Time, a DateTime, or a text in ISO
      #   8601, such as `2030-01-01T00:00:00Z`.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Clock]
      def freeze(at: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { at: at }
        answer = call("test_helpers.clock.freeze", params, timeout_ms, max_retries)
        Resources::Clock.new(answer["clock"])
      end

      # Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order,
      # with its events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule
      # ends. A client session that expires is refused from then on. It needs `by_seconds` or `to`.
      #
      # @param by_seconds [Integer] How far, in seconds. From 1 to 3162240000.
      # @param to [Time, DateTime, String] The time to advance to. It lies ahead. A Time, a DateTime, or a text in ISO
      #   8601, such as `2030-01-01T00:00:00Z`.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Clock]
      def advance(by_seconds: ABSENT, to: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { by_seconds: by_seconds, to: to }
        answer = call("test_helpers.clock.advance", params, timeout_ms, max_retries)
        Resources::Clock.new(answer["clock"])
      end
    end

    # States of a sandbox's workspace, to return to.
    class TestHelpersSnapshot < Group
      # Keeps the state of the sandbox's workspace under a name, in the sandbox itself.
      #
      # @param name [String] The snapshot's name. One of the same name is replaced.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Snapshot]
      def save(name:, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { name: name }
        answer = call("test_helpers.snapshot.save", params, timeout_ms, max_retries)
        Resources::Snapshot.new(answer["snapshot"])
      end

      # Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from
      # another sandbox gets a new token. It needs `name` or `content`.
      #
      # @param content [Hash] A state that `test_helpers.snapshot.get` gave, of this sandbox or another.
      # @param name [String] The name of a snapshot that the sandbox keeps.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Snapshot]
      def restore(content: ABSENT, name: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { content: content, name: name }
        answer = call("test_helpers.snapshot.restore", params, timeout_ms, max_retries)
        Resources::Snapshot.new(answer["snapshot"])
      end

      # Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it.
      #
      # @param name [String] The name of a snapshot that the sandbox keeps. Default: the present state.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Snapshot]
      def get(name: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { name: name }
        answer = call("test_helpers.snapshot.get", params, timeout_ms, max_retries)
        Resources::Snapshot.new(answer["snapshot"])
      end

      # Lists the snapshots that the sandbox keeps, without their content.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::Snapshot>]
      def list(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("test_helpers.snapshot.list", {}, timeout_ms, max_retries)
        answer["snapshots"].map { |data| Resources::Snapshot.new(data) }
      end

      # Deletes a snapshot. The workspace stays as it is.
      #
      # @param name [String] The name of a snapshot that the sandbox keeps.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(name:, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { name: name }
        call("test_helpers.snapshot.delete", params, timeout_ms, max_retries)
        nil
      end

      # Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs
      # `name` or `content`.
      #
      # @param content [Hash] The earlier state, as `test_helpers.snapshot.get` gives it.
      # @param name [String] The name of the earlier snapshot.
      # @param other_content [Hash] The later state. Default: the present state.
      # @param other_name [String] The name of the later snapshot. Default: the present state.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::SnapshotDifference]
      def diff(content: ABSENT, name: ABSENT, other_content: ABSENT, other_name: ABSENT, timeout_ms: ABSENT,
               max_retries: ABSENT)
        params = { content: content, name: name, other_content: other_content, other_name: other_name }
        answer = call("test_helpers.snapshot.diff", params, timeout_ms, max_retries)
        Resources::SnapshotDifference.new(answer["difference"])
      end
    end

    # What became of the webhooks of a sandbox that is served.
    class TestHelpersWebhooks < Group
      # Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to
      # become of them.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::WebhookDelivery>]
      def list(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("test_helpers.webhooks.list", {}, timeout_ms, max_retries)
        answer["webhook_deliveries"].map { |data| Resources::WebhookDelivery.new(data) }
      end

      # Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns
      # those. It needs `message_ids` or `failed` or `all`.
      #
      # @param all [Boolean] All, also those that were taken. Default: false.
      # @param failed [Boolean] All that were tried and not taken. Default: false.
      # @param message_ids [Array<String>] The deliveries with these message ids.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::WebhookDelivery>]
      def resend(all: ABSENT, failed: ABSENT, message_ids: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { all: all, failed: failed, message_ids: message_ids }
        answer = call("test_helpers.webhooks.resend", params, timeout_ms, max_retries)
        answer["webhook_deliveries"].map { |data| Resources::WebhookDelivery.new(data) }
      end
    end

    # Further workspaces of a sandbox, for tests that run at once.
    class TestHelpersWorkspaces < Group
      # Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests
      # that run at once can each have one. It begins as the first workspace does after a reset.
      #
      # @param name [String] The workspace's name.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::SandboxWorkspace]
      def create(name: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { name: name }
        answer = call("test_helpers.workspaces.create", params, timeout_ms, max_retries)
        Resources::SandboxWorkspace.new(answer["sandbox_workspace"])
      end

      # Lists the workspaces of the sandbox with their keys.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::SandboxWorkspace>]
      def list(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("test_helpers.workspaces.list", {}, timeout_ms, max_retries)
        answer["sandbox_workspaces"].map { |data| Resources::SandboxWorkspace.new(data) }
      end

      # Deletes a workspace of the sandbox with everything in it.
      #
      # @param id [String] The workspace_id, without its name.
      # @param workspace_id [String] The workspace's id. The first workspace of a sandbox stays.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def delete(id = ABSENT, workspace_id: ABSENT, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { workspace_id: one_id(:workspace_id, id, workspace_id) }
        call("test_helpers.workspaces.delete", params, timeout_ms, max_retries)
        nil
      end
    end

    # What tests do with a sandbox: an embedded one, or that of `seam-phones serve`.
    class TestHelpers < Group
      # The clock of a sandbox's workspace.
      attr_reader :clock
      # States of a sandbox's workspace, to return to.
      attr_reader :snapshot
      # What became of the webhooks of a sandbox that is served.
      attr_reader :webhooks
      # Further workspaces of a sandbox, for tests that run at once.
      attr_reader :workspaces

      def initialize(native)
        super
        @clock = TestHelpersClock.new(native)
        @snapshot = TestHelpersSnapshot.new(native)
        @webhooks = TestHelpersWebhooks.new(native)
        @workspaces = TestHelpersWorkspaces.new(native)
      end

      # Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns
      # to this state from then on, and new workspaces begin with it when it is the first workspace's.
      #
      # @param seed [Hash] User identities with their phones, credentials and client sessions, with ids of your own
      #   where they matter. `docs/sandbox-seed.schema.json` describes it.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Snapshot]
      def seed(seed:, timeout_ms: ABSENT, max_retries: ABSENT)
        params = { seed: seed }
        answer = call("test_helpers.seed", params, timeout_ms, max_retries)
        Resources::Snapshot.new(answer["snapshot"])
      end

      # Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`,
      # `retry_after_seconds`, `delay_ms` and `drop_connection`.
      #
      # @param operation [String] The operation that it meets, such as `phones.deactivate`, or `*` for any.
      # @param after_effect [Boolean] Whether the operation takes effect all the same. Default: false.
      # @param delay_ms [Integer] How long the answer takes, in milliseconds. From 0 to 18446744073709551615.
      # @param drop_connection [Boolean] Whether the connection breaks before the answer; it has no `status` then.
      #   Default: false.
      # @param retry_after_seconds [Integer] The `Retry-After` of the answer, in seconds; without a `status`, its status
      #   is 429. From 0 to 18446744073709551615.
      # @param status [Integer] The HTTP status of the answer. From 400 to 599.
      # @param times [Integer] How many calls it meets. Default: 1. From 0 to 4294967295.
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def simulate_faults(operation:, after_effect: ABSENT, delay_ms: ABSENT, drop_connection: ABSENT,
                          retry_after_seconds: ABSENT, status: ABSENT, times: ABSENT, timeout_ms: ABSENT,
                          max_retries: ABSENT)
        params = {
          operation: operation,
          after_effect: after_effect,
          delay_ms: delay_ms,
          drop_connection: drop_connection,
          retry_after_seconds: retry_after_seconds,
          status: status,
          times: times
        }
        call("test_helpers.simulate_faults", params, timeout_ms, max_retries)
        nil
      end

      # Ends every injected fault of the workspace.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [nil]
      def clear_faults(timeout_ms: ABSENT, max_retries: ABSENT)
        call("test_helpers.clear_faults", {}, timeout_ms, max_retries)
        nil
      end
    end
  end
end
