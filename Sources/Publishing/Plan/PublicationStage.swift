import Site
import ThemeKit

/// When a file goes up. Visitors come in at the indexes and are led to pages, and pages need their assets, so that whatever a visitor is
/// led to is there already.
package enum PublicationStage: Int, CaseIterable, Comparable, Sendable {
    case assets, pages, indexes

    package static func < (left: PublicationStage, right: PublicationStage) -> Bool { left.rawValue < right.rawValue }
}

extension Route {
    /// When the file of this address goes up.
    package var publicationStage: PublicationStage { isIndex ? .indexes : isPage ? .pages : .assets }
}
