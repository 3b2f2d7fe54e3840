/// The name that a file manager or a browser has given to a copy of a file.
enum CopiedName {
    /// The name of the file that was probably copied, both without their extension; `nil` if nothing looks like a copy.
    static func original(of name: String) -> String? {
        var rest = name[...]
        let lower = name.lowercased()
        if let sign = beginnings.first(where: lower.hasPrefix) { rest = rest.dropFirst(sign.count) }
        if let number = numberInParentheses(at: rest) { rest = rest.dropLast(number) }
        let words = rest.split(separator: " ", omittingEmptySubsequences: false)
        let withoutNumber = words.count > 2 && words[words.count - 1].allSatisfy(\.isNumber) ? words.dropLast() : words[...]
        if withoutNumber.count > 1, let last = withoutNumber.last, endings.contains(last.lowercased()) {
            rest = withoutNumber.dropLast().joined(separator: " ")[...]
            if rest.hasSuffix(" -") { rest = rest.dropLast(2) }
        }
        return rest.isEmpty || rest.count == name.count ? nil : String(rest)
    }

    private static let beginnings = ["copy of ", "kopie von ", "copie de ", "copia de ", "copia di ", "cópia de "]

    private static let endings: Set = ["copy", "(copy)", "kopie", "(kopie)", "copie", "(copie)", "copia", "(copia)", "cópia"]

    /// How many characters ` (1)` has at the end of `name`.
    private static func numberInParentheses(at name: Substring) -> Int? {
        guard name.hasSuffix(")"), let space = name.lastIndex(of: " ") else { return nil }
        let part = name[space...]
        let digits = part.dropFirst(2).dropLast()
        return part.hasPrefix(" (") && !digits.isEmpty && digits.allSatisfy(\.isNumber) ? part.count : nil
    }
}
