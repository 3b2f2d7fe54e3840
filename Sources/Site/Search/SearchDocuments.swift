import ContentReader
import Exports
import Files
import ShowData
import ThemeKit

/// Everything that the site's search finds.
///
/// The texts are those that the pages are made of, not the finished pages: so nothing is rendered for the search, and words of the theme
/// are not found.
struct SearchDocuments {
    /// How much of an article is shown in a list of results, in UTF-8 bytes.
    private static let excerptLength = 120

    let site: Site

    private var content: SiteContent { site.content }
    private var catalogue: Catalogue { site.catalogue }
    private var phrases: Phrases { site.phrases }

    /// In the order of their kinds; articles last.
    func all(threads: Int) -> [SearchDocument] {
        let things = site.index.names.things
        let first = things.firstIndex { $0.kind == .article } ?? things.endIndex
        let (others, articles) = (things[..<first], things[first...])
        return others.parallelMap(threads: threads, document) + content.shows.indices.flatMap(announcements)
            + articles.parallelMap(threads: threads, document)
    }

    @Sendable private func document(_ thing: NamedThing) -> SearchDocument {
        switch thing.subject {
        case .show(let position): show(position)
        case .character(let show, let position): character(content.shows[show].characters[position], show)
        case .person(let position): person(content.people[position])
        case .episode(let show, let season, let position): episode(position, season, show)
        case .season(let show, let position): season(content.shows[show].seasons[position], show)
        case .book(let show, let position): book(content.shows[show].volumes[position], show)
        case .page(let position): page(content.pages[position])
        case .item(let position): item(content.items[position])
        case .author(let position): author(content.authors[position])
        case .tag(let position): tag(site.index.tags[position])
        case .article(let position): article(position)
        }
    }

    private func document(
        _ kind: SearchDocument.Kind, _ title: String, at path: SitePath, show: Int? = nil, excerpt: String? = nil
    ) -> SearchDocument {
        let base = site.links.path(to: .home).text.utf8.count
        var document = SearchDocument(kind, title: title, path: String(decoding: path.text.utf8.dropFirst(base), as: UTF8.self), show: show)
        document.excerpt = (excerpt ?? "").shortened(to: Self.excerptLength)
        return document
    }

    private func document(
        _ kind: SearchDocument.Kind, _ title: String, at route: Route, show: Int? = nil, excerpt: String? = nil
    ) -> SearchDocument { document(kind, title, at: site.links.path(to: route), show: show, excerpt: excerpt) }

    private func names(_ people: [Person.ID]) -> String? {
        people.isEmpty ? nil : people.compactMap { catalogue.person($0)?.name }.joined(separator: ", ")
    }

    /// Those that links may point to.
    private func headings(_ body: Body?, about show: Show? = nil) -> [SearchDocument.Heading] {
        guard let body else { return [] }
        return site.texts.headings(of: body, about: show).filter { !$0.id.isEmpty }
            .map { SearchDocument.Heading(id: $0.id, text: $0.text) }
    }
}

extension SearchDocument {
    fileprivate func with(_ texts: SearchTexts) -> SearchDocument {
        var document = self
        document.texts += texts.open
        document.guarded += texts.guarded
        return document
    }

    fileprivate func with(aliases: [String?], headings: [Heading] = []) -> SearchDocument {
        var document = self
        document.aliases = aliases.compactMap(\.self).filter { $0 != title }
        document.headings = headings
        return document
    }
}

extension SearchDocuments {
    private func show(_ position: Int) -> SearchDocument {
        let show = content.shows[position]
        var texts = SearchTexts(about: show, on: site)
        texts.add(show.tagline, show.network, show.country, show.basedOn, show.genres.joined(separator: ", "))
        texts.add(names(show.creators + show.writers + show.directors))
        texts.add(show.summary) { [$0] }
        texts.add(show.image)
        for quote in show.quotes where quote.filed(under: { $0.character == nil && $0.place == nil }) {
            texts.add(quote) { [$0.text, $0.note] }
        }
        for place in show.places {
            texts.add(place.name, place.location)
            texts.add(place.summary) { [$0] }
            texts.add(place.image)
        }
        for track in show.tracks { texts.add(track.title, track.artist, track.note) }
        texts.add(show.crew)
        texts.add(show.cast)
        return document(.show, show.title, at: .show(show.id), show: position, excerpt: show.tagline ?? show.summary?.open)
            .with(aliases: [show.titleAsWritten] + show.otherTitles.map(\.text)).with(texts)
    }

