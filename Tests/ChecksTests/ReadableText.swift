import Foundation

/// Does the same as the leak check by other means, so that a test does not trust the code that it tests.
extension String {
    /// Without `<details class="spoiler…">` and everything in it, except the summary.
    var withoutSpoilers: String {
        var result = ""
        var depth = 0
        for piece in split(separator: "<details", omittingEmptySubsequences: false).enumerated() {
            if piece.offset > 0, depth > 0 || piece.element.hasPrefix(" class=\"spoiler") { depth += 1 }
            var rest = piece.element
            if depth == 1, let end = rest.range(of: "</summary>") {
                result += rest[..<end.lowerBound]
                rest = rest[end.upperBound...]
            }
            while depth > 0, let close = rest.range(of: "</details>") {
                rest = rest[close.upperBound...]
                depth -= 1
            }
            if depth == 0 { result += rest }
        }
        return result
    }

    /// Without the element `main`.
    var withoutMain: String {
        guard let start = range(of: "<main"), let end = range(of: "</main>") else { return self }
        return String(self[..<start.lowerBound] + self[end.upperBound...])
    }
}
