/// A decade, one of its years, or one of a year's months.
public enum TimelinePeriod: Hashable, Comparable, Sendable {
    /// The ten years from this one on, a multiple of ten.
    case decade(Int)
    case year(Int)
    /// From 1 to 12.
    case month(Int, year: Int)

    package var nameInPath: String {
        switch self {
        case .decade(let year): "\(year)s"
        case .year(let year): String(year)
        case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
        }
    }

    /// By their first days; of two that begin on the same one, the longer comes first.
    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }

    private var position: (year: Int, month: Int, rank: Int) {
        switch self {
        case .decade(let year): (year, 0, 0)
        case .year(let year): (year, 0, 1)
        case .month(let month, let year): (year, month, 2)
        }
    }
}