    private func character(_ character: Character, _ position: Int) -> SearchDocument {
        let show = content.shows[position]
        let details = catalogue.details(of: show)
        var texts = SearchTexts(about: show, on: site)
        texts.add(character.name)
        for alias in character.aliases where alias.open == nil { texts.add(alias, isName: true) { [$0] } }
        texts.add(character.summary) { [$0] }
        texts.add(character.image)
        for fact in character.facts { texts.add(fact) { [$0.label, $0.value] } }
        for role in character.roles { texts.add(role) { [catalogue.person($0.person)?.name, $0.note] } }
        for relationship in show.relationships.at(details.relationships(of: character.id)) {
            texts.add(relationship) { relationship in
                let other = relationship.first == character.id ? relationship.second : relationship.first
                return [catalogue.character(show.id, other)?.1.name.safe, relationship.firstIs, relationship.secondIs, relationship.note]
            }
        }
        for quote in show.quotes.at(details.quotes(of: character.id)) { texts.add(quote) { [$0.text, $0.note] } }
        let prose = content.prose[.character(show: show.id, character.id)]
        texts.add(prose)
        return document(
            .character, character.name.safe, at: site.links.page(at: .character(show.id, character.id)), show: position,
            excerpt: character.summary?.open
        ).with(aliases: character.aliases.compactMap(\.open), headings: headings(prose, about: show)).with(texts)
    }

    private func person(_ person: Person) -> SearchDocument {
        var texts = SearchTexts(about: nil, on: site)
        texts.add(person.occupation, person.bio)
        texts.add(person.image)
        for appearance in site.index.appearances[person.id] ?? [] {
            if case .role(let show, let character, _) = appearance {
                texts.add(content.shows[show].characters[character].name.safe, content.shows[show].title)
            }
        }
        return document(.person, person.name, at: .person(person.id), excerpt: person.occupation ?? person.bio)
            .with(aliases: person.aliases).with(texts)
    }

    private func episode(_ position: Int, _ number: Int, _ showPosition: Int) -> SearchDocument {
        let show = content.shows[showPosition]
        let season = show.seasons[number]
        let episode = season.episodes[position]
        let point = StoryPoint.episode(season: season.number, episode.code)
        let details = catalogue.details(of: show)
        var texts = SearchTexts(about: show, on: site)
        texts.add(episode.title)
        texts.add(episode.summary) { [$0] }
        texts.add(episode.image)
        texts.add(names(episode.writers + episode.directors))
        texts.add(episode.crew)
        texts.add(episode.guests)
        for quote in show.quotes.at(details.quotes(of: point)) { texts.add(quote) { [$0.text, $0.note] } }
        for track in show.tracks.at(details.tracks(of: point)) { texts.add(track.title, track.artist, track.note) }
        for place in show.places.at(details.places(of: point)) { texts.add(place.name, place.location) }
        let prose = content.prose[.episode(show: show.id, season: season.number, episode.code)]
        texts.add(prose)
        let codes = episode.code.number.map { code in
            (code.wholeNumbers.map { Set([$0.lowerBound, $0.upperBound]).sorted() } ?? []).flatMap { number in
                [
                    "S\(season.number)E\(number)", "S\(season.number) E\(number)",
                    Phrases.fill(phrases.episodeNumber, ["number": "\(number)"]),
                ]
            }
        }
        return document(
            .episode, episode.title.safe, at: .episode(show.id, season: season.number, episode.code), show: showPosition,
            excerpt: episode.summary?.open
        ).with(
            aliases: (codes ?? []) + [season.name(phrases)] + episode.otherTitles.map(\.text), headings: headings(prose, about: show)
        ).with(texts)
    }

    private func season(_ season: Season, _ position: Int) -> SearchDocument {
        let show = content.shows[position]
        var texts = SearchTexts(about: show, on: site)
        texts.add(season.title)
        texts.add(season.summary) { [$0] }
        texts.add(season.image)
        return document(
            .season, season.name(phrases), at: .season(show.id, number: season.number), show: position, excerpt: season.summary?.open
        ).with(aliases: ["S\(season.number)", Phrases.fill(phrases.seasonNumber, ["number": "\(season.number)"])])
            .with(texts)
    }

