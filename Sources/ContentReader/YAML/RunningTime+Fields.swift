import ShowData

extension Format<RunningTime> {
    fileprivate static let minutes = Format.scalar(
        "a whole number from 1 to 9999, or two such as 40-45", .either([.integer(1...9_999), .pattern(Pattern.minutes)]),
        advice: { text in
            if let minutes = Double(text), minutes > 0, minutes < 9_999 { return "write seconds: \(Int((minutes * 60).rounded()))" }
            let ends = text.split(separator: "-").map(String.init)
            if ends.count == 2, RunningTime(minutes: "\(ends[1])-\(ends[0])") != nil { return "write \(ends[1])-\(ends[0])" }
            let number = NumberAdvice.help(for: text) ?? NumberAdvice.onlyNumber(in: text)
            return number.flatMap { 1...9_999 ~= $0 ? "write \($0)" : nil }
        }
    ) { RunningTime(minutes: $0) }
}

extension Fields {
    /// The `minutes` or the `seconds` that something runs.
    ///
    /// - Parameter subject: what runs so long; `nil` if that is unknown, because a key that says it has no valid value.
    mutating func runningTime(_ meaning: String, of subject: ClaimSubject?, in show: Show.ID) -> RunningTime? {
        let minutes = optional("minutes", .minutes, "\(meaning), or from how many to how many: `40-45`")
        let seconds = optional("seconds", .integer(1...599_940), "the same in seconds, for something short")
        let hasOne = allowsOne(
            of: "minutes", "seconds", else: "a running time in minutes and in seconds", help: "keep the one that is more exact")
        if let number = minutes?.minutes, let subject {
            state(ClaimedFact(.minutes, .number(number)), of: subject, in: show, at: "minutes")
        }
        return hasOne ? minutes ?? seconds.map { RunningTime(seconds: $0) } : nil
    }
}
