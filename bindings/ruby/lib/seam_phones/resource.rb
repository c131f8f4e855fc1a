# frozen_string_literal: true

require_relative "errors"
require_relative "fields"
require_relative "json_text"

module SeamPhones
  # One of Seam's objects: an immutable value over the JSON that Seam sent. Fields that are known are methods, others
  # are kept, and read with []. Maps are frozen hashes with strings as keys, which are never methods.
  class Resource
    extend Fields

    # Never shown: anybody who reads a log could act with it.
    SECRET = "token"
    private_constant :SECRET

    # From a hash: `Phone.new(device_id: "...")`. It is copied, unless it is frozen.
    def initialize(data)
      @data = data.frozen? ? data : JsonText.frozen_copy(data)
      freeze
    end

    # A field by its name, whether it is known or not; nil when it is not there.
    def [](name)
      key = name.to_s
      read(key, self.class.shapes[key])
    end

    # The JSON object, frozen.
    def raw
      @data
    end

    # The fields that are there, all the way down: times are Time, maps have strings as keys.
    def to_h
      deconstruct_keys(nil).transform_values { |value| unwrapped(value) }
    end

    def deconstruct_keys(names)
      present = @data.keys.map(&:to_sym)
      (names ? names & present : present).to_h { |name| [name, self[name]] }
    end

    def to_json(*args)
      @data.to_json(*args)
    end

    # For ActiveSupport.
    def as_json(*)
      @data
    end

    def ==(other)
      other.instance_of?(self.class) && raw == other.raw
    end

    def eql?(other)
      other.instance_of?(self.class) && raw.eql?(other.raw)
    end

    def hash
      [self.class, @data].hash
    end

    def marshal_dump
      JSON.generate(@data)
    end

    def marshal_load(text)
      @data = JsonText.decode(text)
      freeze
    end

    # What each method gives, but for secrets.
    def inspect
      known = self.class.shapes.keys & @data.keys
      lines = (known | @data.keys).map { |key| "\n  #{key}=#{shown(key).inspect.gsub("\n", "\n  ")}" }
      format("<%<name>s:0x00%<id>x%<lines>s\n>", name: self.class.name, id: object_id << 1, lines: lines.join)
    end
    alias to_s inspect

    private

    def initialize_copy(other)
      super
      freeze
    end

    def read(key, shape)
      value = @data[key]
      return value if shape.nil? || value.nil?

      shape == Time ? time(key, value) : shaped(value, shape)
    end

    # What is of another shape than it should be stays as it came.
    def shaped(value, shape)
      case value
      when Hash then shape.is_a?(Class) ? shape.new(value) : value
      when Array then shape.is_a?(Array) ? value.map { |item| shaped(item, shape.first) } : value
      else value
      end
    end

    def time(key, text)
      Time.iso8601(text)
    rescue ArgumentError, TypeError
      raise InvalidResponseError, "#{key} of the #{self.class.name} is not a time: #{text.inspect}"
    end

    def unwrapped(value)
      case value
      when Resource then value.to_h
      when Array then value.map { |item| unwrapped(item) }
      else value
      end
    end

    def shown(key)
      redacted({ key => self[key] })[key]
    rescue InvalidResponseError
      @data[key]
    end

    def redacted(value)
      case value
      when Hash then value.to_h { |key, item| [key, key == SECRET && item ? "***" : redacted(item)] }
      when Array then value.map { |item| redacted(item) }
      else value
      end
    end
  end
end
