import CSeamPhones
import Dispatch

/// A call that is on the queue. Its address is its tag: it lives until its outcome has come and nobody can cancel it any more.
final class QueuedCall: @unchecked Sendable {
    // Written once, before the call is on the queue.
    var continuation: CheckedContinuation<Outcome, Never>?

    var tag: UInt64 { UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }

    /// The call with this tag. The queue gives back here what it held.
    static func taken(_ tag: UInt64) -> QueuedCall {
        Unmanaged<QueuedCall>.fromOpaque(UnsafeRawPointer(bitPattern: UInt(tag))!).takeRetainedValue()
    }
}

/// The calls that are under way, on the one queue that this package has in the core. No call holds a thread, and while none is under
/// way nothing wakes up: the system watches the queue's descriptor.
final class CallQueue: Sendable {
    private let handle: seam_queue
    /// Watches the queue as long as it is held. Nobody else touches it.
    private nonisolated(unsafe) let source: any DispatchSourceRead

    private static let making = DispatchQueue(label: "co.seam.phones.making")
    private nonisolated(unsafe) static var made: CallQueue?

    /// The queue, made at the first call. It can fail when the process has no descriptors left; the next call tries again.
    static func shared() throws(SeamError) -> CallQueue {
        let queue = making.sync {
            Result { () throws(SeamError) -> CallQueue in
                if let made { return made }
                let queue = try CallQueue()
                made = queue
                return queue
            }
        }
        return try queue.get()
    }

    private init() throws(SeamError) {
        var handle: seam_queue = 0
        _ = try Answer(Outcome(seam_queue_new(&handle)))
        self.handle = handle
        source = DispatchSource.makeReadSource(
            fileDescriptor: seam_queue_descriptor(handle), queue: DispatchQueue(label: "co.seam.phones.queue"))
        source.setEventHandler { [handle] in Self.takeEnded(handle) }
        source.activate()
    }

    /// The outcome of an operation. What is wrong with it is its outcome. A task that is cancelled cancels the call, whose outcome comes at
    /// once then.
    func outcome(of call: QueuedCall, _ client: seam_client, _ operation: [CChar], _ params: [CChar], _ options: [CChar]) async -> Outcome {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                call.continuation = continuation
                let tag = UInt64(UInt(bitPattern: Unmanaged.passRetained(call).toOpaque()))
                if let refused = seam_queue_start(handle, client, operation, params, options, tag) {
                    QueuedCall.taken(tag).continuation?.resume(returning: Outcome(refused))
                    return
                }
                // When it was cancelled before it was on the queue, the handler has found nothing there.
                if Task.isCancelled { seam_queue_cancel(handle, tag) }
                // A sandbox has mostly answered already: then nobody needs to be woken up.
                Self.takeEnded(handle)
            }
        } onCancel: {
            seam_queue_cancel(handle, call.tag)
        }
    }

    /// How far a call has come; nil when it has ended.
    func progress(of call: QueuedCall) -> SeamProgress? {
        guard let told = try? Answer(Outcome(seam_queue_progress(handle, call.tag))) else { return nil }
        return SeamProgress(done: told.count("done"), failed: told.count("failed"), total: told.count("total"))
    }

    private static func takeEnded(_ queue: seam_queue) {
        var tag: UInt64 = 0
        while let text = seam_queue_next(queue, 0, &tag) {
            // Without a tag it is an error of the queue itself, which is never freed.
            guard tag != 0 else { return seam_string_free(text) }
            QueuedCall.taken(tag).continuation?.resume(returning: Outcome(text))
        }
    }
}

extension Answer {
    fileprivate func count(_ name: String) -> Int { json[name]?.int ?? 0 }
}
