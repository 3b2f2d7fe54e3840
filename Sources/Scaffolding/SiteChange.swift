import ContentReader
import Files

/// Files that are made or changed together.
struct SiteChange {
    /// The folder of the site.
    let folder: String
    private var made: [NewFile] = []
    private var changed: [(before: [UInt8], after: NewFile)] = []

    init(in folder: String) { self.folder = folder }

    /// The paths of the files, in the order in which they were added.
    var paths: [String] { (made + changed.map(\.after)).map(\.path) }

    /// Adds a new file.
    ///
    /// - Throws: `refused` if there is something with its name.
    mutating func make(_ file: NewFile) throws(ScaffoldingError) {
        let path = "\(folder)/\(file.path)"
        guard try onDisk({ () throws(FileError) in try FileStatus(of: path) }) == nil else {
            throw .refused("'\(file.path)' exists already; change that file, or choose another name")
        }
        made.append(file)
    }

    /// Adds a data file, with the line for editors if the site has the schema.
    mutating func makeData(_ path: String, _ schema: ContentSchema, _ text: String) throws(ScaffoldingError) {
        try make(NewFile(path, schemaLine(for: path, schema) + text))
    }

    /// Adds an entry to a file of entries, which is made if it is missing.
    mutating func add(_ entry: EntryFile.Entry, to path: String, _ schema: ContentSchema) throws(ScaffoldingError) {
        let place = "\(folder)/\(path)"
        guard try onDisk({ () throws(FileError) in try FileStatus(of: place) }) != nil else {
            let file = EntryFile(Array(schemaLine(for: path, schema).utf8))
            made.append(NewFile(path, bytes: file?.adding(entry) ?? []))
            return
        }
        let before = try onDisk { () throws(FileError) in try File.read(place, atMost: .text) }
        guard let file = EntryFile(before) else {
            throw .refused(
                "'\(path)' is not written as lines of 'id:', each with its keys below it, so Marquee cannot add to it; add "
                    + "'\(entry.id)' yourself")
        }
        changed.append((before, NewFile(path, bytes: file.adding(entry))))
    }

    private func schemaLine(for path: String, _ schema: ContentSchema) -> String {
        let hasSchema = (try? FileStatus(of: "\(folder)/.schemas/\(schema.fileName)")) != nil
        return hasSchema ? schema.comment(inFileAt: path) + "\n\n" : ""
    }

    /// Writes everything, and lets `check` look at the result. If anything fails, or `check` throws, everything is as before.
    func apply(check: () throws(ScaffoldingError) -> Void) throws(ScaffoldingError) {
        var undo: [() -> Void] = []
        do throws(ScaffoldingError) {
            for file in made + changed.map(\.after) {
                try onDisk { () throws(FileError) in
                    for inner in file.folders where try FileStatus(of: "\(folder)/\(inner)") == nil {
                        try Folder.create("\(folder)/\(inner)")
                        undo.append { _ = try? Folder.removeIfEmpty("\(folder)/\(inner)") }
                    }
                }
                try requireInside(file)
                try onDisk { () throws(FileError) in try File.write(file.bytes, to: "\(folder)/\(file.path)") }
                let before = changed.first { $0.after == file }?.before
                undo.append {
                    // What was there is still in memory. If the disk refuses even that, the first error says more.
                    if let before {
                        try? File.write(before, to: "\(folder)/\(file.path)")
                    } else {
                        _ = try? File.remove("\(folder)/\(file.path)")
                    }
                }
            }
            try check()
        } catch {
            for step in undo.reversed() { step() }
            throw error
        }
    }

    /// A folder of the site may be a symbolic link to anywhere.
    private func requireInside(_ file: NewFile) throws(ScaffoldingError) {
        let inner = file.folders.last.map { "\(folder)/\($0)" } ?? folder
        let (root, place) = try onDisk { () throws(FileError) in (try Folder.realPath(of: folder), try Folder.realPath(of: inner)) }
        guard (place + "/").hasPrefix(root + "/") else {
            throw .refused("'\(file.folders.last ?? "")' is a symbolic link that leads out of the site; replace it with a folder")
        }
    }
}
