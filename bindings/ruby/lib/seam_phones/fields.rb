# frozen_string_literal: true

module SeamPhones
  # How a class of resources says which fields it knows.
  module Fields
    # The names of the fields that are known.
    def members
      shapes.keys.map(&:to_sym)
    end

    # The fields that are known, and how each is read: as it is (nil), as Time, as a Resource, or as a list of one.
    def shapes
      @shapes ||= {}
    end

    private

    def fields(*names, **shaped)
      { **names.to_h { |name| [name, nil] }, **shaped }.each do |name, shape|
        key = name.name
        shapes[key] = shape
        define_method(name) { read(key, shape) }
      end
    end
  end
  private_constant :Fields
end
