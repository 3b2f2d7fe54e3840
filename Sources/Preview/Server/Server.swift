import CLibrary
import FlyingSocks

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Serves HTTP/1.1 on a socket. `respond` decides the answers.
///
/// Only the sockets, and waiting for them, come from FlyingFox. Its own HTTP server reads lines of any length, waits for clients for ever,
/// and ends when no more files can be opened.
struct Server: Sendable {
    private let pool: any AsyncSocketPool
    private let deadlines = Deadlines()
    private let events: EventStreams
    private let respond: @Sendable (Request) -> Response
    private let refuse: @Sendable (Status) -> Response
    private let greeting: @Sendable () -> PreviewEvent

    /// - Parameters:
    ///   - events: the events for clients that listen to them.
    ///   - greeting: the first event of each client.
    ///   - respond: the answer to a request.
    ///   - refuse: the answer to bytes that are not a request.
    init(
        events: EventStreams, greeting: @escaping @Sendable () -> PreviewEvent, respond: @escaping @Sendable (Request) -> Response,
        refuse: @escaping @Sendable (Status) -> Response
    ) {
        pool = SocketPool.make(maxEvents: 64)
        self.events = events
        self.greeting = greeting
        self.respond = respond
        self.refuse = refuse
    }

    /// Serves until the task is cancelled.
    ///
    /// - Throws: if the operating system does not allow waiting for the sockets.
    func run(on listener: Listener) async throws {
        try await pool.prepare()
        let sockets = try listener.sockets.map { try AsyncSocket(socket: $0, pool: pool) }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            group.addTask { await deadlines.watch() }
            group.addTask {
                while (try? await Task.sleep(for: .seconds(15))) != nil { events.sendHeartbeat() }
            }
            for socket in sockets { group.addTask { await serveClients(of: socket) } }
        }
    }

    /// Until the task is cancelled.
    private func serveClients(of socket: AsyncSocket) async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let client = try await socket.accept()
                    client.socket.closesOnExec(true)
                    group.addTask { await serve(client) }
                } catch is CancellationError {
                    return
                } catch {
                    // No more files can be opened, or the client has gone already. There is room again when other clients are done.
                    try? await Task.sleep(for: .milliseconds(20))
                }
            }
        }
    }

    private func serve(_ client: AsyncSocket) async {
        // Small answers do not wait behind larger ones.
        try? client.socket.setValue(true, for: NoDelay())
        do { try await answerRequests(of: client) } catch {
            // The client has gone, or took too long.
        }
        deadlines.remove(client.socket)
        try? client.close()
    }

    private func answerRequests(of client: AsyncSocket) async throws {
        var parser = RequestParser()
        deadlines.extend(client.socket)
        while true {
            switch parser.next() {
            case .incomplete:
                parser.append(try await client.read(atMost: 4096))
            case .refused(let status):
                try await send(refuse(status), to: client, keepsConnection: false)
                return try await drain(client)
            case .request(let request):
                deadlines.extend(client.socket)
                let response = respond(request)
                try await send(response, to: client, keepsConnection: request.keepsConnection)
                guard request.keepsConnection else { return try await drain(client) }
                deadlines.extend(client.socket)
                // A client that has sent many requests in advance takes turns with the others.
                await Task.yield()
            }
        }
    }

    private func send(_ response: Response, to client: AsyncSocket, keepsConnection: Bool) async throws {
        let head = response.head(date: HTTPDate.now, keepsConnection: keepsConnection)
        switch response.body {
        case .none: try await client.write(Data(head))
        case .bytes(let bytes): try await write(head + bytes, to: client)
        case .file(let file, let range):
            try await client.write(Data(head))
            try await send(file, range, to: client)
        case .events:
            try await client.write(Data(head))
            try await sendEvents(to: client)
        }
    }

    /// Sends events until the client has gone.
    private func sendEvents(to client: AsyncSocket) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask {
                for await bytes in events.listen(first: greeting()) {
                    deadlines.extend(client.socket)
                    try await client.write(Data(bytes))
                    deadlines.extend(client.socket, by: .seconds(60))
                }
            }
            // Reading throws when the client has gone; it has nothing more to send.
            group.addTask { while true { _ = try await client.read(atMost: 4096) } }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// In pieces, so that a client that takes some of it within its time may go on.
    private func write(_ bytes: [UInt8], to client: AsyncSocket) async throws {
        let data = Data(bytes)
        for start in stride(from: 0, to: data.count, by: Self.piece) {
            deadlines.extend(client.socket)
            try await client.write(data[start..<min(start + Self.piece, data.count)])
        }
    }

    private func send(_ file: MediaFile, _ range: Range<Int>, to client: AsyncSocket) async throws {
        var position = range.lowerBound
        while position < range.upperBound {
            let bytes = file.read(from: position, count: min(Self.piece, range.upperBound - position))
            // A file that has become shorter cannot be sent as promised, and the end of the connection tells the client.
            guard !bytes.isEmpty else { throw SocketError.disconnected }
            deadlines.extend(client.socket)
            try await client.write(Data(bytes))
            position += bytes.count
        }
    }

    /// In bytes.
    private static let piece = 1 << 18
    /// The most that is read of an unwanted body, in bytes.
    private static let longestRest = 4 << 20

    /// Keeps reading for a while before the connection is closed, because a client that is still sending would otherwise lose the answer
    /// (RFC 9112, section 9.6).
    private func drain(_ client: AsyncSocket) async throws {
        shutdown(client.socket.file.rawValue, Int32(SHUT_WR))
        deadlines.extend(client.socket, by: .seconds(2))
        var rest = Self.longestRest
        while rest > 0 { rest -= try await client.read(atMost: 4096).count }
    }
}

/// Sends each answer at once (`TCP_NODELAY`).
private struct NoDelay: SocketOption {
    typealias Value = Bool
    typealias SocketValue = Int32

    var level: Int32 { Int32(IPPROTO_TCP) }
    var name: Int32 { TCP_NODELAY }

    func makeValue(from socketValue: Int32) -> Bool { socketValue != 0 }
    func makeSocketValue(from value: Bool) -> Int32 { value ? 1 : 0 }
}
