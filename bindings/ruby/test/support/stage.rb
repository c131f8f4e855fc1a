# frozen_string_literal: true

require "json"
require "net/http"
require "singleton"

# The scripted server of the repository (tests/support), which plays the answers that a test writes.
class Stage
  include Singleton

  SERVER = File.expand_path("../../../../tests/support/scripted_server.py", __dir__)

  def initialize
    # It ends when this process does, since its standard input closes then.
    @pipe = IO.popen(["python3", "-B", SERVER], "r+")
    @url = URI(JSON.parse(@pipe.gets).fetch("endpoint"))
    @count = 0
  end

  # Where these answers are given, one a request.
  def endpoint(*answers, repeat: false)
    @name = "ruby_#{@count += 1}"
    register({ name: @name, server: answers, repeat: repeat })
  end

  # Where a conformance case is played.
  def register(document)
    post("/_case", document).fetch("endpoint")
  end

  # The requests that came for a case, and what is wrong with them; the case is rewound.
  def report(name)
    post("/_report/#{name}", nil)
  end

  # What was sent to the endpoint made last.
  def requests
    report(@name).fetch("requests")
  end

  private

  def post(path, document)
    JSON.parse(Net::HTTP.post(@url + path, JSON.generate(document), "content-type" => "application/json").body)
  end
end
