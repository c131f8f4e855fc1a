import Foundation

@testable import SeamPhones

/// The root of the repository.
let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../..").standardizedFileURL

/// `operations.json`.
let table = try! JSONValue(parsing: String(contentsOf: root.appendingPathComponent("operations.json"), encoding: .utf8))

/// The operations of the table, by their names.
let operations = Dictionary(uniqueKeysWithValues: table["operations"]!.array!.map { ($0["name"]!.string!, $0) })

/// How a test calls an operation that it knows by its name. It gives what the function returns, as JSON; nil for nothing.
struct Call<Client>: Sendable {
    private let required: Set<String>
    private let call: @Sendable (Client, GivenParams) async throws -> JSONValue?

    init(_ name: String, _ call: @escaping @Sendable (Client, GivenParams) async throws -> JSONValue?) {
        required = Set(operations[name]!["parameters"]!.array!.filter { $0["required"] == true }.map { $0["name"]!.string! })
        self.call = call
    }

    func callAsFunction(_ client: Client, _ params: JSONObject) async throws -> JSONValue? {
        try await call(client, GivenParams(params: params, names: required))
    }
}

/// The parameters of a call that a test makes.
struct GivenParams {
    let params: JSONObject
    let names: Set<String>

    /// A parameter that is required, as the function wants it.
    func required<T: JSONConvertible>(_ name: String) -> T { T(params[name] ?? "") ?? T("")! }

    /// The other parameters.
    func others<P: CallParam>() -> [P] { params.filter { !names.contains($0.key) }.map { P.member($0.key, $0.value) } }
}

func told(_ object: some SeamObject) -> JSONValue { .object(object.json) }

func told(_ objects: [some SeamObject]) -> JSONValue { .array(objects.map { .object($0.json) }) }

func told(_ page: Page<some SeamObject>) -> JSONValue { told(page.items) }

func toldIfAny(_ object: (some SeamObject)?) -> JSONValue? { object.map { told($0) } }

/// `tests/support/scripted_server.py`, one for all tests. It ends with this process, since its standard input does.
struct ScriptedServer: Sendable {
    static let shared = ScriptedServer()

    let endpoint: String
    private let seam: Seam

    private init() {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", root.appendingPathComponent("tests/support/scripted_server.py").path, "--cases",
            root.appendingPathComponent("tests/conformance").path,
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        process.standardInput = Pipe()
        process.standardOutput = output
        try! process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") { line.append(output.fileHandleForReading.readData(ofLength: 1)) }
        endpoint = try! JSONValue(parsing: String(decoding: line, as: UTF8.self))["endpoint"]!.string!
        // The server's own paths answer as Seam does.
        seam = try! Seam(.apiKey("seam_test_key"), .endpoint(endpoint))
        Self.held.append(process)
    }

    private nonisolated(unsafe) static var held: [Process] = []

    /// Registers a case of a test's own, and gives its endpoint.
    func register(_ played: JSONObject) async throws -> String { try await seam.request("/_case", played)["endpoint"]!.string! }

    /// What has come for a case, which is rewound.
    func report(_ name: String) async throws -> JSONValue { try await seam.request("/_report/\(name)") }
}

/// A case of a test's own: the server's answers, and a client that is given them.
struct Stage {
    let name = "swift_\(UUID().uuidString)"
    let endpoint: String

    init(_ answers: JSONValue..., repeated: Bool = false) async throws {
        endpoint = try await ScriptedServer.shared.register(["name": .string(name), "server": .array(answers), "repeat": .bool(repeated)])
    }

    /// A server that never answers.
    static func slow() async throws -> Stage { try await Stage(["hang_ms": 60_000], repeated: true) }

    func client(_ options: SeamOption...) throws -> Seam {
        try Seam(options: SeamOption.json([.apiKey("seam_test_key"), .endpoint(endpoint)] + options))
    }

    func requests() async throws -> [JSONValue] { try await ScriptedServer.shared.report(name)["requests"]!.array! }

    func waitForRequest() async throws {
        while try await requests().isEmpty { try await Task.sleep(nanoseconds: 10_000_000) }
    }
}

/// An answer of Seam's.
func answered(_ body: JSONValue, status: Int = 200, hangMs: Int = 0) -> JSONValue {
    ["status": .number(JSONNumber(status)), "json": body, "hang_ms": .number(JSONNumber(hangMs))]
}

/// An error of Seam's.
func refused(_ status: Int, _ type: JSONValue, _ message: JSONValue = "refused") -> JSONValue {
    answered(["ok": false, "error": ["type": type, "message": message]], status: status)
}

/// The error that is thrown; nil when there is none.
func errorOf(_ work: () async throws -> Void) async -> SeamError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? SeamError
    }
}

let device: DeviceID = "22222222-2222-2222-2222-444444444444"
