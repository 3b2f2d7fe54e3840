/// The pairs in braces, in which a comma of a text without quotes looks like the end of a pair.
struct NodePairs {
    private(set) var all: [(key: YAMLNode, value: YAMLNode)] = []
    private(set) var problems: [YAMLProblem] = []
    /// Whether there are only texts between commas.
    private var isList = true
    /// The texts between commas that have no colon after them.
    private var strays: [YAMLNode] = []
    private var hasPairs = false
    /// How the value of the last pair is written, if commas have divided it.
    private var divided: String?

    /// A long text is not put together; nobody reads it in a message.
    private static let longest = 200

    mutating func add(_ key: YAMLNode, _ value: YAMLNode) {
        hasPairs = true
        append(key, value)
    }

    private mutating func append(_ key: YAMLNode, _ value: YAMLNode) {
        all.append((key, value))
        divided = nil
        isList = false
    }

    /// Adds a text between two commas that has no colon after it.
    mutating func add(stray key: YAMLNode) {
        guard let text = key.text else { return }
        strays.append(key)
        let line = SourceLine(Substring(text), number: 1)
        if let repaired = line.repaired, let colon = repaired.line.firstRange(of: ": "),
            all.last?.value.text == nil || ContentKeys.contains(repaired.line[..<colon.lowerBound])
        {
            problems.append(YAMLProblem(at: key.mark, repaired.message, help: "write \(repaired.line)"))
            let name = YAMLNode(content: .scalar(String(repaired.line[..<colon.lowerBound]), isPlain: true), mark: key.mark)
            append(name, YAMLNode(content: .scalar(String(repaired.line[colon.upperBound...]), isPlain: true), mark: key.mark))
        } else if let last = all.last, let name = last.key.text, let value = meant(by: last.value, and: key, of: name) {
            replace(value, dividedBy: key)
        } else if let last = all.last, let name = last.key.text, ContentKeys.isList(name), divided != nil || last.value.items == nil,
            !last.value.isNothing
        {
            addItem(key, to: last.value.items ?? [last.value], of: name)
        } else if let last = all.last, let name = last.key.text, case .scalar(let value, let isPlain) = last.value.content, !value.isEmpty {
            join(value, isPlain: isPlain, with: text, key, of: name)
        } else {
            if problems.isEmpty { problems.append(YAMLProblem(at: key.mark, "'\(text)' has no value", help: "write \(text): …")) }
            all.append((key, YAMLNode(content: .scalar("", isPlain: true), mark: key.mark)))
        }
    }

    /// The texts, if there is nothing else, as a list; with a problem, because they are in braces.
    ///
    /// - Parameter name: the key before the brace.
    mutating func list(at mark: Mark, under name: YAMLNode?) -> [YAMLNode]? {
        guard !hasPairs, !strays.isEmpty, isList || name.flatMap(\.text).map(holdsWords) ?? false else { return nil }
        let texts = strays.compactMap(\.text)
        let list =
            texts.prefix(Self.mostListed).map(\.inQuotesIfNeeded).joined(separator: ", ") + (texts.count > Self.mostListed ? ", …" : "")
        problems = [YAMLProblem(at: mark, "a list in braces", help: "write [\(list)]")]
        return strays
    }

    /// Whether `{season 2, books}` is a list of two words for a key, and not the key `season` without its colon.
    private func holdsWords(_ name: String) -> Bool {
        ContentKeys.isList(name)
            && strays.contains { SourceLine(Substring($0.text ?? ""), number: 1).repaired == nil }
            && !strays.contains { $0.text?.contains { ":=：;".contains($0) } ?? false }
    }

    private static let mostListed = 8
    private static let mostItems = 500

    /// The last value is a list without its brackets.
    private mutating func addItem(_ item: YAMLNode, to items: [YAMLNode], of name: String) {
        // A message names only the first few, and copying a long list for each of its items would take long.
        guard items.count < Self.mostItems, let last = all.popLast() else { return }
        if divided != nil { problems.removeLast() }
        let items = items + [item]
        let texts = items.prefix(Self.mostListed).compactMap { $0.text?.inQuotesIfNeeded }.joined(separator: ", ")
        problems.append(
            YAMLProblem(
                at: last.value.mark, "a list without brackets",
                help: "write \(name): [\(texts)\(items.count > Self.mostListed ? ", …" : "")]"))
        divided = ""
        all.append((last.key, YAMLNode(content: .sequence(items), mark: last.value.mark)))
    }

    /// The date or the number that a comma has divided; `nil` if the whole is something else.
    private func meant(by value: YAMLNode, and key: YAMLNode, of name: String) -> String? {
        guard let written = value.plainText, let text = key.text, written.utf8.count + text.utf8.count < Self.longest else { return nil }
        if ContentKeys.isDate(name) { return DateAdvice.date(meantBy: "\(divided ?? written), \(text)") }
        guard hasNoSpace(between: value, and: key), written.allSatisfy(\.isNumber), written.utf8.count <= 9 else { return nil }
        // In a list, digits in groups of three are one number of people.
        if ContentKeys.isList(name), text.utf8.count == 3, text.allSatisfy(\.isNumber) { return written + text }
        return NumberAdvice.inFull("\(written),\(text)").map { "\($0)" }
    }

    /// The last value is `value`, of which `key` is a part.
    private mutating func replace(_ value: String, dividedBy key: YAMLNode) {
        guard let last = all.popLast(), let name = last.key.text else { return }
        if divided != nil { problems.removeLast() }
        problems.append(YAMLProblem(at: last.value.mark, "a comma ends a text without quotes", help: "write \(name): \(value)"))
        divided = [divided ?? last.value.text, key.text].compactMap(\.self).joined(separator: ", ")
        all.append(
            (last.key, YAMLNode(content: .scalar(value, isPlain: true), mark: last.value.mark, end: key.end, comment: key.comment)))
    }

    private func hasNoSpace(between value: YAMLNode, and key: YAMLNode) -> Bool {
        value.end.line == key.mark.line && key.mark.column <= value.end.column + 1
    }

    /// The last value goes on with `text`.
    private mutating func join(_ value: String, isPlain: Bool, with text: String, _ key: YAMLNode, of name: String) {
        guard let last = all.popLast() else { return }
        let hasSpace = !hasNoSpace(between: last.value, and: key)
        let before = divided ?? (isPlain ? value : "\"\(value)\"")
        let whole = before.utf8.count > Self.longest ? before : before + (hasSpace ? ", " : ",") + text
        if divided != nil { problems.removeLast() }
        let isNumber = divided == nil && !hasSpace && [value, text].allSatisfy { $0.allSatisfy(\.isNumber) }
        let number = text.count == 3 ? value + text : "\(value).\(text)"
        let message =
            isNumber ? "a comma in a number" : isPlain ? "a comma ends a text without quotes" : "the text goes on after its closing quote"
        let help =
            isNumber ? "write \(name): \(number)" : "put all of it in quotes: \(name): \((whole.insideCurlyQuotes ?? whole).inQuotes)"
        problems.append(YAMLProblem(at: last.value.mark, message, help: help))
        let joined = isNumber ? number : whole.insideCurlyQuotes ?? whole
        divided = isNumber ? nil : whole
        all.append(
            (last.key, YAMLNode(content: .scalar(joined, isPlain: isPlain), mark: last.value.mark, end: key.end, comment: key.comment)))
    }
}
