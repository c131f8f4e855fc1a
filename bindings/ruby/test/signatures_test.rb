# frozen_string_literal: true

require "rbs"
require_relative "test_helper"

# The signatures name every class and every method that there is, and no other.
class SignaturesTest < SeamPhones::TestCase
  ENVIRONMENT = RBS::EnvironmentLoader.new.then do |loader|
    loader.add(path: Pathname(File.expand_path("../sig", __dir__)))
    RBS::Environment.from_loader(loader).resolve_type_names
  end
  BUILDER = RBS::DefinitionBuilder.new(env: ENVIRONMENT)

  def self.modules_in(namespace)
    namespace.constants.map { |name| namespace.const_get(name) }.grep(Module).flat_map do |one|
      one.name.start_with?(namespace.name) ? [one, *modules_in(one)] : []
    end
  end

  def test_every_class_and_method_is_signed
    self.class.modules_in(SeamPhones).grep_v(SeamPhones::TestCase.singleton_class).each do |one|
      next if one == SeamPhones::TestCase

      definition = BUILDER.build_instance(RBS::TypeName(one.name).absolute!)
      methods = one.public_instance_methods(false) - %i[initialize]
      assert_empty methods - definition.methods.keys, one
      assert_empty signed_here(definition, one) - methods, one
    end
  end

  private

  # The methods that the signature of this very class names.
  def signed_here(definition, one)
    here = definition.methods.select { |_, method| method.public? && method.implemented_in&.to_s == "::#{one.name}" }
    here.keys - %i[initialize]
  end
end
