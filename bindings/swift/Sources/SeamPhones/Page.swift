/// A page of a list: a collection, which also says where the list goes on.
public struct Page<Item: SeamObject>: RandomAccessCollection, Hashable, Sendable {
    /// What is on the page.
    public let items: [Item]

    /// Where the list goes on; nil when Seam did not say.
    public let pagination: Pagination?

    /// What to give as `pageCursor` to get the next page; nil on the last page.
    public var nextPageCursor: String? { pagination?.nextPageCursor }

    public var startIndex: Int { items.startIndex }

    public var endIndex: Int { items.endIndex }

    public subscript(place: Int) -> Item { items[place] }
}

/// The items of all pages of a list. Each page is fetched when it is reached. What is thrown is a `SeamError`.
public struct Pages<Item: SeamObject>: AsyncSequence, Sendable {
    public typealias Element = Item

    let fetch: @Sendable (_ cursor: String?) async throws -> Page<Item>

    public func makeAsyncIterator() -> Iterator { Iterator(fetch: fetch) }

    /// Goes through the items.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let fetch: @Sendable (_ cursor: String?) async throws -> Page<Item>
        private var items: ArraySlice<Item> = []
        private var cursor: String?
        private var seen: Set<String> = []
        private var isLast = false

        fileprivate init(fetch: @escaping @Sendable (_ cursor: String?) async throws -> Page<Item>) { self.fetch = fetch }

        public mutating func next() async throws -> Item? {
            while items.isEmpty {
                if isLast { return nil }
                let page = try await fetch(cursor)
                items = page.items[...]
                cursor = page.nextPageCursor
                // A cursor that comes again would go round for ever.
                isLast = cursor.map { !seen.insert($0).inserted } ?? true
            }
            return items.removeFirst()
        }
    }
}
