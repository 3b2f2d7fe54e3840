/// A change of one YAML file that leaves everything in it as it is, apart from what it says.
package enum YAMLEdit: Hashable, Sendable {
    /// Where in the file: the keys of the file itself, an entry by its id, or an episode by its number or id.
    package enum Place: Hashable, Sendable {
        case top
        case entry(String)
        case episode(String)
    }

    /// The first lines of a file that is not there yet.
    case begin([String])
    /// An entry at the end of a file of entries by their ids.
    case entry(id: String, YAMLRecord)
    /// An episode, after the one with this number or id if it is a special; otherwise at the end.
    case episode(YAMLValue, after: String?)
    /// Keys that are not there.
    case keys(YAMLRecord, in: Place)
    /// An item at the end of the list that a key has.
    case item(YAMLValue, of: String, in: Place)
    /// Another value for a key; `nil` removes it.
    case value(YAMLValue?, of: String, in: Place)

    /// Whether it makes or changes what is at a place.
    func changes(_ place: Place) -> Bool {
        switch self {
        case .begin: false
        case .entry(let id, _): place == .entry(id)
        case .episode(.record(let record), _): (record["number"] ?? record["id"])?.scalar.map { place == .episode($0) } ?? false
        case .episode: false
        case .keys(_, let own), .item(_, _, let own), .value(_, _, let own): place == own
        }
    }
}

/// A YAML file to which edits are applied, with an index of its entries.
package struct YAMLFile {
    private var outline: YAMLOutline
    private let entries: [String: YAMLOutline.Mapping]
    private let episodeList: YAMLOutline.Field?
    private let episodeLines: [Range<Int>]
    private let episodes: [String: (position: Int, mapping: YAMLOutline.Mapping)]
    /// Whether a list of episodes was begun at the end of the file.
    private var hasNewList = false

    package init(_ text: String) {
        let outline = YAMLOutline(text)
        self.outline = outline
        let top = outline.top
        var entries: [String: YAMLOutline.Mapping] = [:]
        if case .block(let fields, _, _) = top {
            for field in fields { entries[field.key] = outline.mapping(field) }
        }
        self.entries = entries
        let list = outline.field("episodes", of: top)
        episodeList = list
        episodeLines = list.map { outline.itemLines($0) } ?? []
        let items = list.map { outline.items($0) } ?? []
        episodes = Dictionary(
            items.enumerated().compactMap { position, item in
                (item.scalar("number") ?? item.scalar("id")).map { ($0, (position, item)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    package var text: String { outline.text }

    /// Whether the file itself has a key.
    package func has(_ key: String) -> Bool { outline.top.keys.contains(key) }

    /// The keys at a place, with their values where these are simple; `nil` if there is nothing, or nothing that can be changed.
    func mapping(at place: YAMLEdit.Place) -> YAMLOutline.Mapping? {
        switch place {
        case .top: outline.top
        case .entry(let id): entries[id]
        case .episode(let code): episodes[code]?.mapping
        }
    }

    /// The episode, the entry or the key of the file itself that has a line.
    ///
    /// - Parameter line: from 1.
    func place(atLine line: Int) -> YAMLEdit.Place? {
        if let position = episodeLines.firstIndex(where: { $0.contains(line - 1) }) {
            return episodes.first { $0.value.position == position }.map { .episode($0.key) }
        }
        guard case .block(let fields, _, _) = outline.top, let field = fields.last(where: { $0.lines.lowerBound < line }) else {
            return nil
        }
        return entries[field.key] == nil ? .top : .entry(field.key)
    }

    /// - Returns: whether the edit was possible. If not, the file is unchanged.
    package mutating func apply(_ edit: YAMLEdit) -> Bool {
        switch edit {
        case .begin(let lines):
            if outline.isEmpty, !lines.isEmpty { outline.append(lines) }
            return true
        case .entry(let id, let record):
            outline.append((outline.isEmpty ? [] : [""]) + ["\(id):"] + record.lines(indent: 2))
            return true
        case .episode(let item, let after):
            guard let list = episodeList else {
                outline.append((hasNewList ? [] : ["episodes:"]) + item.itemLines(indent: 2))
                hasNewList = true
                return true
            }
            return outline.append(item, to: list, having: episodeLines, after: after.flatMap { episodes[$0]?.position })
        case .keys(let record, let place): return mapping(at: place).map { outline.add(record, to: $0) } ?? false
        case .item(let item, let key, let place):
            guard let mapping = mapping(at: place), let field = outline.field(key, of: mapping) else { return false }
            return outline.append(item, to: field, having: outline.itemLines(field))
        case .value(let value, let key, let place): return mapping(at: place).map { outline.replace(key, of: $0, by: value) } ?? false
        }
    }
}
