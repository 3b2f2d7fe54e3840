/// Constraints between the keys of a mapping.
extension Fields {
    /// The value of `key`, whose kind another key, `chooser`, determines: required if `choice` is present, and not allowed without it.
    mutating func dependent<Choice, Value>(
        _ key: String, on chooser: String, _ choice: Choice?, _ format: (Choice) -> Format<Value>, _ meaning: String
    ) -> Value? where Choice: RawRepresentable<String> & CaseIterable {
        record(Schema.Rule.choice(of: key, by: chooser, Choice.allCases.map { ($0.rawValue, format($0).schema) }.grouped()))
        guard let choice else {
            _ = optional(key, .text, meaning)
            if has(key), !has(chooser) {
                report.error(
                    at: location(of: key), "a \(key) without a \(chooser)", help: "write '\(chooser): …' with what the \(key) is for")
            }
            return nil
        }
        return required(key, format(choice), meaning)
    }

    /// Whether at most one of the keys has a value. Two are an error at the second.
    mutating func allowsOne(of first: String, _ second: String, else message: String, help: String) -> Bool {
        record(.notBoth(first, second))
        guard has(first), has(second) else { return true }
        report.error(at: location(of: second), message, help: help)
        return false
    }

    /// Whether at least one of the keys has a value. None is an error.
    mutating func requiresOne(of keys: String..., help: String) -> Bool {
        record(.atLeastOne(of: keys))
        if keys.contains(where: has) { return true }
        misses(keys[0], help: help)
        return false
    }

    /// The only one of the keys that has a value. None and several are errors.
    mutating func onlyOne(of keys: String..., none: String, several: (_ keys: String) -> String, help: String) -> String? {
        record(.exactlyOne(of: keys))
        let found = keys.filter(has)
        if found.count == 1 { return found[0] }
        report.error(at: node, found.isEmpty ? none : several(found.joined(separator: " and ")), help: help)
        return nil
    }
}

extension [(String, Schema)] {
    /// Words with the same schema together, in the order of their first words.
    fileprivate func grouped() -> [Schema.Case] {
        reduce(into: []) { cases, pair in
            if let position = cases.firstIndex(where: { $0.schema == pair.1 }) {
                cases[position].words.append(pair.0)
            } else {
                cases.append(Schema.Case(words: [pair.0], schema: pair.1))
            }
        }
    }
}
