extension YAMLNode {
    /// Whether the value of a list is one text that was meant to be several; if so, that is an error. A text in quotes is one.
    ///
    /// - Parameter mayBeOne: whether a text can be one value of the list.
    func isListInOneText(_ report: FileReport, mayBeOne: (String) -> Bool) -> Bool {
        var parts: [String]?
        var wanted: String?
        switch content {
        case .scalar(let text, isPlain: true):
            if let item = text.itemWithoutSpace {
                let isHyphen = text.hasPrefix("-")
                let message =
                    isHyphen ? "a space is missing after the '-'" : "an item of a list begins with '-', and not with '\(text.prefix(1))'"
                let text = mayBeOne(text) && isHyphen && mark.line == end.line ? ", or \(text.inQuotes) if the '-' belongs to it" : ""
                report.error(at: self, message, help: "write - \(item)\(text)")
                return true
            }
            let isEnclosed = ["()", "<>"].contains("\(text.prefix(1))\(text.suffix(1))")
            let inner = isEnclosed && text.count > 2 ? String(text.dropFirst().dropLast()) : text
            parts = inner.partsOfList ?? (inner == text ? nil : [inner])
            if parts == nil, mark.line < end.line {
                parts = [text]
                wanted = "begin each line with '- ', or write [one, two]"
            }
        case .sequence(let items):
            if items.count == 1, case .sequence(let inner) = items[0].content, inner.allSatisfy({ $0.text != nil }) {
                let list = inner.compactMap { $0.text?.inQuotesIfNeeded }.joined(separator: ", ")
                report.error(at: items[0], "a list inside a list", help: "write [\(list)]")
                return true
            }
            if items.contains(where: { $0.plainText?.contains(";") ?? false }), items.allSatisfy({ $0.text != nil }) {
                parts = items.flatMap { item in item.plainText.flatMap { $0.contains(";") ? $0.partsOfList : nil } ?? [item.text ?? ""] }
                if let parts, parts.count == items.count { return false }
            }
        default: break
        }
        guard let parts else { return false }
        let list = "[\(parts.map(\.inQuotesIfNeeded).joined(separator: ", "))]"
        let single = plainText.flatMap { mayBeOne($0) ? "; if it is one, put it in quotes: \($0.inQuotes)" : nil } ?? ""
        let place = if case .sequence(let items) = content { items[0] } else { self }
        report.error(at: place, "several values in one text", help: wanted ?? "write \(list)\(single)")
        return true
    }

    /// The labels and values of a mapping whose keys were chosen by the writer, where it should have `keys`; the first few, as they can be
    /// written in YAML. `nil` if it has one of these keys, or other values than texts.
    func labels(insteadOf keys: [String]) -> [(label: String, value: String)]? {
        guard case .mapping(let pairs) = content, !pairs.isEmpty, !pairs.contains(where: { keys.contains($0.key.text ?? "") }),
            // Finding out all keys takes longer than reading a small site.
            !pairs.contains(where: { ContentKeys.contains($0.key.text ?? "") })
        else { return nil }
        let labels = pairs.prefix(Self.mostLabels).compactMap { pair -> (label: String, value: String)? in
            guard let label = pair.key.text, let value = pair.value.text, !value.isEmpty, !keys.contains(label) else { return nil }
            return (label.inQuotesIfNeeded, value.contains("://") ? value : value.inQuotesIfNeeded)
        }
        return labels.count == min(pairs.count, Self.mostLabels) ? labels : nil
    }

    private static let mostLabels = 4

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
        let separators = ["; ", ";", "；", ", ", "，", "、", ",", " | ", " / "]
        guard let separator = separators.first(where: { contains($0) }), !contains("://") || separator.hasSuffix(" ") else { return nil }
        let parts = split(separator: separator).map { $0.trimmed.insideCurlyQuotes ?? $0.trimmed }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        let isNumber =
            separator == "," && zip(parts, parts.dropFirst()).allSatisfy { $0.last?.isNumber == true && $1.first?.isNumber == true }
        return isNumber ? nil : parts
    }

    /// The text of an item that follows its hyphen without a space, alone or with others on the lines below.
    fileprivate var itemWithoutSpace: String? {
        guard let sign = first, count > 1, let second = dropFirst().first else { return nil }
        if sign == "-" {
            guard second.isLetter || second == "\"" else { return nil }
            return split(separator: " -", maxSplits: 1).first.map { String($0.dropFirst()) }
        }
        guard "–—•·▪‣●+".contains(sign), second == " " else { return nil }
        return split(separator: " \(sign) ", maxSplits: 1).first.map { String($0.dropFirst()).trimmed }
    }
}
