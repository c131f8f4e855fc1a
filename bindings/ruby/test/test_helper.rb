# frozen_string_literal: true

require "minitest/autorun"
require "tmpdir"

# The environment of the developer must not reach the clients; where the library and the command line are may come
# from it.
ENV.delete_if { |name, _| name.start_with?("SEAM_") && !%w[SEAM_PHONES_LIBRARY SEAM_PHONES_BIN].include?(name) }
ENV["SEAM_PHONES_BIN"] ||= File.expand_path("../../../dist/bin/seam-phones", __dir__)

require "seam_phones"
require_relative "support/samples"
require_relative "support/stage"

ROOT = File.expand_path("../../..", __dir__)
LIB = File.expand_path("../lib", __dir__)

module SeamPhones
  # What the tests share.
  class TestCase < Minitest::Test
    include Samples

    private

    # A server whose answers a test writes, the same for all of them.
    def stage
      Stage.instance
    end

    # A client that is given these answers.
    def client(*answers, repeat: false, **options)
      Client.new(api_key: "seam_test_key", endpoint: stage.endpoint(*answers, repeat: repeat), **options)
    end

    # What a fresh interpreter prints.
    def ruby(code, *arguments, lib: LIB, **environment)
      environment = environment.transform_keys(&:to_s)
      output = IO.popen([environment, RbConfig.ruby, "-I", lib, "-e", code, *arguments, { err: %i[child out] }], &:read)
      output.strip
    end

    def await(seconds = 30)
      deadline = Process.clock_gettime(Process::CLOCK_MONOTONIC) + seconds
      until (value = yield)
        raise "waited in vain" if Process.clock_gettime(Process::CLOCK_MONOTONIC) > deadline

        sleep 0.01
      end
      value
    end
  end
end
