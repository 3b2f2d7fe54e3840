import ShowData

/// The data of a show as tables.
///
/// The columns that an import of spreadsheets understands have the names that it knows, and only values that everybody may read. What is
/// guarded is in columns of its own, such as `guardedSummary`, with the points that guard it beside it, so that nothing is opened by
/// accident.
struct ShowTables {
    let file: DataFile

    private var show: Show { file.show }

    /// Those that an import understands; without rows too, so that it is clear that there are none.
    var importable: [Sheet] { [episodes, characters, books] }

    var all: [Sheet] {
        importable
            + [
                seasons, parts, roles, facts, guardedAliases, relationships, quotes, ratings, tracks, places, releases, adaptations, claims,
            ].filter { !$0.rows.isEmpty }
    }
}

/// Columns that many tables have.
extension ShowTables {
    typealias Cell = Sheet.Cell

    private static func guarded(_ name: String) -> [String] {
        ["guarded\(name.prefix(1).uppercased())\(name.dropFirst())", "\(name)Until"]
    }

    /// The guarded value, if it may be in the file, and the points that guard it.
    private func guarded(_ text: Spoilable<String>?) -> [Cell] {
        guard let text, let until = text.guardedUntil else { return [.text(nil), .text(nil)] }
        return [.text(file.published(text)), points(until)]
    }

    private func points(_ guardedUntil: SpoilerGuard?) -> Cell { .list(guardedUntil?.points.map(\.description) ?? []) }

    private func ids<Entity>(_ ids: [EntityID<Entity>]) -> Cell { .list(ids.map(\.rawValue)) }

    private func names(_ people: [Person.ID]) -> Cell { .list(people.map { file.allPeople[$0]?.name ?? $0.rawValue }) }

    private func date(_ date: ClaimedDate?) -> Cell { .text(date.flatMap { $0.certainty.isRumour ? nil : "\($0.date)" }) }

    /// A row for each value that may be in the file, with the points that guard it.
    private func rows<Value>(_ values: [Spoilable<Value>], _ make: (Value, _ until: Cell) -> [Cell]) -> [[Cell]] {
        values.compactMap { value in file.published(value).map { make($0, points(value.guardedUntil)) } }
    }

    private func spans(_ spans: [StorySpan]) -> Cell { .list(file.includesSpoilers ? spans.map(\.description) : []) }
}

/// The tables that an import understands.
extension ShowTables {
    private var episodes: Sheet {
        let columns =
            ["season", "number", "id", "title", "date", "minutes", "summary", "writers", "directors", "absolute", "part", "time"]
            + Self.guarded("title") + Self.guarded("summary") + ["sources"]
        let rows = show.seasons.flatMap { season in
            season.episodes.map { episode -> [Cell] in
                [
                    .number(season.number), .text(episode.code.number?.description),
                    .text(episode.code.number == nil ? episode.code.name : nil), .text(episode.isTitled ? episode.title.safe : nil),
                    date(show.claimedDate(of: episode, in: season)), .text(episode.runningTime?.description), .text(episode.summary?.open),
                    names(episode.writers), names(episode.directors), .number(episode.absolute), .text(episode.part?.description),
                    .text(episode.time?.description),
                ] + guarded(episode.title.full) + guarded(episode.summary) + [ids(episode.sources)]
            }
        }
        return Sheet("episodes", columns, rows)
    }

