import ShowData

extension Node {
    /// Whether the value of a list is one text that was meant to be several; if so, that is an error. A text in quotes is one.
    ///
    /// - Parameter mayBeOne: whether a text can be one value of the list.
    func isListInOneText(_ report: FileReport, mayBeOne: (String) -> Bool) -> Bool {
        var parts: [String]?
        var wanted: String?
        switch content {
        case .scalar(let text, isPlain: true):
            let inner = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
            parts = inner.partsOfList ?? (inner == text ? nil : [inner])
            if parts == nil, mark.line < end.line {
                parts = [text]
                wanted = "begin each line with '- ', or write [one, two]"
            }
        case .sequence(let items) where items.count == 1:
            let text = items[0].plainText
            parts = text.flatMap { $0.contains(";") ? $0.partsOfList : nil }
        default: break
        }
        guard let parts else { return false }
        let list = "[\(parts.map(\.inQuotesIfNeeded).joined(separator: ", "))]"
        let single = plainText.flatMap { mayBeOne($0) ? "; if it is one, put it in quotes: \($0.inQuotes)" : nil } ?? ""
        let place = if case .sequence(let items) = content { items[0] } else { self }
        report.error(at: place, "several values in one text", help: wanted ?? "write \(list)\(single)")
        return true
    }

    /// How to write a list or a mapping as a text, in quotes.
    var asText: String? {
        switch content {
        case .scalar: return nil
        case .sequence(let items):
            let texts = items.compactMap(\.text)
            guard texts.count == items.count, !texts.isEmpty else { return "write one text, in quotes" }
            let text = texts.joined(separator: ", ")
            return texts.count == 1
                ? "write \(text.inQuotes), or \("[\(text)]".inQuotes) if the brackets belong to the text"
                : "write one of them, or \(text.inQuotes)"
        case .mapping(let pairs):
            guard pairs.count == 1, let key = pairs[0].key.text, let value = pairs[0].value.text else { return YAMLProblem.quoteIt }
            return "put the text in quotes: \("\(key): \(value)".inQuotes)"
        }
    }
}

extension String {
    /// The values of a list that is written as a text; `nil` if it is one value. A comma between digits belongs to a number, and one in an
    /// address to the address.
    fileprivate var partsOfList: [String]? {
        let separators = ["; ", ";", ", ", ","]
        guard let separator = separators.first(where: { contains($0) }), !contains("://") || separator.hasSuffix(" ") else { return nil }
        let parts = split(separator: separator).map { $0.trimmed.insideCurlyQuotes ?? $0.trimmed }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        let isNumber =
            separator == "," && zip(parts, parts.dropFirst()).allSatisfy { $0.last?.isNumber == true && $1.first?.isNumber == true }
        return isNumber ? nil : parts
    }
}
