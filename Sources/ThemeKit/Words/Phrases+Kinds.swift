import ContentReader
import ShowData

/// The words for the closed sets of the show data.
extension Phrases {
    /// "Series", "Film".
    public func text(for kind: Show.Kind) -> String {
        switch kind {
        case .series: self.series
        case .film: self.film
        case .bookSeries: self.bookSeries
        }
    }

    /// "Confirmed", "Rumoured".
    public func text(for status: Claim.Status) -> String {
        switch status {
        case .confirmed: self.confirmed
        case .expected: self.expected
        case .rumoured: self.rumoured
        case .denied: self.denied
        }
    }

    /// "Running", "Ended".
    public func text(for status: Show.Status) -> String {
        switch status {
        case .announced: self.announced
        case .running: self.running
        case .ended: self.ended
        case .cancelled: self.cancelled
        }
    }

    /// A film does not end; it comes out.
    public func text(for status: Show.Status, of kind: Show.Kind) -> String {
        status == .ended && kind == .film ? self.released : text(for: status)
    }

    /// "Main", "Guest".
    public func text(for kind: Role.Kind) -> String {
        switch kind {
        case .main: self.main
        case .recurring: self.recurring
        case .guest: self.guest
        case .voice: self.voice
        }
    }

    /// "Family", "Friendship".
    public func text(for kind: Relationship.Kind) -> String {
        switch kind {
        case .family: self.family
        case .romance: self.romance
        case .friendship: self.friendship
        case .rivalry: self.rivalry
        case .work: self.work
        case .other: self.otherRelationship
        }
    }

    /// "Setting", "Filming location".
    public func text(for kind: Place.Kind) -> String {
        switch kind {
        case .setting: self.setting
        case .filming: self.filmingPlace
        }
    }

    /// "All of it", "Loosely".
    public func text(for extent: Adaptation.Extent) -> String {
        switch extent {
        case .full: self.extentFull
        case .partial: self.extentPartial
        case .loose: self.extentLoose
        }
    }

    /// "Announcements", "On screen", "In print".
    public func text(for kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .announcement: self.announcements
        case .release: self.onScreen
        case .book: self.inPrint
        }
    }

    /// "Volume 3", "Novella", "Companion book".
    public func text(forKindOf volume: Volume) -> String {
        switch volume.kind {
        case .volume: volume.number.map { Self.fill(self.volumeNumber, ["number": String($0)]) } ?? text(for: .bookSeries)
        case .novella: self.novella
        case .companion: self.companion
        }
    }
}
