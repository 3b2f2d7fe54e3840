/// The syntax of spoilers, Marquee's own and that of other programs, in texts that are not Markdown: there it guards nothing.
package enum SpoilerSyntax {
    /// Whether a text has something in it that was meant to guard its words. `[Spoiler]` alone may be the label of a title.
    package static func isUsed(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard SpoilerHints(bytes).mayHaveAttempts || bytes.firstIndex(of: UInt8(ascii: "<"), from: 0) != nil else { return false }
            if HiddenWords.areMeant(by: bytes) { return true }
            let scan = DialectScan(bytes, isPlainText: true)
            return !scan.attempts.isEmpty || scan.tokens.contains { $0.isSpoiler(in: bytes) }
        }
    }
}

extension Token {
    fileprivate func isSpoiler(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch meaning {
        case .spoiler: true
        case .directive(let directive): text.string(directive.name) == Directive.spoilerName
        default: false
        }
    }
}
