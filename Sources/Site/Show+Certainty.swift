import ShowData

/// How sure the dates of a show are. What no claim says stands in the files of data, and is as sure as they are.
extension Show {
    /// The claim that a date of the show comes from; `nil` where the files of data say it themselves.
    func claim(_ field: ClaimedFact.Field, of subject: ClaimSubject, region: String? = nil, saying date: PartialDate) -> Claim? {
        claims.current(.init(field, of: subject, region: region)).flatMap { $0.fact?.value == .date(date) ? $0 : nil }
    }

    /// The first showing of the show, or of its first season; `nil` where nobody has confirmed it.
    var confirmedPremiere: PartialDate? { confirmed(premiere, of: .show) ?? seasons.compactMap(confirmedPremiere).min() }

    func confirmedPremiere(of season: Season) -> PartialDate? { confirmed(season.premiere, of: .season(season.number)) }

    func confirmedPremiere(of episode: Episode, in season: Season) -> PartialDate? {
        guard let date = episode.date else {
            return season.date(of: episode).flatMap { confirmed($0, of: .season(season.number)) }
        }
        return confirmed(date, of: .episode(season: season.number, episode.code))
    }

    /// The releases of a volume of the show whose dates are known and confirmed.
    func confirmedReleases(of volume: Volume) -> [Release] {
        volume.releases.filter { release in
            guard release.date.year != nil, !release.isExpected else { return false }
            let claim = claim(.release, of: .volume(volume.id), region: release.region, saying: release.date)
            return claim == nil || claim?.status == .confirmed
        }
    }

    private func confirmed(_ premiere: PartialDate?, of subject: ClaimSubject) -> PartialDate? {
        guard let premiere, premiere.year != nil else { return nil }
        let claim = claim(.premiere, of: subject, saying: premiere)
        return claim == nil || claim?.status == .confirmed ? premiere : nil
    }
}
