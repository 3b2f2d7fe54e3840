import Diagnostics
import Files
import ShowData

/// All that reading the file of an article gave, so that the next build need not even open it.
///
/// A class, because it is passed on many times.
package final class ArticleReading: Sendable {
    private let article: Article
    private let findings: Findings

    /// - Returns: `nil` if it is not an article, or if reading gave anything that is not kept.
    init?(_ value: FileReading.Value, _ findings: Findings) {
        guard case .article(let article) = value else { return nil }
        var rest = findings
        rest.diagnostics = []
        rest.definitions = []
        rest.references = []
        rest.pictures = []
        rest.addresses = []
        guard rest.isEmpty else { return nil }
        self.article = article
        self.findings = findings
    }

    func reading(_ text: TextReading) -> FileReading { FileReading(value: .article(article), findings: findings, text: text) }

    func pack(into bytes: inout PackedBytes) {
        article.pack(into: &bytes)
        bytes.add(findings.diagnostics) { bytes, diagnostic in diagnostic.pack(into: &bytes) }
        bytes.add(findings.definitions) { bytes, definition in
            bytes.add(definition.name)
            bytes.add(definition.namespace)
            bytes.add(placeOf: definition.location)
        }
        bytes.add(findings.references) { bytes, reference in
            bytes.add(reference.name)
            bytes.add(reference.text)
            bytes.add(reference.namespace)
            bytes.add(placeOf: reference.location)
        }
        bytes.add(findings.pictures) { bytes, picture in bytes.add(picture) { bytes, image in image.pack(into: &bytes) } }
        bytes.add(findings.addresses) { bytes, address in bytes.add(address) { bytes, address in bytes.add("\(address)") } }
    }

    /// - Parameters:
    ///   - body: the text of the article.
    ///   - file: the file that it was in.
    init(_ bytes: inout PackedBytes.Reader, body: Body, file: String) throws(PackedBytes.Broken) {
        article = try Article(&bytes, body: body, file: file)
        var findings = Findings()
        findings.diagnostics = try bytes.list { bytes throws(PackedBytes.Broken) in try Diagnostic(&bytes, file: file) }
        findings.definitions = try bytes.list { bytes throws(PackedBytes.Broken) in
            Definition(name: try bytes.text(), namespace: try bytes.namespace(), location: try bytes.place(in: file))
        }
        findings.references = try bytes.list { bytes throws(PackedBytes.Broken) in
            Reference(
                name: try bytes.text(), text: try bytes.text(), namespace: try bytes.namespace(), location: try bytes.place(in: file))
        }
        findings.pictures = try bytes.list { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in try Image(&bytes) }
        }
        findings.addresses = try bytes.list { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in try bytes.webAddress() }
        }
        self.findings = findings
    }
}

extension PackedBytes {
    fileprivate mutating func add(_ namespace: Namespace) {
        let (name, show) = namespace.words
        add(name)
        add(show)
    }
}

extension PackedBytes.Reader {
    fileprivate mutating func namespace() throws(PackedBytes.Broken) -> Namespace {
        guard let namespace = Namespace(try text(), show: try text()) else { throw PackedBytes.Broken() }
        return namespace
    }
}

extension Namespace {
    /// Its name, and the show that it belongs to; empty for one of the whole site.
    var words: (name: String, show: String) {
        switch self {
        case .people: ("people", "")
        case .authors: ("authors", "")
        case .sources: ("sources", "")
        case .shows: ("shows", "")
        case .films: ("films", "")
        case .items: ("items", "")
        case .files: ("files", "")
        case .volumes(let show): ("volumes", show)
        case .chapters(let show): ("chapters", show)
        case .screen(let show): ("screen", show)
        case .characters(let show): ("characters", show)
        case .claims(let show): ("claims", show)
        case .places(let show): ("places", show)
        case .episodeProse(let show): ("episodeProse", show)
        }
    }

    init?(_ name: String, show: String) {
        switch name {
        case "people": self = .people
        case "authors": self = .authors
        case "sources": self = .sources
        case "shows": self = .shows
        case "films": self = .films
        case "items": self = .items
        case "files": self = .files
        case "volumes": self = .volumes(show: show)
        case "chapters": self = .chapters(show: show)
        case "screen": self = .screen(show: show)
        case "characters": self = .characters(show: show)
        case "claims": self = .claims(show: show)
        case "places": self = .places(show: show)
        case "episodeProse": self = .episodeProse(show: show)
        default: return nil
        }
    }
}
