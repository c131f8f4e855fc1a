import CSeamPhones

/// Verifies webhooks with the secret of an endpoint, `whsec_...`. It needs no client and no network.
public struct SeamWebhook: Sendable, CustomStringConvertible, CustomReflectable {
    private let secret: String

    /// A verifier with the secret of an endpoint.
    public init(secret: String) { self.secret = secret }

    /// The event in the body of a request, given as it came, with the request's headers.
    ///
    /// An error of kind `invalidWebhook` says why a delivery cannot be trusted. Seam repeats deliveries: remember the event's id.
    public func verify(_ payload: some Collection<UInt8>, headers: [String: String]) throws -> Event {
        // A body that is empty has a place too: the core takes no null pointer.
        let body = payload.map { CChar(bitPattern: $0) } + [0]
        let outcome = Outcome(seam_webhook_verify(cText(secret), cText(headers.mapValues { .string($0) }), body, body.count - 1))
        return try Answer(outcome).member("event")
    }

    /// The same, for a body that is at hand as a text.
    public func verify(_ payload: String, headers: [String: String]) throws -> Event {
        try verify(Array(payload.utf8), headers: headers)
    }

    /// Without the secret.
    public var description: String { "SeamWebhook" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
