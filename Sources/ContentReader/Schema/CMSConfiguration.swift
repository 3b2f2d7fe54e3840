import Hypertext
import ShowData

/// The configuration of Decap CMS or Sveltia CMS, which edit the texts and data of a site in the browser, made from the same types as the
/// schemas.
///
/// Both have no fields for mappings whose names the writer chooses. So files of entries by id, such as `people.yaml`, are not in it, and
/// neither are keys such as `facts`.
///
/// Of a site in several languages, it has the translations of texts as files beside the originals, whose own names do not have the
/// language. Only Sveltia CMS can do that, and the file says so.
package struct CMSConfiguration: Sendable {
    /// What it cannot edit, each with its place: `season.yaml: orders`.
    package private(set) var leftOut: [String] = []
    private var json: JSON = .object([:])
    private let comment: String

    /// The configuration as JSON, which is YAML too, so that it may be called `config.yml`; that of a site in several languages below lines
    /// of comment.
    package var text: [UInt8] { Array(comment.utf8) + json.indented }

    /// - Parameter content: the site, for its repository and its shows.
    /// - Returns: `nil` if the site has no repository.
    package init?(_ content: SiteContent) {
        let settings = content.settings
        guard let repository = settings.contribution?.repository else { return nil }
        comment = Self.comment(on: settings)
        let folder = repository.folder.isEmpty ? "" : repository.folder + "/"
        let phrases = settings.phrases
        let articles = collection(
            "articles", phrases.news, in: folder + "articles", path: "{{year}}/{{slug}}", ContentSchema.article.schema, settings)
        let pages = collection("pages", phrases.pages, in: folder + "pages", path: nil, ContentSchema.page.schema, settings)
        let own = settings.collections.map { own in
            collection(
                // No two of its collections may have one name.
                "collections-\(own.id)", own.title, in: "\(folder)collections/\(own.id)", path: nil, ContentSchema.ownSchema(of: own),
                settings)
        }
        let shows = content.shows.map { show in
            let start = "\(folder)shows/\(show.id)/"
            let seasons = show.seasons.map { season -> JSON in
                let name = "season-\(season.number)"
                return file("\(show.id)-\(name)", "\(show.title) – \(season.number)", "\(start)\(name).yaml", .season)
            }
            return [file("\(show.id)", show.title, "\(start)show.yaml", .show)] + seasons
        }
        let data: JSON = .object([
            "name": "shows", "label": .string(phrases.shows), "files": .array(shows.flatMap(\.self)),
        ])
        json = .object([
            "backend": repository.backend, "site_url": .string("\(settings.baseURL)"), "media_folder": .string(folder + "images"),
            "public_folder": "/images", "i18n": Self.languages(of: settings),
            "collections": .array([articles, pages] + own + (content.shows.isEmpty ? [] : [data])),
        ])
        leftOut = leftOut.withoutRepetitions()
    }

    /// What the file says to those who use another CMS.
    private static func comment(on settings: SiteSettings) -> String {
        guard let original = settings.languages.first, let other = settings.languages.dropFirst().first else { return "" }
        return """
            # For Sveltia CMS: a text is 'name.md', and its translation 'name.\(other).md' beside it.
            # Decap CMS does not know 'omit_default_locale_from_file_path': it would not find 'name.md', and would write 'name.\(original).md',
            # which Marquee refuses.

            """
    }

    /// Sveltia CMS, "Internationalization"; `nil` for a site in one language.
    private static func languages(of settings: SiteSettings) -> JSON? {
        guard let original = settings.languages.first else { return nil }
        return .object([
            "structure": "multiple_files", "locales": .array(settings.languages.map(JSON.string)), "default_locale": .string(original),
            "omit_default_locale_from_file_path": true, "save_all_locales": false, "initial_locales": "default",
        ])
    }

    /// What a translation of a text has besides its body.
    private static let translatedKeys: Set = ["title", "description", "tags", "updated"]

    private mutating func collection(
        _ name: String, _ label: String, in folder: String, path: String?, _ schema: Schema, _ settings: SiteSettings
    ) -> JSON {
        let isTranslated: JSON? = settings.languages.isEmpty ? nil : true
        let body: JSON = .object(["name": "body", "label": "body", "widget": "markdown", "i18n": isTranslated])
        let fields = fields(of: schema, in: name, translated: isTranslated == nil ? [] : Self.translatedKeys)
        return .object([
            "name": .string(name), "label": .string(label), "folder": .string(folder), "path": path.map(JSON.string), "create": true,
            "extension": "md", "format": "yaml-frontmatter", "slug": "{{slug}}", "i18n": isTranslated,
            "fields": .array(fields + [body]),
        ])
    }

    private mutating func file(_ name: String, _ label: String, _ path: String, _ schema: ContentSchema) -> JSON {
        .object([
            "name": .string(name), "label": .string(label), "file": .string(path),
            "fields": .array(fields(of: schema.schema, in: "\(schema)")),
        ])
    }

    /// The fields of a record.
    ///
    /// - Parameter translated: those of its keys that translations have too.
    private mutating func fields(of schema: Schema, in place: String, translated: Set<String> = []) -> [JSON] {
        schema.untitled.keys.compactMap { key in
            var members = widget(for: key.schema, named: key.name, in: "\(place): \(key.name)")
            guard members != nil else { return nil }
            members?["label"] = .string(key.name)
            members?["hint"] = .string(key.meaning)
            if !key.isRequired { members?["required"] = false }
            if translated.contains(key.name) { members?["i18n"] = true }
            return members.map { JSON(named: key.name, $0) }
        }
    }

    /// The widget of a value; `nil`, which is noted, if there is none.
    private mutating func widget(for schema: Schema, named name: String, in place: String) -> [String: JSON]? {
        switch schema {
        case .titled(_, let schema), .translated(let schema): return widget(for: schema, named: name, in: place)
        case .text: return ["widget": "string"]
        case .pattern(Pattern.timestamp, _): return ["widget": "datetime", "format": "YYYY-MM-DD HH:mm"]
        case .matching(let pattern, _), .pattern(let pattern, _):
            return ["widget": "string", "pattern": .array([.string(pattern), .string("see the hint")])]
        case .integer(let range):
            return ["widget": "number", "value_type": "int", "min": .number(range.lowerBound), "max": .number(range.upperBound)]
        case .number: return ["widget": "number", "value_type": "float"]
        case .boolean: return ["widget": "boolean"]
        case .words(let words): return ["widget": "select", "options": .array(words.map(JSON.string))]
        case .record:
            let fields = fields(of: schema, in: place)
            return fields.isEmpty ? nil : ["widget": "object", "collapsed": true, "fields": .array(fields)]
        case .list(let element, _):
            guard let item = widget(for: element, named: name, in: place) else { return nil }
            if let fields = item["fields"] { return ["widget": "list", "collapsed": true, "fields": fields] }
            var field = item
            field["label"] = .string(name)
            return ["widget": "list", "field": JSON(named: "item", field)]
        case .either(let alternatives):
            // A single value also counts as a list, and a guarded one is written by hand.
            for alternative in alternatives {
                var attempt = self
                guard let widget = attempt.widget(for: alternative, named: name, in: place) else { continue }
                self = attempt
                return widget
            }
            leftOut.append(place)
            return nil
        case .entries, .labels:
            leftOut.append(place)
            return nil
        }
    }
}

extension Repository {
    /// How a CMS reaches it.
    fileprivate var backend: JSON {
        let parts = address.split(separator: "/")
        let name = parts.dropFirst(2).joined(separator: "/")
        let host = parts.prefix(2).joined(separator: "//")
        return switch forge {
        case .github: .object(["name": "github", "repo": .string(name), "branch": .string(branch)])
        case .gitlab: .object(["name": "gitlab", "repo": .string(name), "branch": .string(branch), "api_root": .string(host + "/api/v4")])
        case .forgejo:
            .object([
                "name": "gitea", "repo": .string(name), "branch": .string(branch), "base_url": .string(host),
                "api_root": .string(host + "/api/v1"),
            ])
        }
    }
}

extension JSON {
    /// A field with its name first, and the rest in the order of the alphabet.
    fileprivate init(named name: String, _ members: [String: JSON]) {
        let rest: [(key: String, value: JSON?)] = members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self = .object(joining: [[("name", .string(name))] + rest])
    }
}
