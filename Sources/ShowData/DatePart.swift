/// A part of a year or of a month.
public enum DatePart: Hashable, Sendable, CaseIterable {
    /// A third of a year or a month.
    case early, mid, late
    case firstHalf, secondHalf
    case quarter1, quarter2, quarter3, quarter4
    /// The seasons of the northern hemisphere, from the first of March, June and September on. Winter is at both ends of its year: the one
    /// that ends in February, or the one that begins in December, because people mean either.
    case spring, summer, autumn, winter
}

extension DatePart {
    /// The days of the part, or `nil` if the date does not have it.
    func days(of date: PartialDate) -> ClosedRange<CalendarDate>? {
        switch date.form {
        case .year(let year): days(ofYear: year)
        case .month(let month, let year): days(of: month, year)
        case .decade(let year): years.flatMap { Self.days(from: year + $0.lowerBound, 1, to: year + $0.upperBound, 12) }
        case .day, .part, .between, .none: nil
        }
    }

    private func days(ofYear year: Int) -> ClosedRange<CalendarDate>? {
        if self == .winter { return Self.days(from: year, 1, to: year < 9_999 ? year + 1 : year, year < 9_999 ? 2 : 12) }
        return Self.days(from: year, months.lowerBound, to: year, months.upperBound)
    }

    /// Of a year; for a winter, all of it.
    private var months: ClosedRange<Int> {
        switch self {
        case .early: 1...4
        case .mid: 5...8
        case .late: 9...12
        case .firstHalf: 1...6
        case .secondHalf: 7...12
        case .quarter1: 1...3
        case .quarter2: 4...6
        case .quarter3: 7...9
        case .quarter4: 10...12
        case .spring: 3...5
        case .summer: 6...8
        case .autumn: 9...11
        case .winter: 1...12
        }
    }

    private func days(of month: Int, _ year: Int) -> ClosedRange<CalendarDate>? {
        let last = CalendarDate.days(in: month, of: year)
        let days: ClosedRange<Int>? =
            switch self {
            case .early: 1...10
            case .mid: 11...20
            case .late: 21...last
            case .firstHalf: 1...15
            case .secondHalf: 16...last
            default: nil
            }
        guard let days, let first = CalendarDate(year: year, month: month, day: days.lowerBound),
            let end = CalendarDate(year: year, month: month, day: days.upperBound)
        else { return nil }
        return first...end
    }

    /// Of a decade.
    private var years: ClosedRange<Int>? {
        switch self {
        case .early: 0...3
        case .mid: 3...6
        case .late: 6...9
        default: nil
        }
    }

    private static func days(from year: Int, _ month: Int, to lastYear: Int, _ lastMonth: Int) -> ClosedRange<CalendarDate>? {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: lastYear, month: lastMonth, day: CalendarDate.days(in: lastMonth, of: lastYear))
        else { return nil }
        return first...last
    }
}

extension DatePart: CustomStringConvertible {
    /// As it is written before a year.
    public var description: String {
        switch self {
        case .early: "early"
        case .mid: "mid"
        case .late: "late"
        case .firstHalf: "H1"
        case .secondHalf: "H2"
        case .quarter1: "Q1"
        case .quarter2: "Q2"
        case .quarter3: "Q3"
        case .quarter4: "Q4"
        case .spring: "spring"
        case .summer: "summer"
        case .autumn: "autumn"
        case .winter: "winter"
        }
    }

    /// Words that people also use for it, in English and other languages, and that are not read; in lower case.
    var otherWords: [String] {
        switch self {
        case .early:
            [
                "start of", "beginning of", "the start of", "the beginning of", "anfang", "début", "debut", "principios de", "inizio",
                "begin",
                "początek", "início de",
            ]
        case .mid: ["middle of", "the middle of", "mitte", "mi", "mediados de", "metà", "midden", "połowa", "meados de"]
        case .late: ["end of", "the end of", "ende", "fin", "fin de", "finales de", "fine", "eind", "koniec", "final de"]
        case .firstHalf: ["first half of", "the first half of"]
        case .secondHalf: ["second half of", "the second half of"]
        case .quarter1: ["first quarter of", "1st quarter"]
        case .quarter2: ["second quarter of", "2nd quarter"]
        case .quarter3: ["third quarter of", "3rd quarter"]
        case .quarter4: ["fourth quarter of", "4th quarter"]
        case .spring:
            [
                "spring of", "frühling", "frühjahr", "printemps", "primavera", "primavera de", "lente", "voorjaar", "wiosna", "ilkbahar",
            ]
        case .summer: ["summer of", "sommer", "été", "verano", "verano de", "estate", "zomer", "lato", "verão", "verão de", "yaz"]
        case .autumn:
            [
                "autumn of", "fall of", "herbst", "automne", "otoño", "otoño de", "autunno", "herfst", "najaar", "jesień", "outono",
                "outono de", "sonbahar",
            ]
        case .winter: ["winter of", "hiver", "invierno", "invierno de", "inverno", "inverno de", "zima", "kış"]
        }
    }
}
