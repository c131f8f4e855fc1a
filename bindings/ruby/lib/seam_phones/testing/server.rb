# frozen_string_literal: true

module SeamPhones
  module Testing
    # The one server of a process.
    module Serving
      LOCK = Mutex.new

      class << self
        # Its endpoint and keys. It is started by the first who asks, and ends with the process.
        def keys
          LOCK.synchronize do
            # A forked child leaves its parent's server alone.
            @keys = start.merge("pid" => Process.pid) unless @keys && @keys["pid"] == Process.pid
            @keys
          end
        end

        private

        def start
          # What the environment says of Seam could make it a sandbox that is not fresh.
          environment = ENV.keys.grep(/\ASEAM_/).to_h { |name| [name, nil] }
          served = IO.popen([environment, program, "serve", "--listen", "127.0.0.1:0", "--quiet", "--json"])
          # One line once it listens, or none when it ends before.
          said = served.gets
          raise "seam_server: #{program} serve ended with #{Process.wait2(served.pid)[1].exitstatus}" unless said

          end_with_this_process(served)
          JSON.parse(said)
        end

        def program
          named = ENV.fetch("SEAM_PHONES_BIN", "")
          return named unless named.empty?

          found = ENV.fetch("PATH", "").split(File::PATH_SEPARATOR).map { |folder| File.join(folder, "seam-phones") }
          found.find { |path| File.executable?(path) } or
            raise "seam_server needs the command line: put seam-phones on the PATH, or set SEAM_PHONES_BIN"
        end

        def end_with_this_process(served)
          owner = Process.pid
          at_exit do
            if Process.pid == owner
              Process.kill(:TERM, served.pid)
              served.close
            end
          rescue Errno::ESRCH
            # It has ended already.
          end
        end
      end
    end
    private_constant :Serving

    # A fresh workspace of a running `seam-phones serve`, for an app in another process. One server serves all tests
    # of a process; each test has a workspace of its own, so that tests that run at once do not meet.
    class Server
      # Where the server is, and the workspace's keys.
      attr_reader :endpoint, :api_key, :personal_access_token, :workspace_id, :publishable_key

      # A client of the workspace.
      attr_reader :seam

      def initialize(name = nil)
        keys = Serving.keys
        @endpoint = keys["endpoint"]
        @owner = SeamPhones.new(api_key: keys["api_key"], endpoint: @endpoint)
        made = @owner.test_helpers.workspaces.create(**{ name: name }.compact)
        @api_key = made.api_key
        @personal_access_token = made.personal_access_token
        @workspace_id = made.workspace_id
        @publishable_key = made.publishable_key
        @seam = SeamPhones.new(api_key: @api_key, endpoint: @endpoint)
      end

      # The variables by which an app in another process finds the sandbox.
      def environment
        { "SEAM_ENDPOINT" => endpoint, "SEAM_API_KEY" => api_key }
      end

      # Deletes the workspace.
      def close
        @owner.test_helpers.workspaces.delete(workspace_id: workspace_id)
      rescue SeamPhones::Error
        # A server that the test has ended has nothing to be deleted.
      ensure
        [@seam, @owner].each(&:close)
      end

      # Without the keys.
      def inspect
        "#<#{self.class} #{endpoint} #{workspace_id}>"
      end
    end
  end
end