    private func book(_ volume: Volume, _ position: Int) -> SearchDocument {
        let show = content.shows[position]
        var texts = SearchTexts(about: show, on: site)
        texts.add(volume.title)
        texts.add(volume.summary) { [$0] }
        texts.add(volume.image)
        texts.add(names(volume.authors), volume.isbn)
        return document(
            .book, volume.title.safe, at: site.links.path(to: volume, of: show), show: position, excerpt: volume.summary?.open
        ).with(aliases: volume.otherTitles.map(\.text)).with(texts)
    }

    private func page(_ page: Page) -> SearchDocument {
        var texts = SearchTexts(about: nil, on: site)
        texts.add(page.description)
        texts.add(page.image)
        texts.add(page.body)
        let excerpt = page.description ?? site.texts.words(of: page.body.excerpt, about: nil)
        return document(.page, page.title, at: .page(path: page.path), excerpt: excerpt)
            .with(aliases: [], headings: headings(page.body)).with(texts)
    }

    private func item(_ item: CollectionItem) -> SearchDocument {
        let show = item.show.flatMap { site.index.shows[$0] }
        let story = show.map { content.shows[$0] }
        var texts = SearchTexts(about: story, on: site)
        texts.add(item.description)
        texts.add(item.image)
        for value in item.values.flatMap(\.self) {
            switch value {
            case .text(let text): texts.add(text)
            case .reference(let name): texts.add(site.entry(named: name.value, in: item)?.title)
            case .date, .number, .link: break
            }
        }
        texts.add(item.body, guardedUntil: item.spoils?.value)
        let isOpen = item.spoils == nil
        return document(
            .page, item.title, at: ItemPlan.route(of: item), show: show ?? site.index.onlyShow,
            excerpt: item.description ?? (isOpen ? site.texts.words(of: item.body.excerpt, about: story) : nil)
        ).with(aliases: [], headings: isOpen ? headings(item.body, about: story) : []).with(texts)
    }

    private func author(_ author: Author) -> SearchDocument {
        var texts = SearchTexts(about: nil, on: site)
        texts.add(author.role, author.bio)
        return document(.author, author.name, at: .author(author.id, page: 1), excerpt: author.role ?? author.bio)
            .with(aliases: author.aliases).with(texts)
    }

    private func tag(_ tag: Tag) -> SearchDocument { document(.tag, tag.name, at: .tag(slug: tag.slug, page: 1)) }

    private func article(_ position: Int) -> SearchDocument {
        let article = content.articles[position]
        let show = article.show.flatMap { site.index.shows[$0] }
        let story = show.map { content.shows[$0] }
        var texts = SearchTexts(about: story, on: site)
        texts.add(article.description)
        texts.add(article.image)
        texts.add(article.tags.map(\.name).joined(separator: ", "))
        texts.add(article.authors.compactMap { catalogue.author($0)?.name }.joined(separator: ", "))
        texts.add(article.body, guardedUntil: article.spoils?.value)
        return document(
            .article, article.title, at: .article(slug: article.slug), show: show ?? site.index.onlyShow,
            excerpt: site.articles[position].summary
        ).with(aliases: [], headings: article.spoils == nil ? headings(article.body, about: story) : []).with(texts)
    }

    /// The pages with what was said about a show, if there are any.
    private func announcements(_ position: Int) -> [SearchDocument] {
        let show = content.shows[position]
        let claims = show.claims.claims.grouped { site.links.page(of: $0.id, about: show.id) }
        return claims.map { route, claims in
            var texts = SearchTexts(about: show, on: site)
            for claim in claims { texts.add(claim.statement) { [$0] } }
            return document(.page, "\(show.title): \(phrases.announcements)", at: route, show: position).with(texts)
        }
    }
}

extension Sequence {
    /// The elements by their keys, in the order in which the keys first occur.
    fileprivate func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        var groups: [(key: Key, elements: [Element])] = []
        var positions: [Key: Int] = [:]
        for element in self {
            let key = key(element)
            if let known = positions[key] {
                groups[known].elements.append(element)
            } else {
                positions[key] = groups.count
                groups.append((key, [element]))
            }
        }
        return groups
    }
}
