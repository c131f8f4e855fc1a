# frozen_string_literal: true

require "json"
require "time"

module SeamPhones
  # What goes into the library and comes out of it: JSON.
  module JsonText
    # The core has limited the nesting. Frozen: the values that are built on an answer share it.
    DECODING = { max_nesting: false, freeze: true }.freeze

    NOT_UTF8 = "Expected a text in UTF-8, received bytes that are none"
    TOO_DEEP = "Expected a value that ends, received one that is nested too deep"
    ID = /\A\h{8}(-\h{4}){3}-\h{12}\z/
    private_constant :NOT_UTF8, :TOO_DEEP, :ID

    # What JSON cannot hold: what is wrong with it, and the names that lead to it.
    class Unsendable < TypeError
      attr_reader :path

      def initialize(problem, path = [])
        super(problem)
        @path = path
      end
    end

    # The text of the Hash that a caller gave; what has no JSON is refused with an error of this class.
    def self.encode(given, refusal, operation = nil)
      JSON.generate(plain(given))
    rescue SystemStackError, JSON::NestingError
      name, = given.find { |_, value| too_deep?(value) }
      raise refused(Unsendable.new(TOO_DEEP, [name]), given, refusal, operation), cause: nil
    rescue Unsendable => e
      raise refused(e, given, refusal, operation), cause: nil
    end

    def self.decode(text)
      JSON.parse(text, DECODING)
    end

    # A frozen copy of what a caller gave.
    def self.frozen_copy(value)
      decode(JSON.generate(plain(value)))
    end

    # The ids among the parameters. Only what looks like one: anything else may be a token in the wrong place.
    def self.asked(given)
      texts = given.select { |_, value| value.is_a?(String) && value.ascii_only? }
      texts.select { |name, value| name.to_s.end_with?("_id") && ID.match?(value) }
    end

    # The error for what has no JSON, which names it.
    def self.refused(unsendable, given, refusal, operation)
      problem = unsendable.message
      path = unsendable.path.map { |name| name.to_s.scrub }
      nested = path.reverse.reduce("_errors" => [problem]) { |node, name| { "_errors" => [], name => node } }
      details = { "type" => KINDS.key(refusal), "operation" => operation, "validation_errors" => nested }
      refusal.new("#{problem} for \"#{path.join('.')}\"", details.compact, asked(given))
    end
    private_class_method :refused

    def self.plain(value)
      case value
      when Hash then value.to_h { |name, item| at(name) { [plain(name), plain(item)] } }
      when Array then value.each_with_index.map { |item, index| at(index) { plain(item) } }
      when Resource then value.raw
      else scalar(value)
      end
    end
    private_class_method :plain

    # Checked here, since JSON.generate would send an object that it does not know as its to_s.
    def self.scalar(value)
      case value
      when String, Symbol then text(value)
      when Float then finite(value)
      when Numeric, nil, true, false then value
      when Time then value.iso8601(6)
      else raise Unsendable, "Expected a value that JSON can hold, received #{value.class}"
      end
    end
    private_class_method :scalar

    # What the block gives; what it finds unsendable is under this name.
    def self.at(name)
      yield
    rescue Unsendable => e
      e.path.unshift(name)
      raise
    end
    private_class_method :at

    # Bytes may be a text in UTF-8 too.
    def self.text(value)
      string = value.is_a?(Symbol) ? value.name : value
      return string if string.ascii_only?

      string = string.dup.force_encoding(Encoding::UTF_8) if string.encoding == Encoding::BINARY
      string = string.encode(Encoding::UTF_8)
      string.valid_encoding? ? string : raise(Unsendable, NOT_UTF8)
    rescue EncodingError
      raise Unsendable, NOT_UTF8
    end
    private_class_method :text

    def self.finite(value)
      value.finite? ? value : raise(Unsendable, "Expected a finite number, received #{value}")
    end
    private_class_method :finite

    def self.too_deep?(value)
      JSON.generate([plain(value)]).nil?
    rescue SystemStackError, JSON::NestingError
      true
    end
    private_class_method :too_deep?
  end
  private_constant :JsonText
end
