import ContentReader
import ShowData
import ThemeKit

/// The data as writers name it between `{{` and `}}`.
struct SiteData {
    let catalogue: Catalogue

    private var phrases: Phrases { catalogue.phrases }

    /// Everything that a text about `show` can name. Other shows are reached by id, as in `shows.heartstopper.status`.
    func node(about show: Show?) -> DataNode {
        let shared: [(String, () -> DataNode?)] = [
            ("site", { DataNode(catalogue.content.settings.title, ["title": { DataNode(catalogue.content.settings.title) }]) }),
            (
                "people",
                {
                    DataNode(catalogue.content.people, named: \.id.rawValue, catalogue.index.peopleIDs) {
                        catalogue.person(Person.ID($0)).map(self.node)
                    }
                }
            ),
            (
                "shows",
                {
                    DataNode(catalogue.content.shows, named: \.id.rawValue, catalogue.index.showIDs) {
                        catalogue.show(Show.ID($0)).map(self.node)
                    }
                }
            ),
        ]
        guard let show else { return DataNode(shared) }
        return DataNode([("show", { self.node(show) })] + members(of: show) + shared)
    }

    private func node(_ show: Show) -> DataNode {
        let own: [(String, () -> DataNode?)] = [
            ("title", { DataNode(show.title) }),
            ("status", { show.status.map { DataNode(phrases.text(for: $0)) } }),
            ("network", { show.network.map { DataNode($0) } }),
            ("tagline", { show.tagline.map { DataNode($0) } }),
            ("premiere", { show.claimedPremiere.map(self.node) }),
            ("seasonCount", { DataNode(String(ShowSummary(show, from: catalogue).seasonCount)) }),
            ("episodeCount", { DataNode(String(ShowSummary(show, from: catalogue).episodeCount)) }),
        ]
        return DataNode(own + members(of: show))
    }

    private func members(of show: Show) -> [(String, () -> DataNode?)] {
        let details = catalogue.details(of: show)
        return [
            (
                "seasons",
                {
                    DataNode(show.seasons, named: { String($0.number) }, details.seasonNumbers) { name in
                        details.position(ofSeason: name, in: show).map { self.node(at: $0, in: show) }
                    }
                }
            ),
            (
                "characters",
                {
                    DataNode(show.characters, named: \.id.rawValue, details.characterIDs) { name in
                        catalogue.character(show.id, Character.ID(name)).map { self.node($1) }
                    }
                }
            ),
            (
                "volumes",
                {
                    DataNode(show.volumes, named: \.id.rawValue, details.volumeIDs) { name in
                        details.position(of: Volume.ID(name)).map { self.node(show.volumes[$0], of: show) }
                    }
                }
            ),
            ("ratings", { self.node(show.ratings) }),
        ]
    }

    private func node(at position: Int, in show: Show) -> DataNode {
        let (season, details) = (show.seasons[position], catalogue.details(of: show))
        return DataNode(
            season.name(phrases),
            [
                "title": { DataNode(season.name(phrases)) },
                "premiere": { show.claimedPremiere(of: season).map(self.node) },
                "episodeCount": { DataNode(String(season.episodeCount)) },
                "network": { season.networks.isEmpty ? nil : DataNode(season.networks.joined(separator: ", ")) },
                "episodes": {
                    DataNode(season.episodes, named: \.code.nameInPath, details.episodeNames[position]) { name in
                        details.position(ofEpisode: EpisodeCode(nameInPath: name), season: season.number)
                            .map { self.node(season.episodes[$0.episode], in: season, of: show) }
                    }
                },
                "ratings": { self.node(season.ratings) },
            ]
        )
    }

    private func node(_ episode: Episode, in season: Season, of show: Show) -> DataNode {
        DataNode(
            episode.title.safe,
            [
                "title": { DataNode(episode.title.safe) },
                "date": { show.claimedDate(of: episode, in: season).map(self.node) },
                "minutes": { episode.runningTime.map { DataNode($0.description) } },
            ]
        )
    }

    private func node(_ character: Character) -> DataNode {
        DataNode(
            character.name.safe,
            [
                "name": { DataNode(character.name.safe) },
                "pronouns": { character.pronouns.map { DataNode($0) } },
                "playedBy": {
                    let actors = character.openRoles.map(\.person).withoutRepetitions().compactMap { catalogue.person($0)?.name }
                    return actors.isEmpty ? nil : DataNode(actors.joined(separator: ", "))
                },
            ]
        )
    }

    private func node(_ person: Person) -> DataNode {
        DataNode(
            person.name,
            [
                "name": { DataNode(person.name) },
                "pronouns": { person.pronouns.map { DataNode($0) } },
                "occupation": { person.occupation.map { DataNode($0) } },
            ]
        )
    }

    private func node(_ volume: Volume, of show: Show) -> DataNode {
        DataNode(
            volume.title.safe,
            [
                "title": { DataNode(volume.title.safe) },
                "released": {
                    volume.releases.min { $0.date < $1.date }.map { self.node(show.claimedDate(of: $0, of: volume)) }
                },
            ]
        )
    }

    private func node(_ ratings: [Rating]) -> DataNode {
        DataNode(
            catalogue.ratings(ratings).map { rating in
                (
                    rating.source.anchor,
                    {
                        DataNode(
                            rating.value,
                            [
                                "value": { DataNode(rating.value) },
                                "outOf": { DataNode(rating.outOf) },
                                "votes": { rating.votes.map { DataNode(String($0)) } },
                                "asOf": { self.node(ClaimedDate(rating.asOf)) },
                            ]
                        )
                    }
                )
            })
    }

    /// A date that is not certain says so.
    private func node(_ date: ClaimedDate) -> DataNode { DataNode(phrases.text(for: date), date: date) }
}
