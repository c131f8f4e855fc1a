# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/patterns"

# The conformance cases, played through this package.
class ConformanceTest < SeamPhones::TestCase
  CASES = Dir[File.join(ROOT, "tests/conformance/*.json")].map { |path| JSON.parse(File.read(path)) }
  MINE = CASES.select { |played| played.fetch("faces", ["ruby"]).include?("ruby") }

  # Where an operation's answer holds what its method returns.
  RESULT = JSON.parse(File.read(File.join(ROOT, "operations.json")))["operations"]
               .to_h { |one| [one["name"], one["answer"]["key"]] }.freeze

  # The operations whose answer is what their method returns.
  WHOLE = %w[phones.deactivate phones.deactivate_many].freeze

  MINE.each do |played|
    define_method("test_#{played['name']}") { play(played) }
  end

  def test_there_are_cases
    assert_operator MINE.size, :>, 200
  end

  private

  def play(played)
    remote = played["backend"] == "remote"
    endpoint = remote ? stage.register(played) : "sandbox:"
    config = { "endpoint" => endpoint, **played.fetch("config", remote ? { "api_key" => "seam_test_key" } : {}) }
    assert_empty Patterns.differences(*outcome(played, config.transform_keys(&:to_sym)))
    assert_empty stage.report(played["name"])["problems"] if remote
  end

  # What the case expects and what happened, both as the core's envelope.
  def outcome(played, config)
    variables = {}
    SeamPhones.open(**config) do |seam|
      played.fetch("setup", []).each { |step| variables.merge!(prepared(seam, step, variables)) }
      [spoken(played, variables), called(seam, played, variables)]
    end
  rescue SeamPhones::Error => e
    [Patterns.substitute(played["expect"], variables), { "ok" => false, "error" => e.to_h }]
  end

  # What a step of the setup saves.
  def prepared(seam, step, variables)
    answer = seam.request(step["operation"], Patterns.substitute(step.fetch("params", {}), variables))
    step.fetch("save", {}).transform_values { |path| Patterns.look_up(answer, path) }
  end

  def called(seam, played, variables)
    operation = played["operation"]
    params = Patterns.substitute(played.fetch("params", {}), variables)
    options = played.fetch("options", {}).transform_keys(&:to_sym)
    return seam.request(operation, params, **options) if played["generic"]

    *groups, name = operation.split(".")
    returned = groups.reduce(seam, :public_send).public_send(name, **params.transform_keys(&:to_sym), **options)
    return { "ok" => true, **returned.raw } if returned && WHOLE.include?(operation)

    returned.nil? ? { "ok" => true } : { "ok" => true, RESULT.fetch(operation) => raw(returned) }
  end

  # The expectation without what a method does not tell: that something had been deleted before.
  def spoken(played, variables)
    expected = Patterns.substitute(played["expect"], variables)
    return expected if played["generic"] || !expected["ok"] || WHOLE.include?(played["operation"])

    expected.slice("ok", RESULT[played["operation"]])
  end

  def raw(value)
    value.is_a?(Array) ? value.map(&:raw) : value.raw
  end
end
