# frozen_string_literal: true

require_relative "resources"

module SeamPhones
  # A page: a plain Array, which also says where the list goes on.
  class Page < Array
    # A Resources::Pagination, or nil.
    attr_reader :pagination

    def initialize(items, pagination)
      super(items)
      @pagination = pagination && Resources::Pagination.new(pagination)
    end
  end

  # Goes through all pages of a list.
  class Paginator
    # `Paginator.new(seam.user_identities.method(:list), limit: 20)`
    def initialize(request, params = {})
      @request = request
      @params = params.transform_keys(&:to_sym)
    end

    # The items of the first page, and where the list goes on.
    def first_page
      page({})
    end

    # The items of the page that a cursor stands for, and where the list goes on.
    def next_page(next_page_cursor)
      page(page_cursor: next_page_cursor)
    end

    # All items, page after page, each page fetched when it is reached.
    def flatten
      Enumerator.new do |items|
        each_page { |page| page.each { |item| items << item } }
      end
    end

    # All items of all pages.
    def flatten_to_list
      flatten.to_a
    end

    private

    def page(cursor)
      items = @request.call(**@params, **cursor)
      raise ArgumentError, "a paginator takes the method of a list that comes in pages" unless items.is_a?(Page)

      [items, items.pagination]
    end

    def each_page
      seen = []
      items, pagination = first_page
      yield items
      while (cursor = pagination&.next_page_cursor) && !seen.include?(cursor)
        seen << cursor
        items, pagination = next_page(cursor)
        yield items
      end
    end
  end
end
