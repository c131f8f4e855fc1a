# frozen_string_literal: true

# Generated from operations.json by tools/generate-bindings: do not edit.

require_relative "../group"

module SeamPhones
  module Routes
    # The workspace that the credentials belong to.
    class AppWorkspaces < Group
      # Gets the workspace that the credentials belong to.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Resources::Workspace]
      def get(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("workspaces.get", {}, timeout_ms, max_retries)
        Resources::Workspace.new(answer["workspace"])
      end

      # Lists the workspaces that the credentials give access to.
      #
      # @param timeout_ms [Integer] The time for the whole call, instead of the client's. In milliseconds.
      # @param max_retries [Integer] How many attempts may follow the first, instead of the client's.
      # @return [Array<Resources::Workspace>]
      def list(timeout_ms: ABSENT, max_retries: ABSENT)
        answer = call("workspaces.list", {}, timeout_ms, max_retries)
        answer["workspaces"].map { |data| Resources::Workspace.new(data) }
      end
    end
  end
end
