import Subprocess

/// The browser of the person at this machine.
enum Browser {
    /// Opens `address` in it.
    ///
    /// - Returns: a sentence that says why it does not open; `nil` if it does.
    static func open(_ address: String) async -> String? {
        #if canImport(Darwin)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        do {
            let result = try await run(.name(program), arguments: [address], output: .discarded, error: .discarded)
            if case .exited(0) = result.terminationStatus { return nil }
            return "'\(program)' could not open a browser; open \(address) yourself"
        } catch {
            return "the program '\(program)', which opens a browser, is missing; open \(address) yourself"
        }
    }
}
