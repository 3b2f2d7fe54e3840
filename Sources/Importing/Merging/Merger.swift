import ContentReader
import Diagnostics
import ShowData

/// Compares what a source says with what the site has, and plans what to add.
///
/// What the owner wrote stays: a key that is there keeps its value. Where a fact has changed since it was imported, it becomes a claim.
struct Merger {
    struct Options: Sendable {
        /// The id of the show to fill; by default the one that was imported before or has the same title.
        var show: String?
        /// Whether people with the same name are the same.
        var mergesNames = false
        /// Whether what is missing about people of the site is added; otherwise the source only makes new ones.
        var fillsPeople = false
        /// The day on which the source was read.
        var today: CalendarDate
    }

    let site: ExistingSite
    let options: Options
    let before: SavedIDs?
    var plan: ImportPlan
    /// The id of the show.
    var showID = ""
    var show: Show?
    /// The id of the source among those of the site; `nil` for the owner's own list.
    var source: String?
    var sourceName = ""
    private var hasNewSource = false
    /// Ids in the site by those of the source.
    var people: [String: String] = [:]
    /// The pieces that make people, by their ids in the site.
    var newPeople: Set<String> = []
    /// The seasons and numbered episodes of the source, such as `s1e2`.
    private(set) var newPoints: Set<String> = []
    private var files: [String: YAMLFile] = [:]

    init(_ site: ExistingSite, saved: SavedIDs?, options: Options, isUpdate: Bool, dropped: DropList) {
        self.site = site
        self.options = options
        before = saved
        plan = ImportPlan(isUpdate: isUpdate, savedBefore: saved)
        plan.dropped = dropped
    }

    /// The whole plan.
    static func plan(
        _ imported: ImportedShow, into site: ExistingSite, saved: SavedIDs?, options: Options, dropped: DropList
    ) throws(ImportError) -> ImportPlan {
        try planWithShow(imported, into: site, saved: saved, options: options, dropped: dropped).plan
    }

    /// The whole plan, and the id of the show; empty if what is imported belongs to none.
    static func planWithShow(
        _ imported: ImportedShow, into site: ExistingSite, saved: SavedIDs?, options: Options, dropped: DropList
    ) throws(ImportError) -> (plan: ImportPlan, show: String) {
        let isUpdate = imported.sourceID.flatMap { saved?[$0] }.map { site.show($0) != nil } ?? false
        var merger = Merger(site, saved: saved, options: options, isUpdate: isUpdate, dropped: dropped)
        merger.plan.notes = imported.notes
        merger.newPoints = Set(
            imported.seasons.flatMap { season in
                ["s\(season.number)"] + season.episodes.compactMap { $0.number.map { "s\(season.number)e\($0)" } }
            })
        try merger.chooseShow(imported)
        merger.source = imported.source?.id
        merger.sourceName = imported.source?.record["name"]?.scalar ?? ""
        try merger.addSource(imported)
        try merger.addPeople(imported.people)
        try merger.addShow(imported)
        try merger.addCharacters(imported.characters)
        for season in imported.seasons { try merger.addSeason(season) }
        try merger.addBooks(imported.books)
        merger.plan.work += imported.work + imported.people.count + imported.characters.count + imported.books.count
        return (merger.plan, merger.showID)
    }

    /// A file of the site as it is now, with its entries; `nil` if there is none.
    mutating func file(_ path: String) throws(ImportError) -> YAMLFile? {
        if let file = files[path] { return file }
        guard let text = try site.text(path) else { return nil }
        let file = YAMLFile(text)
        files[path] = file
        return file
    }

    /// Plans entries for a file of entries by ids, which may not be there yet.
    mutating func addEntry(_ id: String, _ record: YAMLRecord, to path: String, schema: ContentSchema, _ piece: inout Piece)
        throws(ImportError)
    {
        if try file(path) == nil {
            // The first piece that is accepted makes the file; without pieces it stays missing.
            piece.edits.append(FileEdit(path: path, edit: .begin(site.header(schema))))
        }
        piece.edits.append(FileEdit(path: path, edit: .entry(id: id, record)))
    }

    /// The ids of people of the source in the site.
    func ids(of people: [String]) -> [String] { people.compactMap { self.people[$0] } }

    /// What a piece needs so that these people exist.
    func needs(_ ids: [String]) -> Set<String> { Set(ids.filter { newPeople.contains($0) }.map { "person/\($0)" }) }

