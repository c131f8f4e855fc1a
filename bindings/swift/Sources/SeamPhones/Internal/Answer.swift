/// An answer of the core that is no error.
struct Answer {
    let json: JSONValue

    /// An error is thrown. `asked`: the ids that it tells of.
    init(_ outcome: Outcome, asked: [String: String] = [:]) throws(SeamError) {
        json = outcome.json
        if json["ok"] == false, let error = json["error"]?.object { throw SeamError(json: error, asked: asked) }
    }

    /// A member of the answer.
    func member<T: JSONConvertible>(_ name: String) throws(SeamError) -> T {
        guard let value: T = memberIfAny(name) else {
            throw SeamError(.invalidResponse, "\(name) is missing in the answer, or is of another type than expected")
        }
        return value
    }

    /// The same, for a member that may be missing.
    func memberIfAny<T: JSONConvertible>(_ name: String) -> T? { json[name].flatMap { T($0) } }

    /// A list that comes in pages.
    func page<T: SeamObject & JSONConvertible>(_ name: String) throws(SeamError) -> Page<T> {
        Page(items: try member(name), pagination: memberIfAny("pagination"))
    }

    /// The answer without what every answer has.
    func whole<T: SeamObject>() throws -> T { try T(json: members) }

    /// The same, where an answer may have nothing to tell.
    func wholeIfAny<T: SeamObject>() throws -> T? { members.isEmpty ? nil : try T(json: members) }

    private var members: JSONObject { (json.object ?? [:]).filter { $0.key != "ok" } }
}
