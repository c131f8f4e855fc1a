# frozen_string_literal: true

module SeamPhones
  # What a parameter is that was not given. Not nil, because nil is sent, as null: a list whose filter is null by
  # mistake would else be the list of everything.
  ABSENT = Object.new.tap { |absent| absent.define_singleton_method(:inspect) { "<absent>" } }.freeze
end
