import Testing

@testable import SeamPhones

struct PagesTests {
    @Test func allPagesAreGoneThroughOneAfterTheOther() async throws {
        let seam = try Seam.sandbox()
        for number in 0..<7 { try await seam.userIdentities.create(.fullName("user \(number)")) }
        let page = try await seam.userIdentities.list(.limit(3))
        #expect(page.count == 3 && page.nextPageCursor != nil && page.first == page[0])
        var names: [String?] = []
        for try await identity in seam.userIdentities.listAll(.limit(3)) { names.append(identity.fullName) }
        #expect(Set(names).count == 7 && names.count == 7)
    }

    @Test func aCursorThatComesAgainEndsTheList() async throws {
        let page: JSONValue = [
            "ok": true, "user_identities": [],
            "pagination": ["has_next_page": true, "next_page_cursor": "again", "next_page_url": nil],
        ]
        let stage = try await Stage(answered(page), repeated: true)
        var count = 0
        for try await _ in try stage.client().userIdentities.listAll() { count += 1 }
        #expect(try await stage.requests().count == 2 && count == 0)
    }

    @Test func anErrorOnAFurtherPageEndsTheList() async throws {
        let stage = try await Stage(refused(404, "gone"))
        let seam = try stage.client()
        let error = await errorOf { for try await _ in seam.userIdentities.listAll() {} }
        #expect(error?.type == "gone")
    }
}
