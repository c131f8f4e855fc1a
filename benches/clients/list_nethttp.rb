# frozen_string_literal: true

# The same call written by hand on net/http and json: one connection kept alive, hashes. usage: list_nethttp.rb ENDPOINT CALLS

require "json"
require "net/http"
require_relative "meter"

endpoint = URI(ARGV.fetch(0))
headers = {
  "authorization" => "Bearer seam_bench1_abc", "seam-sdk-name" => "bench", "seam-sdk-version" => "0.1.0",
  "user-agent" => "bench/0.1.0"
}

Net::HTTP.start(endpoint.host, endpoint.port, read_timeout: 30) do |http|
  Meter.run do
    owner = "398d80b7-3f96-47c2-b85a-6f8ba21d07be"
    answer = http.get("#{endpoint.path}/phones/list?owner_user_identity_id=#{owner}&_strict=true", headers)
    raise answer.body unless answer.code == "200"

    phones = JSON.parse(answer.body)["phones"]
    raise "other phones" unless phones[0]["device_type"] == "ios_phone"
  end
end
