import Synchronization

/// Disconnects clients that neither send nor receive anything.
final class Deadlines: Sendable {
    /// How long a client may take for one request, for the next piece of an answer, or until the next request.
    static let patience = Duration.seconds(20)

    private let deadlines = Mutex<[Socket: ContinuousClock.Instant]>([:])

    /// Restarts the deadline of the client at the other end of `socket`.
    func extend(_ socket: Socket, by time: Duration = patience) {
        deadlines.withLock { $0[socket] = .now + time }
    }

    /// Removes the deadline of the connection. Call it before the socket is closed, because its number may be reused then.
    func remove(_ socket: Socket) { deadlines.withLock { _ = $0.removeValue(forKey: socket) } }

    /// Shuts down connections whose deadline has passed, until the task ends. Whoever waits for them then sees them end.
    func watch() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            let now = ContinuousClock.now
            deadlines.withLock { deadlines in
                for (socket, deadline) in deadlines where deadline < now {
                    socket.shutDown(.both)
                    deadlines[socket] = nil
                }
            }
        }
    }
}
