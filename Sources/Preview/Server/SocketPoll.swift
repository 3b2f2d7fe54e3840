import CLibrary
import Dispatch
import Synchronization

/// Waits for any number of sockets on one thread, through poll(2).
///
/// On Linux, one of Dispatch's sources has most likely ended the program once ("Source finalized twice"), while clients reset thousands of
/// connections.
final class SocketPoll: Sendable {
    enum Readiness { case readable, writable }

    fileprivate struct Waiter {
        let number: Int
        let readiness: Readiness
        let continuation: CheckedContinuation<Void, Never>
    }

    fileprivate struct State {
        var waiters: [Int32: [Waiter]] = [:]
        var lastNumber = 0
    }

    static let shared: SocketPoll = {
        let poll = SocketPoll()
        // It blocks its thread, and so needs a queue of its own.
        DispatchQueue(label: "marquee.sockets", qos: .userInteractive).async { poll.run() }
        return poll
    }()

    private let state = Mutex(State())
    /// The ends of a pipe, the one to read from first. A byte in it interrupts poll(2).
    private let bell: [Int32]

    private init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends.map(Socket.init(descriptor:)) {
            end.closesOnExec(true)
            end.neverBlocks()
        }
        bell = ends
    }

    /// Waits until a call would not wait any longer, the connection ends, or the task is cancelled. Nobody may close the socket before.
    func wait(for socket: Socket, until readiness: Readiness) async {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = Waiter(number: number, readiness: readiness, continuation: continuation)
                state.withLock { $0.waiters[socket.descriptor, default: []].append(waiter) }
                ring()
                // It may have been cancelled before there was anybody to wake.
                if Task.isCancelled { wake(number, waitingFor: socket) }
            }
        } onCancel: {
            wake(number, waitingFor: socket)
        }
    }

    private func wake(_ number: Int, waitingFor socket: Socket) {
        let woken = state.withLock { $0.remove(from: socket.descriptor) { $0.number == number } }
        guard !woken.isEmpty else { return }
        // A socket that poll(2) waits for stays open even once it is closed.
        ring()
        for waiter in woken { waiter.continuation.resume() }
    }

    private func ring() { _ = write(bell[1], [0], 1) }

    private func run() -> Never {
        while true {
            var polled = [pollfd(fd: bell[0], events: Int16(POLLIN), revents: 0)]
            polled += state.withLock { $0.waiters.map { pollfd(fd: $0, events: $1.reduce(0) { $0 | $1.readiness.events }, revents: 0) } }
            guard poll(&polled, nfds_t(polled.count), bell[0] < 0 ? 20 : -1) > 0 else { continue }
            if polled[0].revents != 0 { silence() }
            let ready = polled.dropFirst().filter { $0.revents != 0 }
            let woken = state.withLock { state in
                ready.flatMap { socket in
                    // Errors and the end of a connection concern both directions.
                    state.remove(from: socket.fd) { socket.revents & ($0.readiness.events | ~(Readiness.all)) != 0 }
                }
            }
            for waiter in woken { waiter.continuation.resume() }
        }
    }

    private func silence() {
        var bytes = [UInt8](repeating: 0, count: 1024)
        while read(bell[0], &bytes, bytes.count) == bytes.count {}
    }
}

extension SocketPoll.Readiness {
    fileprivate var events: Int16 {
        switch self {
        case .readable: Int16(POLLIN)
        case .writable: Int16(POLLOUT)
        }
    }

    fileprivate static let all = readable.events | writable.events
}

extension SocketPoll.State {
    /// Removes waiters for a socket.
    fileprivate mutating func remove(from descriptor: Int32, where isRemoved: (SocketPoll.Waiter) -> Bool) -> [SocketPoll.Waiter] {
        guard let all = waiters[descriptor] else { return [] }
        let rest = all.filter { !isRemoved($0) }
        waiters[descriptor] = rest.isEmpty ? nil : rest
        return all.filter(isRemoved)
    }
}