    private var characters: Sheet {
        let columns =
            ["id", "name", "aliases", "pronouns", "summary", "actor", "kind", "episodes", "order"] + Self.guarded("name")
            + Self.guarded("summary") + ["sources"]
        let rows = show.characters.map { character -> [Cell] in
            let roles = character.openRoles
            // A row has room for one kind and one list of episodes, so for those that all roles share. `roles` has each on its own.
            let kinds = Set(roles.map(\.kind))
            let spans = Set(roles.map(\.spans))
            return [
                .text(character.id.rawValue), .text(character.name.safe), .list(character.aliases.compactMap(\.open)),
                .text(character.pronouns), .text(character.summary?.open), names(roles.map(\.person)),
                .text(kinds.count == 1 ? kinds.first??.rawValue : nil),
                spans.count == 1 ? self.spans(roles.first?.spans ?? []) : .list([]), .number(character.order),
            ] + guarded(character.name.full) + guarded(character.summary) + [ids(character.sources)]
        }
        return Sheet("characters", columns, rows)
    }

    private var books: Sheet {
        let columns =
            ["id", "title", "authors", "date", "isbn", "kind", "summary", "order"] + Self.guarded("title") + Self.guarded("summary")
            + ["sources"]
        let rows = show.volumes.map { volume -> [Cell] in
            [
                .text(volume.id.rawValue), .text(volume.title.safe), names(volume.authors),
                date(volume.releases.first.map { show.claimedDate(of: $0, of: volume) }), .text(volume.isbn), .text(volume.kind.rawValue),
                .text(volume.summary?.open), .number(volume.order),
            ] + guarded(volume.title.full) + guarded(volume.summary) + [ids(volume.sources)]
        }
        return Sheet("books", columns, rows)
    }
}

/// The other tables.
extension ShowTables {
    private var seasons: Sheet {
        let columns =
            ["number", "title", "premiere", "summary", "network", "country"] + Self.guarded("title") + Self.guarded("summary") + ["sources"]
        let rows = show.seasons.map { season -> [Cell] in
            [
                .number(season.number), .text(season.title?.safe),
                date(season.premiere.map { show.claimed($0, .premiere, of: .season(season.number)) }), .text(season.summary?.open),
                .list(season.networks), .list(season.countries),
            ] + guarded(season.title?.full) + guarded(season.summary) + [ids(season.sources)]
        }
        return Sheet("seasons", columns, rows)
    }

    private var parts: Sheet {
        let rows = show.seasons.flatMap { season in
            season.parts.map { part -> [Cell] in
                [.number(season.number), .number(part.from), .text(part.title), date(show.claimedPremiere(of: part, in: season))]
            }
        }
        return Sheet("parts", ["season", "from", "title", "premiere"], rows)
    }

    private var roles: Sheet {
        let rows = show.characters.flatMap { character in
            self.rows(character.roles) { role, until in
                [
                    .text(character.id.rawValue), .text(role.person.rawValue), .text(role.kind?.rawValue), spans(role.spans),
                    .text(role.note),
                    until, ids(role.sources),
                ]
            }
        }
        let members = show.cast.map { member -> [Cell] in
            [.text(nil), .text(member.person.rawValue), .text(nil), .list([]), .text(member.note), .list([]), ids(member.sources)]
        }
        return Sheet("roles", ["character", "person", "kind", "episodes", "note", "until", "sources"], rows + members)
    }

    private var facts: Sheet {
        let rows = show.characters.flatMap { character in
            self.rows(character.facts) { fact, until in
                [.text(character.id.rawValue), .text(fact.label), .text(fact.value), until, ids(fact.sources)]
            }
        }
        return Sheet("facts", ["character", "label", "value", "until", "sources"], rows)
    }

    private var guardedAliases: Sheet {
        let rows = show.characters.flatMap { character in
            self.rows(character.aliases.filter { $0.open == nil }) { alias, until in [.text(character.id.rawValue), .text(alias), until] }
        }
        return Sheet("guardedAliases", ["character", "alias", "until"], rows)
    }

    private var relationships: Sheet {
        let rows = self.rows(show.relationships) { relationship, until in
            [
                .text(relationship.first.rawValue), .text(relationship.second.rawValue), .text(relationship.kind.rawValue),
                .text(relationship.firstIs), .text(relationship.secondIs), spans(relationship.span.map { [$0] } ?? []),
                .text(relationship.note), until, ids(relationship.sources),
            ]
        }
        return Sheet("relationships", ["first", "second", "kind", "firstIs", "secondIs", "episodes", "note", "until", "sources"], rows)
    }

