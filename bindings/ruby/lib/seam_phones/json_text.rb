# frozen_string_literal: true

require "date"
require "json"
require "time"

module SeamPhones
  # What goes into the library and comes out of it: JSON.
  module JsonText
    # The core has limited the nesting. Frozen: the values that are built on an answer share it.
    DECODING = { max_nesting: false, freeze: true }.freeze

    # These are said of a parameter, after its name.
    NOT_UTF8 = "is not valid UTF-8"
    LONE_SURROGATE = "is not valid text: it has a lone surrogate"
    NO_TIME = "is a date, which has no time zone: give a Time or a DateTime"
    TOO_DEEP = "is nested too deeply or contains itself"
    SAID_OF_A_PARAMETER = [NOT_UTF8, LONE_SURROGATE, NO_TIME, TOO_DEEP].freeze
    # A surrogate as UTF-8 would write it, if it could.
    SURROGATE = /\xED[\xA0-\xBF][\x80-\xBF]/n
    ID = /\A\h{8}(-\h{4}){3}-\h{12}\z/
    private_constant :NOT_UTF8, :LONE_SURROGATE, :NO_TIME, :TOO_DEEP, :SAID_OF_A_PARAMETER, :SURROGATE, :ID

    # What JSON cannot hold: what is wrong with it, and the names that lead to it.
    class Unsendable < TypeError
      attr_reader :problem, :path

      def initialize(problem, path = [])
        super(problem)
        @problem = problem
        @path = path
      end

      # The names as they can be shown.
      def names
        path.map { |name| name.to_s.scrub }
      end

      def to_s
        name = "\"#{names.join('.')}\""
        SAID_OF_A_PARAMETER.include?(problem) ? "#{name} #{problem}" : "#{problem} for #{name}"
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
      innermost = { "_errors" => [unsendable.problem] }
      nested = unsendable.names.reverse.reduce(innermost) { |node, name| { "_errors" => [], name => node } }
      details = { "type" => KINDS.key(refusal), "operation" => operation, "validation_errors" => nested }
      refusal.new(unsendable.message, details.compact, asked(given))
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
      when Integer, nil, true, false then value
      when Numeric then number(value)
      when Time, DateTime then value.iso8601(6)
      when Date then raise Unsendable, NO_TIME
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
      return string if string.valid_encoding?

      raise Unsendable, SURROGATE.match?(string.b) ? LONE_SURROGATE : NOT_UTF8
    rescue EncodingError
      raise Unsendable, value.encoding.name.start_with?("UTF-16") ? LONE_SURROGATE : NOT_UTF8
    end
    private_class_method :text

    def self.finite(value)
      value.finite? ? value : raise(Unsendable, "Expected a finite number, received #{value}")
    end
    private_class_method :finite

    # Numbers that JSON.generate would write as texts, such as a BigDecimal.
    def self.number(value)
      raise Unsendable, "Expected a value that JSON can hold, received #{value.class}" unless value.real?

      number = finite(value) == value.to_i ? value.to_i : value.to_f
      finite(number)
    end
    private_class_method :number

    def self.too_deep?(value)
      JSON.generate([plain(value)]).nil?
    rescue SystemStackError, JSON::NestingError
      true
    end
    private_class_method :too_deep?
  end
  private_constant :JsonText
end
