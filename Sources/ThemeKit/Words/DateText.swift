import ContentReader
import ShowData

extension Phrases {
    /// The date in words, as precisely as it is known: "3 August 2023", "August 2023", "2023".
    public func text(for date: PartialDate) -> String {
        guard let year = date.year else { return self.toBeAnnounced }
        guard let month = date.month else { return String(year) }
        let name = self.months[month - 1]
        guard let day = date.day else { return Self.fill(self.monthFormat, ["month": name, "year": String(year)]) }
        return Self.fill(self.dateFormat, ["day": String(day), "month": name, "year": String(year)])
    }

    /// The day in words.
    public func text(for timestamp: Timestamp) -> String { text(for: PartialDate(timestamp.date)) }
}
