import CLibrary

/// Asks the person at the terminal.
struct Question {
    /// `nil` if nobody can answer.
    init?() {
        guard isatty(STDIN_FILENO) == 1, Console.standardError.isTerminal else { return nil }
    }

    /// Anything but a clear yes is a no.
    func ask(_ question: String) -> Bool {
        Console.standardError.write("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
