import ShowData

/// A set of entities in which each name stands for one of them.
enum Namespace: Hashable, Sendable {
    case people, authors, sources, shows
    /// The volumes of a show's books.
    case volumes(show: String)
    /// The numbered chapters of its volumes: `v3c12`.
    case chapters(show: String)
    /// The seasons and episodes of a show: `s2`, `s2e5`.
    case screen(show: String)
    /// The shows that have a film, by show id. A film is its own.
    case films
    case characters(show: String)
    case claims(show: String)
    case places(show: String)
    /// The texts about a show's episodes, by `s2e5`.
    case episodeProse(show: String)
    /// The pages of collections.
    case items
    /// Pictures and other files that are copied to the site, by path.
    case files

    /// What an entity in it is called in a sentence.
    var entityName: String {
        switch self {
        case .people: "person"
        case .authors: "author"
        case .sources: "source"
        case .shows: "show"
        case .volumes: "volume"
        case .chapters: "chapter"
        case .screen: "season or episode"
        case .characters: "character"
        case .claims: "claim"
        case .places: "place"
        case .episodeProse: "text about the episode"
        case .items: "page of a collection"
        case .films: "film of the show"
        case .files: "file"
        }
    }

    /// The sentence about a name that does not exist.
    func missing(_ name: String) -> String {
        switch self {
        case .files: "there is no file '\(name)'"
        case .films: "there is no film of the show '\(name)'"
        default: "no \(entityName) has the id '\(name)'"
        }
    }

    /// The name that `text` refers to. Ids are in lower case with simple hyphens, and a reference may be written in another way:
    /// `Kit‑Connor`.
    func name(for text: String) -> String {
        guard self != .files, !Slug.isValid(text) else { return text }
        let key = NameKey(text).text
        return self == .authors || Slug.isValid(key) ? key : text
    }

    /// The form of its names. An author may also be named as in a byline; seasons, episodes and numbered volumes are points.
    var idSchema: Schema {
        switch self {
        case .authors: .matching(Pattern.visible)
        case .people, .sources, .shows, .volumes, .chapters, .screen, .films, .characters, .claims, .places, .episodeProse:
            .pattern(Pattern.slug, longest: Slug.longest)
        case .files, .items: .text
        }
    }
}
