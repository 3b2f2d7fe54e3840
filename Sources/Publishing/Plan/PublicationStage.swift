import Site
import ThemeKit

/// When a file is uploaded. Indexes lead to pages, and pages need their assets, so the targets of links are uploaded before the files that
/// link to them.
package enum PublicationStage: Int, CaseIterable, Comparable, Sendable {
    case assets, pages, indexes

    package static func < (left: PublicationStage, right: PublicationStage) -> Bool { left.rawValue < right.rawValue }
}

extension Route {
    /// When the file at this address is uploaded.
    package var publicationStage: PublicationStage { isIndex ? .indexes : isPage ? .pages : .assets }
}
