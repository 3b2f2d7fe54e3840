import Hypertext
import Synchronization

/// The clients that wait for events.
final class EventStreams: Sendable {
    /// The stream of one client's events.
    typealias Stream = AsyncStream<[UInt8]>

    private struct Listeners {
        var continuations: [Int: Stream.Continuation] = [:]
        var next = 0
    }

    private let listeners = Mutex(Listeners())

    /// An event for all.
    func send(_ event: PreviewEvent) { send(event.bytes) }

    /// A comment, so that connections of clients that have gone are detected (HTML Standard, "Server-sent events: authoring notes").
    func sendHeartbeat() { send(Array(": still here\n\n".utf8)) }

    /// The events from now on, after `first`.
    ///
    /// Nobody waits for a client that does not read its events: only the newest ones are kept for it, and each contains all there is to
    /// say.
    func listen(first: PreviewEvent) -> Stream {
        Stream(bufferingPolicy: .bufferingNewest(8)) { continuation in
            let number = listeners.withLock { listeners in
                listeners.next += 1
                listeners.continuations[listeners.next] = continuation
                return listeners.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.listeners.withLock { _ = $0.continuations.removeValue(forKey: number) }
            }
            continuation.yield(Array("retry: 300\n\n".utf8) + first.bytes)
        }
    }

    private func send(_ bytes: [UInt8]) {
        let continuations = listeners.withLock { Array($0.continuations.values) }
        for continuation in continuations { continuation.yield(bytes) }
    }
}

/// A message to a page.
struct PreviewEvent: Hashable, Sendable {
    /// The snapshot's version.
    let version: Int
    /// The addresses of pictures, style sheets and other files that have changed under the same name.
    var changed: [String] = []
    /// Whether the page itself may have changed; if not, only the report about it has.
    var isAboutPage = true

    var bytes: [UInt8] {
        let json = JSON.object([
            "version": .number(version), "changed": .list(changed.map(JSON.string)), "page": .boolean(isAboutPage),
        ])
        return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}
