# frozen_string_literal: true

require_relative "../absent"
require_relative "../paginator"
require_relative "../resources"

module SeamPhones
  # Seam's operations, one file a resource. A method names its parameters and the shape of its answer; the rules are the
  # core's.
  module Routes
    # Operations on one kind of resource. timeout_ms and max_retries hold for the one call.
    class Group
      def initialize(native)
        @native = native
      end

      def inspect
        "#<#{self.class.name}>"
      end

      private

      # An id, which is given without its name or by it.
      def one_id(name, id, named)
        given = [id, named].reject { |one| ABSENT.equal?(one) }
        raise ArgumentError, "missing keyword: :#{name}" if given.empty?
        raise ArgumentError, "#{name} is given twice" if given.size > 1

        given.first
      end

      def call(operation, params, timeout_ms, max_retries, *on_progress)
        @native.call(operation, params, timeout_ms, max_retries, *on_progress)
      end
    end
  end
end
