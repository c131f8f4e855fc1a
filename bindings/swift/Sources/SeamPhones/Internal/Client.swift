import CSeamPhones

/// The version of this package.
let version = "0.1.0"

/// A client of the core. It is freed when nothing refers to it any more.
final class Client: Sendable {
    private let handle: seam_client

    init(_ options: JSONObject) throws(SeamError) {
        guard seam_abi_version() == UInt32(SEAM_PHONES_ABI_VERSION) else {
            throw SeamError(
                .library,
                "the library speaks version \(seam_abi_version()) of the interface, this package version \(SEAM_PHONES_ABI_VERSION)")
        }
        let own: JSONObject = ["sdk_name": "seam-phones-swift", "sdk_version": .string(version)]
        var handle: seam_client = 0
        _ = try Answer(Outcome(seam_client_new(cText(own.merging(options) { $1 }), &handle)))
        self.handle = handle
    }

    deinit { seam_client_free(handle) }

    /// Carries an operation out. A task that is cancelled cancels it, and the error says whether Seam may have carried it out.
    func call(_ operation: String, _ required: JSONObject, _ params: [some CallParam]) async throws(SeamError) -> Answer {
        let request = Request(required, params)
        guard !Task.isCancelled else {
            let message = "the task was cancelled before the call began; nothing was sent"
            throw SeamError(.cancelled, message, operation: operation, asked: request.asked)
        }
        let queue = try CallQueue.shared()
        let call = QueuedCall()
        let telling = request.listener.map { listener in Self.tell(listener) { queue.progress(of: call) } }
        let outcome = await queue.outcome(of: call, handle, cText(operation), cText(request.members), cText(request.options))
        telling?.cancel()
        await telling?.value
        let answer = try Answer(outcome, asked: request.asked)
        if let last = answer.lastProgress { request.listener?(last) }
        return answer
    }

    func replaceToken(_ token: String) throws(SeamError) {
        _ = try Answer(Outcome(seam_client_replace_token(handle, cText(token))))
    }

    func setLog(_ level: SeamLogLevel) { seam_log_enable(handle, level.rawValue) }

    func takeLog() -> [SeamLogEvent] {
        guard let text = seam_log_take(handle) else { return [] }
        return Outcome(text).json.array?.compactMap { $0.object.map { SeamLogEvent(json: $0) } } ?? []
    }

    /// Tells some ten times a second how far a call has come.
    private static func tell(
        _ listener: @escaping @Sendable (SeamProgress) -> Void, _ progress: @escaping @Sendable () -> SeamProgress?
    ) -> Task<Void, Never> {
        Task {
            while (try? await Task.sleep(nanoseconds: 100_000_000)) != nil {
                if let progress = progress() { listener(progress) }
            }
        }
    }
}

/// What is sent with a call.
private struct Request {
    private(set) var members: JSONObject
    private(set) var options: JSONObject = [:]
    private(set) var listener: (@Sendable (SeamProgress) -> Void)?

    init(_ required: JSONObject, _ params: [some CallParam]) {
        members = required
        for param in params { add(param.given) }
    }

    private mutating func add(_ given: Given) {
        switch given.content {
        case .member(let name, let value): members[name] = value
        case .option(let name, let value): options[name] = value
        case .progress(let listener): self.listener = listener
        case .several(let all): for one in all { add(one) }
        }
    }

    /// The ids among the parameters. Only what looks like one: anything else may be a token in the wrong place.
    var asked: [String: String] {
        members.filter { $0.key.hasSuffix("_id") }.compactMapValues(\.string).filter { Self.looksLikeID($0.value) }
    }

    private static func looksLikeID(_ text: String) -> Bool {
        text.utf8.count == 36 && text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
            && text.allSatisfy { $0 == "-" || $0.isHexDigit }
    }
}

extension Answer {
    /// How far a call had come at its end. The queue has handed the call over and knows it no more, so its answer tells. Those that there
    /// was no time for have not ended.
    fileprivate var lastProgress: SeamProgress? {
        guard let total = json["total"]?.int else { return nil }
        func count(_ outcome: String) -> Int { json[outcome]?.int ?? 0 }
        return SeamProgress(done: total - count("not_attempted"), failed: count("failed") + count("unknown"), total: total)
    }
}
