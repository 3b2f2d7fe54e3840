/// A decade, or one of its years.
public enum TimelinePeriod: Hashable, Comparable, Sendable {
    /// The ten years from this one on, a multiple of ten.
    case decade(Int)
    case year(Int)

    package var nameInPath: String {
        switch self {
        case .decade(let year): "\(year)s"
        case .year(let year): String(year)
        }
    }

    package var first: Int {
        switch self {
        case .decade(let year), .year(let year): year
        }
    }

    /// By their first years.
    public static func < (left: Self, right: Self) -> Bool { left.first < right.first }
}
