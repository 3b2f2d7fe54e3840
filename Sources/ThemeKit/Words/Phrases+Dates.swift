import ContentReader
import Hypertext
import ShowData

extension Phrases {
    /// The date in words, as precisely as it is known: "3 August 2023", "August 2023", "2023".
    public func text(for date: PartialDate) -> String { dates.result(for: date) { written(date) } }

    private func written(_ date: PartialDate) -> String {
        guard let year = date.year else { return self.toBeAnnounced }
        guard let month = date.month else { return String(year) }
        let name = self.months[month - 1]
        guard let day = date.day else { return Self.fill(self.monthFormat, ["month": name, "year": String(year)]) }
        return Self.fill(self.dateFormat, ["day": String(day), "month": name, "year": String(year)])
    }

    /// The day in words.
    public func text(for timestamp: Timestamp) -> String { text(for: PartialDate(timestamp.date)) }

    /// The date in words, and for machines if it is known at all.
    public func time(_ date: PartialDate) -> HTML {
        date.year == nil
            ? HTML(text: text(for: date))
            : "<time datetime=\"\(date.description)\">\(text(for: date))</time>"
    }

    /// The date, and how certain it is if it is known but not confirmed: "2023, expected".
    public func time(_ claimed: ClaimedDate) -> HTML {
        let isSure = claimed.status == .confirmed || claimed.date.year == nil
        return "\(time(claimed.date))\(isSure ? nil : ", \(text(for: claimed.status).lowercased())")"
    }

    /// The day in words, and for machines with its time if it has one.
    public func time(_ timestamp: Timestamp) -> HTML {
        let precise = timestamp.minutes == 0 ? timestamp.date.description : timestamp.rfc3339
        return "<time datetime=\"\(precise)\">\(text(for: timestamp))</time>"
    }
}
