# frozen_string_literal: true

require_relative "group"

module SeamPhones
  module Routes
    # The workspace of the credentials.
    class Workspaces < Group
      # The workspace.
      def get(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("workspaces.get", {}, timeout_ms, max_retries)
        Resources::Workspace.new(answer["workspace"])
      end

      # Puts a sandbox workspace back to how it started.
      def reset_sandbox(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("workspaces.reset_sandbox", {}, timeout_ms, max_retries)
        Resources::ActionAttempt.new(answer["action_attempt"])
      end
    end
  end
end
