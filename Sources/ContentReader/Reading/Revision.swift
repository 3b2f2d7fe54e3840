import ShowData

/// A text that replaces an earlier version and changes nothing else: its address, its position in lists and the entities that it refers to
/// are the same.
package enum Revision: Sendable {
    /// Its authors are as written in the file.
    case article(Article)
    case page(Page)
    case prose(Body, ProseSubject)

    /// `nil` if `new` differs from `old` in more than the text, or has a diagnostic.
    init?(of old: FileReading, by new: FileReading) {
        guard new.findings.isFree, old.findings.names == new.findings.names else { return nil }
        switch (old.value, new.value) {
        case (.article(let old), .article(let new)) where old.identity == new.identity: self = .article(new)
        case (.page(let old), .page(let new)) where old.identity == new.identity: self = .page(new)
        case (.prose(_, let old, let before), .prose(let body, let subject, let former))
        where old == subject && before.written == former.written: self = .prose(body, subject)
        default: return nil
        }
    }
}

extension Findings {
    fileprivate var isFree: Bool { diagnostics.isEmpty && incomplete.isEmpty }

    /// The names it defines and refers to, regardless of their places in the file.
    fileprivate var names: [Name] {
        definitions.map { Name(name: $0.name, namespace: $0.namespace) } + references.map { Name(name: $0.name, namespace: $0.namespace) }
    }

    fileprivate struct Name: Equatable {
        let name: String
        let namespace: Namespace
    }
}

extension Article {
    /// What other pages depend on.
    fileprivate struct Identity: Equatable {
        let slug: String
        let date: Timestamp
        let authors: [Author.ID]
        let tags: [String]
        let show: Show.ID?
        let isDraft: Bool
        let isFeatured: Bool
        let motif: Motif?
        let aliases: [String]
        let sources: [Source.ID]
        let spoils: SpoilerGuard?
    }

    fileprivate var identity: Identity {
        Identity(
            slug: slug, date: date, authors: authors, tags: tags.map(\.name), show: show, isDraft: isDraft, isFeatured: isFeatured,
            motif: motif, aliases: aliases.map(\.value), sources: sources, spoils: spoils?.value
        )
    }
}

extension Page {
    /// What other pages depend on.
    fileprivate struct Identity: Equatable {
        let path: String
        let isDraft: Bool
        let aliases: [String]
    }

    fileprivate var identity: Identity { Identity(path: path, isDraft: isDraft, aliases: aliases.map(\.value)) }
}
