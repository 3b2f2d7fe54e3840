import CLibrary

/// Asks the person at the terminal.
struct Question {
    /// `nil` where nobody is there to answer.
    init?() {
        guard isatty(STDIN_FILENO) == 1, Console.standardError.isTerminal else { return nil }
    }

    /// Only a clear yes is one.
    func ask(_ question: String) -> Bool {
        Console.standardError.write("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
