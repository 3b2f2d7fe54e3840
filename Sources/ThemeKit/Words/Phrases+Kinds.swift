import ContentReader
import ShowData

/// The words for the closed sets of the show data.
extension Phrases {
    /// "Series", "Film".
    public func text(for kind: Show.Kind) -> String {
        switch kind {
        case .series: self.series
        case .miniseries: self.miniseries
        case .webSeries: self.webSeries
        case .anime: self.anime
        case .film: self.film
        case .special: self.special
        case .bookSeries: self.bookSeries
        case .comic: self.comic
        case .game: self.game
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
        case .inDevelopment: self.inDevelopment
        case .inProduction: self.inProduction
        case .running: self.running
        case .onHiatus: self.onHiatus
        case .toBeDetermined: self.toBeDetermined
        case .ended: self.ended
        case .cancelled: self.cancelled
        }
    }

    /// A film does not end; it comes out.
    public func text(for status: Show.Status, of kind: Show.Kind) -> String {
        status == .ended && kind.form == .film ? self.released : text(for: status)
    }

    /// "Cast", "Crew".
    public func text(for work: PersonSummary.Work) -> String {
        switch work {
        case .cast: self.cast
        case .crew: self.crew
        case .author: self.author
        }
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

    /// "Missing", "Never shown".
    public func text(for state: Episode.State) -> String {
        switch state {
        case .missing: self.missingEpisode
        case .incomplete: self.incompleteEpisode
        case .neverShown: self.neverShown
        }
    }

    /// "DVD order", or the name of another order as it is written.
    public func name(ofOrder order: String) -> String {
        switch order.lowercased() {
        case "broadcast": self.broadcastOrder
        case "production": self.productionOrder
        case "dvd": self.dvdOrder
        case "story": self.storyOrder
        default: order
        }
    }

    /// "Spin-off of", or for the other show "Spin-offs".
    public func text(for kind: ShowRelation.Kind, isInverse: Bool) -> String {
        switch kind {
        case .spinOff: isInverse ? self.spinOffs : self.spinOffOf
        case .prequel: isInverse ? self.prequels : self.prequelTo
        case .sequel: isInverse ? self.sequels : self.sequelTo
        case .remake: isInverse ? self.remakes : self.remakeOf
        case .crossover: self.crossoverWith
        case .sharedWorld: self.sharedWorld
        }
    }

    /// "Stream", "Rent".
    public func text(for kind: Offer.Kind) -> String {
        switch kind {
        case .stream: self.offerStream
        case .free: self.offerFree
        case .rent: self.offerRent
        case .buy: self.offerBuy
        }
    }

    /// "Won", "Nominated".
    public func text(for result: Award.Result) -> String {
        switch result {
        case .won: self.awardWon
        case .nominated: self.awardNominated
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
    public func text(forKindOf volume: Volume) -> String? {
        switch volume.kind {
        case .volume: volume.number.map { Self.fill(self.volumeNumber, ["number": String($0)]) }
        case .novella: self.novella
        case .companion: self.companion
        }
    }
}
