/// The width that something is drawn for.
enum Layout: String, CaseIterable, Sendable {
    /// Beside the text of a page, from 56rem on.
    case wide
    /// On a phone.
    case narrow

    /// In CSS pixels: 390 wide, a phone leaves 346 between the margins of the theme.
    var width: Int {
        switch self {
        case .wide: 920
        case .narrow: 340
        }
    }
}
