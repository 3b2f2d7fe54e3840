import Diagnostics
import Files

/// What `marquee new` can make in a site, and where everything else of a show is written.
enum NewKinds {
    /// The names of the commands that add to a site.
    static var names: [String] { NewCommand.configuration.subcommands.map { $0._commandName }.filter { $0 != "site" } }

    /// Where to write something that is not a command of `new`, such as an episode; `nil` for other words.
    ///
    /// - Parameter word: in the singular or plural.
    static func advice(on word: String) -> String? {
        let word = word.lowercased()
        return places.first { singular, plural, _ in word == singular || word == plural }.map { singular, _, place in
            "`marquee new` makes no \(singular): \(place)"
        }
    }

    /// Why a new site cannot be in `folder`: it would be in another, which would be read with it.
    static func refusal(of folder: String) -> String? {
        guard let path = try? Folder.futurePath(of: folder), let site = enclosingSite(of: path) else { return nil }
        let known = "inside a site, `marquee new` makes \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
        let name = path.pathParts.last ?? ""
        if let advice = advice(on: name) { return "\(advice); \(known)" }
        let meant = names.nearest(to: name.lowercased()).map { "; did you mean `marquee new \($0)`?" } ?? ""
        return "'\(site)' is a site already, and another in it would be read as a part of it; \(known)\(meant); "
            + "for a new site, change to a folder outside"
    }

    /// The site that something at an absolute path would be in, or beside.
    private static func enclosingSite(of path: String) -> String? {
        let isSite = { (folder: String) in (try? FileStatus(of: "\(folder)/site.yaml")) != nil }
        guard let parent = path.parentPath else { return nil }
        let folders = Array(sequence(first: parent) { $0.parentPath }.prefix(6))
        return folders.first(where: isSite) ?? ["\(parent)/Content"].filter { $0 != path }.first(where: isSite)
    }

    private static let places: [(singular: String, plural: String, place: String)] = [
        (
            "episode", "episodes",
            "episodes are in the file of their season, such as shows/NAME/season-1.yaml; `marquee new season 2 --episodes 8` makes a season with eight"
        ),
        ("person", "people", "people are in people.yaml; `marquee new character \"Name\" --actor \"Name\"` adds one who plays a character"),
        ("actor", "actors", "people are in people.yaml; `marquee new character \"Name\" --actor \"Name\"` adds one who plays a character"),
        ("tag", "tags", "a tag exists as soon as a text has it, as in 'tags: [interview]' at its top"),
        ("source", "sources", "sources are in sources.yaml"),
        ("claim", "claims", "claims are in shows/NAME/claims.yaml"),
        ("book", "books", "books are in shows/NAME/books.yaml; `marquee new show \"Title\" --kind bookSeries` makes a series of books"),
        ("volume", "volumes", "the volumes of a series of books are in shows/NAME/books.yaml"),
        ("chapter", "chapters", "chapters are in shows/NAME/books.yaml, with their volume"),
        ("film", "films", "`marquee new show \"Title\" --kind film` does"),
        ("series", "series", "`marquee new show \"Title\"` does"),
        ("quote", "quotes", "quotes are in shows/NAME/quotes.yaml"),
        ("place", "places", "places are in shows/NAME/places.yaml"),
        ("relationship", "relationships", "relationships are in shows/NAME/relationships.yaml"),
        ("song", "songs", "songs are in shows/NAME/music.yaml"),
        ("post", "posts", "`marquee new article \"Title\"` does"),
        ("collection", "collections", "declare one in site.yaml, such as 'collections: { art: { title: Fan art } }'"),
    ]
}
