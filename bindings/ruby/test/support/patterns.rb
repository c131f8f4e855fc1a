# frozen_string_literal: true

# The matching rules of tests/conformance/README.md: what differs between a pattern and a value.
module Patterns
  UUID = /\A\h{8}(-\h{4}){3}-\h{12}\z/
  TIME = /\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z/
  MATCHER = /\A<([a-z]+)(?::(.*))?>\z/m

  PREDICATES = {
    "any" => ->(_, _) { true },
    "string" => ->(value, _) { value.is_a?(String) },
    "number" => ->(value, _) { value.is_a?(Numeric) },
    "uuid" => ->(value, _) { value.is_a?(String) && UUID.match?(value) },
    "time" => ->(value, _) { value.is_a?(String) && TIME.match?(value) },
    "contains" => ->(value, text) { value.is_a?(String) && value.include?(text) },
    "lacks" => ->(value, text) { value.is_a?(String) && !value.include?(text) }
  }.freeze

  module_function

  # Replaces every string "<var:name>" in a JSON value.
  def substitute(value, variables)
    case value
    when Hash then value.transform_values { |item| substitute(item, variables) }
    when Array then value.map { |item| substitute(item, variables) }
    when /\A<var:(.*)>\z/m then variables.fetch(Regexp.last_match(1))
    else value
    end
  end

  # The value at a path like "phones.0.device_id".
  def look_up(value, path)
    path.split(".").reduce(value) { |parent, step| parent.is_a?(Array) ? parent[step.to_i] : parent.fetch(step) }
  end

  # One line for each place where the value is not what the pattern asks for; empty when it matches.
  def differences(pattern, value, path = "$")
    case pattern
    when Hash then object_differences(pattern, value, path)
    when Array then array_differences(pattern, value, path)
    else matches?(pattern, value) ? [] : ["#{path}: #{value.inspect} instead of #{pattern.inspect}"]
    end
  end

  def matches?(pattern, value)
    kind, text = pattern.is_a?(String) && pattern.match(MATCHER)&.captures
    PREDICATES.key?(kind) ? PREDICATES[kind].call(value, text) : pattern == value
  end

  def object_differences(pattern, value, path)
    return ["#{path}: #{value.inspect} is not an object"] unless value.is_a?(Hash)

    extra = pattern.key?("<only>") ? value.keys - pattern.keys : []
    wrong = pattern.except("<only>").flat_map do |key, wanted|
      value.key?(key) ? differences(wanted, value[key], "#{path}.#{key}") : missing(wanted, "#{path}.#{key}")
    end
    wrong + extra.map { |key| "#{path}.#{key}: not expected" }
  end

  def missing(wanted, path)
    wanted == "<absent>" ? [] : ["#{path}: missing"]
  end

  def array_differences(pattern, value, path)
    return ["#{path}: #{value.inspect} is not an array"] unless value.is_a?(Array)
    return ["#{path}: #{value.size} elements instead of #{pattern.size}"] if value.size != pattern.size

    pattern.zip(value).each_with_index.flat_map { |(wanted, got), i| differences(wanted, got, "#{path}[#{i}]") }
  end
end