    private var quotes: Sheet {
        let rows = self.rows(show.quotes) { quote, until in
            [
                .text(quote.text), .text(quote.character?.rawValue), .text(quote.place?.description), .text(quote.note), until,
                ids(quote.sources),
            ]
        }
        return Sheet("quotes", ["text", "character", "in", "note", "until", "sources"], rows)
    }

    private var ratings: Sheet {
        func rows(_ ratings: [Rating], of subject: ClaimSubject) -> [[Cell]] {
            ratings.map { rating in
                [
                    .text("\(subject)"), .text(rating.source.rawValue), .text(rating.value.shortest), .text(rating.outOf.shortest),
                    .number(rating.votes), .text("\(rating.asOf)"), .text(rating.note),
                ]
            }
        }
        let ofSeasons = show.seasons.flatMap { season in
            rows(season.ratings, of: .season(season.number))
                + season.episodes.flatMap { rows($0.ratings, of: .episode(season: season.number, $0.code)) }
        }
        return Sheet("ratings", ["about", "source", "value", "outOf", "votes", "asOf", "note"], rows(show.ratings, of: .show) + ofSeasons)
    }

    private var tracks: Sheet {
        let rows = show.tracks.map { track -> [Cell] in
            [
                .text(track.title), .text(track.artist), .list(track.places.map(\.description)), .text(track.link?.description),
                .text(track.note), ids(track.sources),
            ]
        }
        return Sheet("tracks", ["title", "artist", "in", "link", "note", "sources"], rows)
    }

    private var places: Sheet {
        let rows = show.places.map { place -> [Cell] in
            [
                .text(place.id.rawValue), .text(place.name), .text(place.kind.rawValue), .text(place.location), .text(place.summary?.open),
                .list(place.places.map(\.description)),
            ] + guarded(place.summary) + [ids(place.sources)]
        }
        return Sheet("places", ["id", "name", "kind", "location", "summary", "in"] + Self.guarded("summary") + ["sources"], rows)
    }

    private var releases: Sheet {
        let rows = show.volumes.flatMap { volume in
            volume.releases.map { release -> [Cell] in
                [
                    .text(volume.id.rawValue), date(show.claimedDate(of: release, of: volume)), .text(release.region), .text(release.note),
                ]
            }
        }
        return Sheet("releases", ["book", "date", "region", "note"], rows)
    }

    private var adaptations: Sheet {
        let rows = show.adaptations.map { adaptation -> [Cell] in
            [
                .text(adaptation.screen.description), ids(adaptation.volumes), .text(adaptation.extent.rawValue), .text(adaptation.note),
                ids(adaptation.sources),
            ]
        }
        return Sheet("adaptations", ["screen", "books", "extent", "note", "sources"], rows)
    }

    private var claims: Sheet {
        let rows = show.claims.claims.map { claim -> [Cell] in
            let (person, name): (String?, String?) =
                switch claim.speaker {
                case .person(let id): (id.rawValue, nil)
                case .named(let name): (nil, name)
                case nil: (nil, nil)
                }
            return [
                .text(claim.id.rawValue), .text("\(claim.date)"), .text("\(claim.subject)"), .text(claim.status.rawValue),
                .text(file.published(claim.statement)), .text(person), .text(name), .text(claim.fact?.field.rawValue),
                .text(claim.fact?.region), .text(claim.fact?.value.written), ids(claim.supersedes), points(claim.statement.guardedUntil),
                ids(claim.sources),
            ]
        }
        let columns = [
            "id", "date", "about", "status", "says", "person", "by", "field", "region", "value", "supersedes", "until", "sources",
        ]
        return Sheet("claims", columns, rows)
    }
}
