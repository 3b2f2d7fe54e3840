import CLibrary
import Diagnostics

/// Asks the person at the terminal.
struct Question {
    /// `nil` if nobody can answer.
    init?() {
        guard isatty(STDIN_FILENO) == 1, Console.standardError.isTerminal else { return nil }
    }

    /// Asks for a text. An empty answer means the usual one.
    func ask(_ question: String, usual: String) -> String {
        Console.standardError.write("\(question) [\(usual.printable)]: ")
        let answer = readLine() ?? ""
        return answer.allSatisfy(\.isWhitespace) ? usual : answer
    }

    /// Asks for one of several words until it gets one.
    func ask<Word: RawRepresentable & CaseIterable>(_ question: String, usual: Word) -> Word where Word.RawValue == String {
        while true {
            Console.standardError.write("\(question) [\(usual.rawValue)]: ")
            guard let answer = readLine(), !answer.allSatisfy(\.isWhitespace) else { return usual }
            if let word = Word.allCases.first(where: { $0.rawValue.lowercased() == answer.lowercased() }) { return word }
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            Console.standardError.write("Please answer with one of \(words).\n")
        }
    }

    /// Anything but a clear yes is a no.
    func ask(_ question: String) -> Bool {
        Console.standardError.write("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
