/// A part of an import that the owner can accept or reject: a person, an episode, a changed date.
package struct Piece: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case source, show, person, character, season, episode, book, author, article, page, picture, change
    }

    /// What to name it by on the command line, such as `s1e5` or `person/kit-connor`.
    package let id: String
    package let kind: Kind
    /// What it does, in one line.
    package let summary: String
    /// How many entries it makes, if these are several: the episodes of a season.
    package var count = 0
    /// The changes of files that are there.
    var edits: [FileEdit] = []
    /// Files that are not there: their texts by path.
    var files: [String: String] = [:]
    /// Files to copy: from where, by their paths in the content folder.
    var copies: [String: String] = [:]
    /// Files of earlier imports that are moved or no longer needed, by their paths in the content folder.
    var removals: [String] = []
    /// What is saved for the next import.
    var saved: [String: String] = [:]
    /// The ids of the pieces that it refers to.
    var needs: Set<String> = []

    init(_ id: String, _ kind: Kind, _ summary: String) {
        self.id = id
        self.kind = kind
        self.summary = summary
    }
}

struct FileEdit: Hashable, Sendable {
    let path: String
    let edit: YAMLEdit
}
