import Files

/// The empty folders at a target that are where the site needs a file.
struct EmptyFolders {
    /// Those that may be removed, the innermost first: a publication that was interrupted has removed Marquee's files from them, or the
    /// target is owned.
    let own: [String]
    /// Those that someone else has made.
    let foreign: [String]

    init(_ remote: RemoteState, inTheWayOf site: LocalSite, isOwned: Bool) {
        let inTheWay = remote.emptyFolders.filter { folder in
            ([folder] + folder.foldersAround).contains { site.files[$0] != nil }
        }
        let known = inTheWay.isEmpty ? [] : Set((remote.manifest?.files ?? [:]).keys.flatMap(\.foldersAround))
        own = inTheWay.filter { isOwned || known.contains($0) }.sorted { $1.precedesInBytes($0) }
        foreign = inTheWay.filter { !isOwned && !known.contains($0) }.sorted { $0.precedesInBytes($1) }
    }
}
