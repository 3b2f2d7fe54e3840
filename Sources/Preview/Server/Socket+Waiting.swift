import CLibrary

/// What may have to wait for the other side.
extension Socket {
    /// The next connection to a socket that listens.
    func accept() async throws -> Socket {
        let client = Socket(descriptor: Int32(try await result(once: .readable) { Int(CLibrary.accept(descriptor, nil, nil)) }))
        client.closesOnExec(true)
        client.neverBlocks()
        // Small answers do not wait behind larger ones.
        client.setOption(TCP_NODELAY, of: Int32(IPPROTO_TCP))
        #if canImport(Darwin)
            client.setOption(SO_NOSIGPIPE, of: SOL_SOCKET)
        #endif
        return client
    }

    /// The bytes that have arrived, and at least one.
    ///
    /// - Throws: `Failure.disconnected` if there will be none.
    func read(atMost count: Int) async throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let used = try await result(once: .readable) { bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) } }
        guard used > 0 else { throw Failure.disconnected }
        bytes.removeSubrange(used...)
        return bytes
    }

    /// Sends all of `bytes`.
    func write(_ bytes: ArraySlice<UInt8>) async throws {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        var rest = bytes
        while !rest.isEmpty {
            rest.removeFirst(
                try await result(once: .writable) { rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) } })
        }
    }

    /// What a call of the operating system returns once it need not wait.
    private func result(once readiness: SocketPoll.Readiness, of call: () -> Int) async throws -> Int {
        while true {
            try Task.checkCancellation()
            let result = call()
            if result >= 0 { return result }
            switch errno {
            case EINTR: continue
            case EAGAIN, EWOULDBLOCK: await SocketPoll.shared.wait(for: self, until: readiness)
            case let code: throw Failure(code: code)
            }
        }
    }
}
