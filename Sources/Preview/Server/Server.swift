/// Serves HTTP/1.1 on a socket. `respond` decides the answers.
///
/// Lines have a limit and clients a deadline, so that no client can hold up the others.
struct Server: Sendable {
    private let deadlines = Deadlines()
    private let places: ClientPlaces
    private let events: EventStreams
    private let respond: @Sendable (Request) async -> Response
    private let refuse: @Sendable (Status) -> Response
    private let greeting: @Sendable () -> PreviewEvent

    /// - Parameters:
    ///   - places: how many clients are served at once.
    ///   - events: the events for clients that listen to them.
    ///   - greeting: the first event of each client.
    ///   - respond: the answer to a request.
    ///   - refuse: the answer to bytes that are not a request.
    init(
        places: ClientPlaces, events: EventStreams, greeting: @escaping @Sendable () -> PreviewEvent,
        respond: @escaping @Sendable (Request) async -> Response, refuse: @escaping @Sendable (Status) -> Response
    ) {
        self.places = places
        self.events = events
        self.greeting = greeting
        self.respond = respond
        self.refuse = refuse
    }

    /// Serves until the task is cancelled.
    func run(on listener: Listener) async {
        for socket in listener.sockets { socket.neverBlocks() }
        await withDiscardingTaskGroup { group in
            group.addTask { await deadlines.watch() }
            group.addTask {
                while (try? await Task.sleep(for: .seconds(15))) != nil { events.sendHeartbeat() }
            }
            for socket in listener.sockets { group.addTask { await serveClients(of: socket) } }
        }
    }

    /// Until the task is cancelled.
    private func serveClients(of socket: Socket) async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                guard places.take() else {
                    try? await Task.sleep(for: .milliseconds(20))
                    continue
                }
                do {
                    let client = try await socket.accept()
                    group.addTask {
                        await serve(client)
                        places.leave()
                    }
                } catch is CancellationError {
                    return
                } catch {
                    places.leave()
                    // No more files can be opened, or the client has gone already. There is room again when other clients are done.
                    try? await Task.sleep(for: .milliseconds(20))
                }
            }
        }
    }

    private func serve(_ client: Socket) async {
        do { try await answerRequests(of: client) } catch {
            // The client has gone, or took too long.
        }
        deadlines.remove(client)
        client.close()
    }

    private func answerRequests(of client: Socket) async throws {
        var parser = RequestParser()
        deadlines.extend(client)
        while true {
            switch parser.next() {
            case .incomplete:
                parser.append(try await client.read(atMost: 4096))
            case .refused(let status):
                try await send(refuse(status), to: client, keepsConnection: false)
                return try await drain(client)
            case .request(let request):
                deadlines.extend(client)
                let response = await respond(request)
                deadlines.extend(client)
                try await send(response, to: client, keepsConnection: request.keepsConnection)
                guard request.keepsConnection else { return try await drain(client) }
                deadlines.extend(client)
                // A client that has sent many requests in advance takes turns with the others.
                await Task.yield()
            }
        }
    }

    private func send(_ response: Response, to client: Socket, keepsConnection: Bool) async throws {
        let head = response.head(date: HTTPDate.now, keepsConnection: keepsConnection)
        switch response.body {
        case .none: try await client.write(head[...])
        case .bytes(let bytes): try await write(head + bytes, to: client)
        case .file(let file, let range):
            try await client.write(head[...])
            try await send(file, range, to: client)
        case .events:
            try await client.write(head[...])
            try await sendEvents(to: client)
        }
    }

    /// Sends events until the client has gone.
    private func sendEvents(to client: Socket) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask {
                for await bytes in events.listen(first: greeting()) {
                    deadlines.extend(client)
                    try await client.write(bytes[...])
                    deadlines.extend(client, by: .seconds(60))
                }
            }
            // Reading throws when the client has gone; it has nothing more to send.
            group.addTask { while true { _ = try await client.read(atMost: 4096) } }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// In pieces, so that a client that takes some of it within its time may go on.
    private func write(_ bytes: [UInt8], to client: Socket) async throws {
        for start in stride(from: 0, to: bytes.count, by: Self.piece) {
            deadlines.extend(client)
            try await client.write(bytes[start..<min(start + Self.piece, bytes.count)])
        }
    }

    private func send(_ file: MediaFile, _ range: Range<Int>, to client: Socket) async throws {
        var position = range.lowerBound
        while position < range.upperBound {
            let bytes = file.read(from: position, count: min(Self.piece, range.upperBound - position))
            // A file that has become shorter cannot be sent as promised, and the end of the connection tells the client.
            guard !bytes.isEmpty else { throw Socket.Failure.disconnected }
            deadlines.extend(client)
            try await client.write(bytes[...])
            position += bytes.count
        }
    }

    /// In bytes.
    private static let piece = 1 << 18
    /// The most that is read of an unwanted body, in bytes.
    private static let longestRest = 4 << 20

    /// Keeps reading for a while before the connection is closed, because a client that is still sending would otherwise lose the answer
    /// (RFC 9112, section 9.6).
    private func drain(_ client: Socket) async throws {
        client.shutDown(.sending)
        deadlines.extend(client, by: .seconds(2))
        var rest = Self.longestRest
        while rest > 0 { rest -= try await client.read(atMost: 4096).count }
    }
}
