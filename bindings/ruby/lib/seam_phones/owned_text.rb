# frozen_string_literal: true

require_relative "library"

module SeamPhones
  # Strings that the library gives, and that are freed.
  module OwnedText
    # What interrupts a thread waits meanwhile.
    MASK = { Object => :never }.freeze

    # The text of the string that the block gets from the library; nil when it gets none.
    def self.of
      Thread.handle_interrupt(MASK) do
        string = yield
        taken(string) unless string.null?
      end
    end

    def self.taken(string)
      string.read_string(Library.seam_string_len(string)).force_encoding(Encoding::UTF_8)
    ensure
      Library.seam_string_free(string)
    end
    private_class_method :taken
  end
  private_constant :OwnedText
end
