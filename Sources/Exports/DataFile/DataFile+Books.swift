import Hypertext
import ShowData
import ThemeKit

/// Books, and how they were adapted for the screen.
extension DataFile {
    func volume(_ volume: Volume) -> JSON {
        .object([
            "id": .string(volume.id.rawValue),
            "page": .string(siteLinks.address(of: siteLinks.path(to: volume, of: show))),
            "title": title(volume.title),
            "kind": .string(volume.kind.rawValue),
            "authors": ids(volume.authors),
            "summary": optional(volume.summary),
            "isbn": optional(volume.isbn),
            "titles": titles(volume.otherTitles),
            "chapters": .list(volume.chapters.map(chapter)),
            "image": optional(volume.image),
            "releases": .list(volume.releases.compactMap { release($0, of: volume) }),
            "sources": ids(volume.sources),
        ])
    }

    private func chapter(_ chapter: Chapter) -> JSON {
        .object(["number": optional(chapter.number), "title": chapter.title.map(title), "summary": optional(chapter.summary)])
    }

    func arc(_ arc: StoryArc) -> JSON {
        .object([
            "title": title(arc.title), "from": .string(arc.first.rawValue), "to": .string(arc.last.rawValue),
            "chapters": optional(arc.chapters), "summary": optional(arc.summary), "sources": ids(arc.sources),
        ])
    }

    /// `nil` for a release that is only rumoured.
    private func release(_ release: Release, of volume: Volume) -> JSON? {
        let date = show.claimedDate(of: release, of: volume)
        guard !date.certainty.isRumour else { return nil }
        return .object([
            "date": optional(date),
            "region": optional(release.region),
            "note": optional(release.note),
            "expected": expected(date),
        ])
    }

    func adaptation(_ adaptation: Adaptation) -> JSON {
        .object([
            "screen": .string(adaptation.screen.description),
            "volumes": ids(adaptation.volumes),
            "extent": .string(adaptation.extent.rawValue),
            "note": optional(adaptation.note),
            "sources": ids(adaptation.sources),
        ])
    }
}
