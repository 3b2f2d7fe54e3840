import ContentReader
import ShowData

/// The data as writers name it between `{{` and `}}`.
extension Site {
    /// Everything that a text about `show` can name. Other shows are reached by their ids, as in `shows.heartstopper.status`.
    func data(about show: Show?) -> DataNode {
        let shared: [(String, () -> DataNode?)] = [
            ("site", { DataNode(self.content.settings.title, ["title": { DataNode(self.content.settings.title) }]) }),
            ("people", { DataNode(self.content.people.map { person in (person.id.rawValue, { self.node(person) }) }) }),
            ("shows", { DataNode(self.content.shows.map { show in (show.id.rawValue, { self.node(show) }) }) }),
        ]
        guard let show else { return DataNode(shared) }
        return DataNode([("show", { self.node(show) })] + members(of: show) + shared)
    }

    private func node(_ show: Show) -> DataNode {
        let summary = summary(show)
        let own: [(String, () -> DataNode?)] = [
            ("title", { DataNode(show.title) }),
            ("status", { DataNode(self.phrases.text(for: show.status)) }),
            ("network", { show.network.map { DataNode($0) } }),
            ("tagline", { show.tagline.map { DataNode($0) } }),
            ("premiere", { show.firstShowing.map(self.node) }),
            ("seasonCount", { DataNode(String(summary.seasonCount)) }),
            ("episodeCount", { DataNode(String(summary.episodeCount)) }),
        ]
        return DataNode(own + members(of: show))
    }

    private func members(of show: Show) -> [(String, () -> DataNode?)] {
        [
            ("seasons", { DataNode(show.seasons.map { season in (String(season.number), { self.node(season, of: show) }) }) }),
            ("characters", { DataNode(show.characters.map { character in (character.id.rawValue, { self.node(character) }) }) }),
            ("volumes", { DataNode(show.volumes.map { volume in (volume.id.rawValue, { self.node(volume) }) }) }),
            ("ratings", { self.node(show.ratings) }),
        ]
    }

    private func node(_ season: Season, of show: Show) -> DataNode {
        DataNode(
            season.name(phrases),
            [
                "title": { DataNode(season.name(self.phrases)) },
                "premiere": { season.firstShowing.map(self.node) },
                "episodeCount": { DataNode(String(season.episodeCount)) },
                "episodes": { DataNode(season.episodes.map { episode in (episode.code.name, { self.node(episode, in: season) }) }) },
                "ratings": { self.node(season.ratings) },
            ]
        )
    }

    private func node(_ episode: Episode, in season: Season) -> DataNode {
        DataNode(
            episode.title.safe,
            [
                "title": { DataNode(episode.title.safe) },
                "date": { season.date(of: episode).map(self.node) },
                "minutes": { episode.minutes.map { DataNode(String($0)) } },
            ]
        )
    }

    private func node(_ character: Character) -> DataNode {
        let actors = character.openRoles.compactMap { person($0.person)?.name }
        return DataNode(
            character.name.safe,
            [
                "name": { DataNode(character.name.safe) },
                "pronouns": { character.pronouns.map { DataNode($0) } },
                "playedBy": { actors.isEmpty ? nil : DataNode(actors.joined(separator: ", ")) },
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

    private func node(_ volume: Volume) -> DataNode {
        DataNode(
            volume.title.safe,
            ["title": { DataNode(volume.title.safe) }, "released": { volume.releases.map(\.date).min().map(self.node) }]
        )
    }

    private func node(_ ratings: [Rating]) -> DataNode {
        DataNode(
            self.ratings(ratings).map { rating in
                (
                    rating.source.anchor,
                    {
                        DataNode(
                            rating.value,
                            [
                                "value": { DataNode(rating.value) },
                                "outOf": { DataNode(rating.outOf) },
                                "votes": { rating.votes.map { DataNode(String($0)) } },
                                "asOf": { self.node(rating.asOf) },
                            ]
                        )
                    }
                )
            })
    }

    private func node(_ date: PartialDate) -> DataNode { DataNode(phrases.text(for: date), date: date) }
}