    /// Writes who did what, and returns their ids.
    func add(_ credits: Credits, to record: inout YAMLRecord) -> [String] {
        for (key, people) in credits.lists {
            let ids = ids(of: people)
            if !ids.isEmpty { record[key] = .words(ids) }
        }
        let crew = credits.crew.compactMap { person, role in
            people[person].map { YAMLValue.record(YAMLRecord(["person": .word($0), "as": .text(role)])) }
        }
        if !crew.isEmpty { record["crew"] = .items(crew) }
        return ids(of: credits.people)
    }

    /// Writes people whose characters have no page, and returns their ids.
    func add(_ guests: [ImportedGuest], as key: String, to record: inout YAMLRecord) -> [String] {
        let items = guests.compactMap { guest in
            people[guest.person].map {
                YAMLValue.record(
                    YAMLRecord(["person": .word($0), "as": guest.part.map { .text($0) }, "note": guest.note.map { .text($0) }]))
            }
        }
        if !items.isEmpty { record[key] = .items(items) }
        return ids(of: guests.map(\.person))
    }

    func isNew(_ path: String) throws(ImportError) -> Bool { try site.text(path) == nil }
}

extension Merger {
    private mutating func chooseShow(_ imported: ImportedShow) throws(ImportError) {
        let ids = site.content.shows.map(\.id.rawValue)
        if let wanted = options.show {
            guard Slug.isValid(wanted) else {
                let better = Slug.from(wanted)
                throw .usage("'\(wanted)' cannot be the id of a show\(better.isEmpty ? "" : "; write '\(better)'")")
            }
            if imported.title == nil, !ids.contains(wanted) {
                let help = ids.nearest(to: wanted).map { "did you mean '\($0)'?" } ?? "available: \(ids.joined(separator: ", "))"
                throw .usage("there is no show '\(wanted)'; \(help)")
            }
            showID = wanted
        } else if let saved = imported.sourceID.flatMap({ before?[$0] }), ids.contains(saved) {
            showID = saved
        } else if let title = imported.title {
            if let same = site.content.shows.first(where: { NameKey($0.name).text == NameKey(title).text }) {
                showID = same.id.rawValue
            } else {
                var new = NewIDs(besides: ids + ExistingSite.takenBySite + ExistingSite.usualPages)
                showID = new.make(from: title, else: "show")
            }
        } else if imported.needsShow {
            guard ids.count == 1, let only = ids.first else {
                throw .usage(
                    ids.isEmpty ? "the site has no show yet" : "choose the show with --show; available: \(ids.joined(separator: ", "))")
            }
            showID = only
        }
        show = site.show(showID)
    }

    private mutating func addSource(_ imported: ImportedShow) throws(ImportError) {
        guard let source = imported.source, !site.content.sources.contains(where: { $0.id.rawValue == source.id }) else { return }
        hasNewSource = true
        var piece = Piece("source", .source, "sources.yaml: \(source.id)")
        try addEntry(source.id, source.record, to: "sources.yaml", schema: .sources, &piece)
        plan.pieces.append(piece)
    }

    private mutating func addShow(_ imported: ImportedShow) throws(ImportError) {
        guard let title = imported.title else { return }
        var record = imported.fields
        let needed = add(imported.credits, to: &record) + add(imported.cast, as: "cast", to: &record)
        if let source { record["sources"] = .words([source]) }
        let path = "shows/\(showID)/show.yaml"
        var piece = Piece("show", .show, "\(path): \(title)")
        if let id = imported.sourceID { plan.saved[id] = showID }
        for (key, name) in [("status", "status"), ("premiere", "premiere"), ("network", "network")] {
            if let id = imported.sourceID, let value = record[key]?.scalar { piece.saved["\(id) \(name)"] = value }
        }
        piece.needs = needs(needed).union(needsSource)
        guard let file = try file(path) else {
            var whole = YAMLRecord(["title": .text(title)])
            for field in record.fields { whole[field.key] = field.value }
            piece.files[path] = (site.header(.show) + whole.lines()).map { $0 + "\n" }.joined()
            plan.pieces.append(piece)
            return
        }
        piece = Piece("show", .show, "\(path): \(title)")
        fill(record, in: .top, of: file, path, &piece, about: .show, sourceID: imported.sourceID)
        piece.needs = needs(needed).union(needsSource)
        append(piece)
    }

    /// The piece that makes the source, if it is new.
    var needsSource: Set<String> { hasNewSource ? ["source"] : [] }

    /// Adds a piece that does something.
    mutating func append(_ piece: Piece) {
        if !piece.edits.isEmpty || !piece.files.isEmpty { plan.pieces.append(piece) } else { plan.saved.merge(piece.saved) { $1 } }
    }
}
