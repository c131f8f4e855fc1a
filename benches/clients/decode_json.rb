# frozen_string_literal: true

# The decoder of the language alone, on the answer to phones.list. usage: decode_json.rb ENDPOINT CALLS

require "json"
require "net/http"
require_relative "meter"

body = Net::HTTP.get(URI("#{ARGV.fetch(0)}/phones/list"))

Meter.run do
  phones = JSON.parse(body)["phones"]
  raise "other phones" unless phones[0]["device_type"] == "ios_phone"
end
