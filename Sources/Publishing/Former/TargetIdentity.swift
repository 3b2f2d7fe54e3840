import Files

/// A random word that only one target has. It is in the target's manifest and in everything that Marquee keeps elsewhere for
/// the target, so that Marquee can recognise its own files.
package struct TargetIdentity: Hashable, Sendable {
    package let word: String

    /// `nil` for a word that Marquee would not have made, because it becomes part of folder names.
    package init?(_ word: String) {
        guard 1...16 ~= word.utf8.count, word.utf8.allSatisfy({ Self.letters.contains($0) }) else { return nil }
        self.word = word
    }

    /// A word that no other target has.
    package static func random() -> TargetIdentity {
        var word = ""
        for _ in 0..<13 { word.unicodeScalars.append(Unicode.Scalar(letters.randomElement() ?? letters[0])) }
        return TargetIdentity(unchecked: word)
    }

    /// The word derived from `facts`.
    init(of facts: [String]) {
        self.init(unchecked: String(Fingerprint(of: facts.joined(separator: "\n").utf8).value, radix: 36))
    }

    private init(unchecked word: String) { self.word = word }

    private static let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
}
