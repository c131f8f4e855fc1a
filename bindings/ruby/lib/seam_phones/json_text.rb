# frozen_string_literal: true

require "json"
require "time"

module SeamPhones
  # What goes into the library and comes out of it: JSON.
  module JsonText
    # The core has limited the nesting. Frozen: the values that are built on an answer share it.
    DECODING = { max_nesting: false, freeze: true }.freeze

    SCALARS = [String, Symbol, Numeric, nil, true, false].freeze

    # The text of what a caller gave; what has no JSON is refused with an error of this class.
    def self.encode(value, refusal)
      JSON.generate(plain(value))
    rescue JSON::JSONError, EncodingError, TypeError, SystemStackError => e
      # Without a cause: it can hold what was given, and that can be a secret.
      raise refusal.new(e.message), cause: nil
    end

    def self.decode(text)
      JSON.parse(text, DECODING)
    end

    # A frozen copy of what a caller gave.
    def self.frozen_copy(value)
      decode(JSON.generate(plain(value)))
    end

    # Checked here, since JSON.generate would send an object that it does not know as its to_s.
    def self.plain(value)
      case value
      when *SCALARS then value
      when Time then value.iso8601(6)
      when Resource then value.raw
      when Hash then value.transform_values { |item| plain(item) }
      when Array then value.map { |item| plain(item) }
      else raise TypeError, "a #{value.class} cannot be sent as JSON"
      end
    end
    private_class_method :plain
  end
  private_constant :JsonText
end
