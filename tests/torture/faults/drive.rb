# frozen_string_literal: true

# Makes the calls of a plan through the Ruby package: drive.rb CLIENTS CALLS OUT THREADS

require "json"
require "seam_phones"

clients_file, calls_file, out_file, threads = ARGV
clients = File.readlines(clients_file).map { |line| SeamPhones.new(**JSON.parse(line, symbolize_names: true)) }
calls = Queue.new
File.foreach(calls_file, chomp: true) { |line| calls << line.split("\t") }
calls.close
lock = Mutex.new
out = File.open(out_file, "w")
clock = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC, :microsecond) }

workers = Array.new(Integer(threads)) do
  Thread.new do
    while (call = calls.pop)
      number, client, operation, params, options = call
      began = clock.call
      begin
        outcome = clients[Integer(client)].request(operation, JSON.parse(params),
                                                   **JSON.parse(options, symbolize_names: true))
      rescue SeamPhones::Error => e
        outcome = { ok: false, error: e.to_h }
      end
      took = clock.call - began
      lock.synchronize { out.puts("#{number}\t#{took}\t#{JSON.generate(outcome)}") }
    end
  end
end
workers.each(&:join)
out.close
