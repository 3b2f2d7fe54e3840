import ContentReader
import Hypertext
import ShowData

extension Phrases {
    /// The date in words, as precisely as it is known: "3 August 2023", "August 2023", "early 2023", "2023", "2023–2024".
    public func text(for date: PartialDate) -> String { dates.result(for: date) { written(date) } }

    private func written(_ date: PartialDate) -> String {
        switch date.form {
        case .day(let day): text(day: String(day.day), month: day.month, year: day.year)
        case .month(let month, let year): Self.fill(self.monthFormat, ["month": self.monthsAlone[month - 1], "year": String(year)])
        case .year(let year): text(forYear: String(year))
        case .decade(let year): Self.fill(self.decade, ["year": String(year)])
        case .part(let part, let whole): text(for: part, of: text(for: whole))
        case .between(let first, let last): text(from: first, to: last)
        case .none(.toBeAnnounced): self.toBeAnnounced
        case .none(.unknown): self.dateUnknown
        case .none(.never): self.neverReleased
        }
    }

    private func text(day: String, month: Int, year: Int) -> String {
        Self.fill(self.dateFormat, ["day": day, "month": self.months[month - 1], "year": String(year)])
    }

    /// "2023", "2023–2024".
    private func text(forYear year: String) -> String { Self.fill(self.yearFormat, ["year": year]) }

    private func text(for part: DatePart, of whole: String) -> String {
        switch part {
        case .early: Self.fill(self.earlyDate, ["date": whole])
        case .mid: Self.fill(self.midDate, ["date": whole])
        case .late: Self.fill(self.lateDate, ["date": whole])
        case .firstHalf: Self.fill(self.firstHalf, ["date": whole])
        case .secondHalf: Self.fill(self.secondHalf, ["date": whole])
        case .quarter1: Self.fill(self.quarter, ["number": "1", "year": whole])
        case .quarter2: Self.fill(self.quarter, ["number": "2", "year": whole])
        case .quarter3: Self.fill(self.quarter, ["number": "3", "year": whole])
        case .quarter4: Self.fill(self.quarter, ["number": "4", "year": whole])
        case .spring: Self.fill(self.spring, ["year": whole])
        case .summer: Self.fill(self.summer, ["year": whole])
        case .autumn: Self.fill(self.autumn, ["year": whole])
        case .winter: Self.fill(self.winter, ["year": whole])
        }
    }

    /// "2025–2026", "March–April 2027", "3–5 March 2027", "June 2026 – early 2027".
    private func text(from first: PartialDate, to last: PartialDate) -> String {
        func range(_ first: String, _ last: String) -> String { Self.fill(self.dateRange, ["first": first, "last": last]) }
        switch (first.form, last.form) {
        case (.year(let first), .year(let last)): return text(forYear: range(String(first), String(last)))
        case (.month(let first, let year), .month(let last, let lastYear)) where year == lastYear:
            return Self.fill(
                self.monthFormat, ["month": range(self.monthsAlone[first - 1], self.monthsAlone[last - 1]), "year": String(year)])
        case (.day(let first), .day(let last)) where (first.year, first.month) == (last.year, last.month):
            let days = Self.fill(self.dayRange, ["first": String(first.day), "last": String(last.day)])
            return text(day: days, month: first.month, year: first.year)
        default: return Self.fill(self.longDateRange, ["first": text(for: first), "last": text(for: last)])
        }
    }

    /// The year or years that the date is in: "2023", "2023–2024", "1990s". Without a date, why there is none.
    public func text(forYearsOf date: PartialDate) -> String {
        guard case .decade = date.form else {
            guard let years = date.years else { return text(for: date) }
            guard years.count > 1 else { return text(forYear: String(years.lowerBound)) }
            return text(forYear: Self.fill(self.dateRange, ["first": String(years.lowerBound), "last": String(years.upperBound)]))
        }
        return text(for: date)
    }

    /// The day in words.
    public func text(for timestamp: Timestamp) -> String { text(for: PartialDate(timestamp.date)) }

    /// The date in words, and for machines if it is a day, a month or a year, which is all that HTML has a form for.
    public func time(_ date: PartialDate) -> HTML {
        date.reduced.map { "<time datetime=\"\($0)\">\(text(for: date))</time>" } ?? HTML(text: text(for: date))
    }

    /// The date, and how certain it is if it is known but not confirmed: "2023, expected", "2023, rumoured; not confirmed since".
    public func time(_ claimed: ClaimedDate) -> HTML {
        remark(on: claimed).map { joined([time(claimed.date), HTML(text: $0)]) } ?? time(claimed.date)
    }

    /// The same as text.
    public func text(for claimed: ClaimedDate) -> String {
        remark(on: claimed).map { joined([text(for: claimed.date), $0]) } ?? text(for: claimed.date)
    }

    private func remark(on claimed: ClaimedDate) -> String? { claimed.date.isKnown ? text(for: claimed.certainty) : nil }

    /// "expected", "expected; not confirmed since"; `nil` for a certain date.
    public func text(for certainty: ClaimedDate.Certainty) -> String? {
        switch certainty {
        case .certain: nil
        case .expected: self.expectedDate
        case .rumoured: self.rumouredDate
        case .expectedOverdue: "\(self.expectedDate); \(self.notConfirmedSince)"
        case .rumouredOverdue: "\(self.rumouredDate); \(self.notConfirmedSince)"
        }
    }

    /// The day and the time there in words, with the time zone, and for machines: "2 April 2021, 21:00 (UTC+1)".
    ///
    /// - Parameters:
    ///   - claimed: the day.
    ///   - time: the time there; left out for a date that is not known to the day, or not confirmed.
    public func time(_ claimed: ClaimedDate, at time: AirTime?) -> HTML {
        guard let time, let day = claimed.date.exact, claimed.status == .confirmed else { return self.time(claimed) }
        let text = Self.fill(self.timeFormat, ["date": text(for: claimed.date), "time": time.clock, "zone": time.zone])
        return "<time datetime=\"\(day.description)T\(time.description)\">\(text)</time>"
    }

    /// The day in words, and for machines with its time if it has one.
    public func time(_ timestamp: Timestamp) -> HTML {
        let precise = timestamp.minutes == 0 ? timestamp.date.description : timestamp.rfc3339
        return "<time datetime=\"\(precise)\">\(text(for: timestamp))</time>"
    }
}
