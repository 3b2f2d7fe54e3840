/// How certain the dates of a show are. Dates that no claim gives come from data files, and are confirmed.
extension Show {
    /// The first showing of the show, or else of the first of its seasons.
    package var claimedPremiere: ClaimedDate? {
        premiere.map { claimed($0, .premiere, of: .show) } ?? regularSeasons.compactMap(claimedPremiere).min { $0.date < $1.date }
    }

    /// The first showing of a season, of the first of its parts, or of the first of its episodes.
    package func claimedPremiere(of season: Season) -> ClaimedDate? {
        guard let date = season.firstShowing else { return nil }
        let isOfEpisode = season.premiere == nil && season.parts.allSatisfy { $0.premiere == nil }
        guard isOfEpisode, let first = season.episodes.first(where: { $0.date == date }) else {
            return claimed(date, .premiere, of: .season(season.number))
        }
        return claimed(date, .premiere, of: .episode(season: season.number, first.code))
    }

    /// The first showing of a part that has a day of its own. Claims are about its season, not the part.
    package func claimedPremiere(of part: Season.Part, in season: Season) -> ClaimedDate? {
        part.premiere.map { claimed($0, .premiere, of: .season(season.number)) }
    }

    /// When an episode is shown: on its own day, or with its season or part.
    package func claimedDate(of episode: Episode, in season: Season) -> ClaimedDate? {
        let subject: ClaimSubject = episode.date == nil ? .season(season.number) : .episode(season: season.number, episode.code)
        return episode.firstShowing.map { claimed($0, .premiere, of: subject) }
    }

    /// When a volume is released. Claims are about its first release, not about further editions, which have a note.
    package func claimedDate(of release: Release, of volume: Volume) -> ClaimedDate {
        guard release.note == nil else { return ClaimedDate(release.date) }
        return claimed(release.date, .release, of: .volume(volume.id), region: release.region)
    }

    /// The date, and the claim that it comes from, if any.
    package func claimed(_ date: PartialDate, _ field: ClaimedFact.Field, of subject: ClaimSubject, region: String? = nil) -> ClaimedDate {
        let claim = claims.current(.init(field, of: subject, region: region))
        return ClaimedDate(date, from: claim?.fact?.value == .date(date) ? claim : nil, on: claims.day)
    }
}

extension Show {
    /// The first showing of the show, or of the first of its seasons; `nil` if none is confirmed.
    package var confirmedPremiere: PartialDate? { claimedPremiere?.confirmed ?? regularSeasons.compactMap(confirmedPremiere).min() }

    package func confirmedPremiere(of season: Season) -> PartialDate? { claimedPremiere(of: season)?.confirmed }

    package func confirmedPremiere(of episode: Episode, in season: Season) -> PartialDate? {
        claimedDate(of: episode, in: season)?.confirmed
    }

    /// The releases of a volume of the show whose dates are known and confirmed.
    package func confirmedReleases(of volume: Volume) -> [Release] {
        volume.releases.filter { claimedDate(of: $0, of: volume).confirmed != nil }
    }
}
