import ContentReader
import ShowData
import ThemeKit

/// How a list by date that is too long for one page is divided: into decades, the years of a decade that is too long itself, and the months
/// of a year that is.
struct TimelinePeriods: Sendable {
    /// The most entries on one page.
    static let most = 150

    /// Each period with the positions of its entries, of which there is at least one; empty if one page is enough. What has no date is in
    /// none.
    let all: [(period: TimelinePeriod, entries: [Int])]
    private let positions: [TimelinePeriod: Int]

    init(_ dates: [PartialDate]) {
        let years = Dictionary(grouping: dates.indices.filter { dates[$0].years != nil }) { dates[$0].firstYear }
        guard years.reduce(0, { $0 + $1.value.count }) > Self.most else {
            (all, positions) = ([], [:])
            return
        }
        let decades = Dictionary(grouping: years.keys) { $0 / 10 * 10 }
        all = decades.flatMap { decade, own -> [(period: TimelinePeriod, entries: [Int])] in
            let entries = own.flatMap { years[$0] ?? [] }
            guard entries.count > Self.most else { return [(.decade(decade), entries.sorted())] }
            return own.flatMap { Self.parts(ofYear: $0, years[$0] ?? [], dates) }
        }.sorted { $0.period < $1.period }
        positions = Dictionary(all.enumerated().map { ($1.period, $0) }) { first, _ in first }
    }

    /// The positions of the entries in a period; empty for another period than those of `all`.
    subscript(_ period: TimelinePeriod) -> [Int] { positions[period].map { all[$0].entries } ?? [] }

    /// The months of a year that is too long, and the year itself for the dates that are not in one month.
    private static func parts(ofYear year: Int, _ entries: [Int], _ dates: [PartialDate]) -> [(period: TimelinePeriod, entries: [Int])] {
        guard entries.count > most else { return [(.year(year), entries)] }
        return Dictionary(grouping: entries) { dates[$0].month.map { .month($0, year: year) } ?? .year(year) }.map { ($0, $1) }
    }
}

extension PartialDate {
    /// Zero without a date.
    fileprivate var firstYear: Int { years?.lowerBound ?? 0 }

    /// The month, from 1 to 12, of the year that the date is in; `nil` if it may be in several.
    fileprivate var month: Int? {
        guard let year, let earliest, let latest, (earliest.year, earliest.month) == (latest.year, latest.month), earliest.year == year
        else {
            return nil
        }
        return earliest.month
    }
}

extension TimelinePeriod {
    func name(_ phrases: Phrases) -> String {
        switch self {
        case .decade(let year): Phrases.fill(phrases.decade, ["year": String(year)])
        case .year(let year): String(year)
        case .month(let month, let year): PartialDate(month: month, year: year).map { phrases.text(for: $0) } ?? nameInPath
        }
    }
}

extension Catalogue {
    /// The links to periods, each with its number of entries.
    func links(to periods: TimelinePeriods, route: (TimelinePeriod) -> Route) -> [PeriodLink] {
        periods.all.map { period, entries in
            PeriodLink(
                link: TitledLink(title: period.name(phrases), path: links.path(to: route(period))), count: entries.count)
        }
    }
}
