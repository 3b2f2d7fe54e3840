import ContentReader
import ShowData
import ThemeKit

/// The words for the closed sets of the show data.
extension Phrases {
    func text(for kind: Role.Kind) -> String {
        switch kind {
        case .main: self.main
        case .recurring: self.recurring
        case .guest: self.guest
        case .voice: self.voice
        }
    }

    func text(for kind: Relationship.Kind) -> String {
        switch kind {
        case .family: self.family
        case .romance: self.romance
        case .friendship: self.friendship
        case .rivalry: self.rivalry
        case .work: self.work
        case .other: self.otherRelationship
        }
    }

    func text(for kind: Place.Kind) -> String {
        switch kind {
        case .setting: self.setting
        case .filming: self.filmingPlace
        }
    }

    func text(for extent: Adaptation.Extent) -> String {
        switch extent {
        case .full: self.extentFull
        case .partial: self.extentPartial
        case .loose: self.extentLoose
        }
    }

    func text(for kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .announcement: self.announcements
        case .release: self.onScreen
        case .book: self.inPrint
        }
    }

    /// "The picture shows 120 of 500; the table has all of them."
    func text(forDrawn count: Int, of number: Int) -> String {
        Self.fill(self.moreInTable, ["count": String(count), "number": String(number)])
    }

    /// "Volume 3", "Novella", "Companion book".
    func text(forKindOf volume: Volume) -> String {
        switch volume.kind {
        case .volume: volume.number.map { Self.fill(self.volumeNumber, ["number": String($0)]) } ?? text(for: .bookSeries)
        case .novella: self.novella
        case .companion: self.companion
        }
    }
}

extension Phrases {
    /// A film does not end; it comes out.
    func text(for status: Show.Status, of kind: Show.Kind) -> String {
        status == .ended && kind == .film ? self.released : text(for: status)
    }
}

/// The words for amounts and positions.
extension Phrases {
    func count(articles count: Int) -> String { count == 1 ? self.oneArticle : Self.fill(self.articleCount, ["count": String(count)]) }

    func count(episodes count: Int) -> String { count == 1 ? self.oneEpisode : Self.fill(self.episodeCount, ["count": String(count)]) }

    func count(votes count: Int) -> String { count == 1 ? self.oneVote : Self.fill(self.votes, ["count": grouped(count)]) }

    /// In groups of three digits from five digits on (ISO 80000-1, 7.3.1), which every language reads.
    private func grouped(_ count: Int) -> String {
        let digits = String(count)
        guard digits.count > 4 else { return digits }
        return digits.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, (digits.count - next.offset).isMultiple(of: 3) { text += "\u{202F}" }
            text.append(next.element)
        }
    }

    func duration(minutes: Int) -> String { Self.fill(self.runtime, ["count": String(minutes)]) }

    func duration(readingMinutes: Int) -> String { Self.fill(self.readingTime, ["count": String(readingMinutes)]) }

    /// "Episode 5", or what an episode without a number is called.
    func name(of code: EpisodeCode) -> String {
        code.number.map { Self.fill(self.episodeNumber, ["number": String($0)]) } ?? self.special
    }

    func name(ofPage number: Int) -> String { Self.fill(self.pageNumber, ["number": String(number)]) }
}
