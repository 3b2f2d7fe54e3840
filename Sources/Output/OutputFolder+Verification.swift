import Files

extension OutputFolder {
    /// The paths of the files in which the folder differs from `files`, which are all made for that: other bytes, missing, or too many.
    /// Sorted by their bytes.
    ///
    /// Nothing is written. What others have put into the folder does not count.
    package func differences(from files: [OutputFile], threads: Int) throws(OutputError) -> [String] {
        let plan = try OutputPlan(files)
        let manifest = try Manifest.load(from: try recordPaths().manifest, of: path)
        let differing = try plan.files.parallelMap(threads: threads) { file throws(OutputError) -> OutputPath? in
            let place = file.path.inside(path)
            let isSame =
                switch file.content {
                case .rendered(let render): (try? File.read(place, atMost: .renderedFile)) == render()
                case .copy(let source), .drawn(let source, _): try onDisk { () throws(FileError) in try Self.isCopy(place, of: source) }
                }
            return isSame ? nil : file.path
        }.compactMap(\.self)
        let planned = Set(plan.files.map(\.path))
        let stale = manifest.files.map(\.path).filter { !planned.contains($0) }
        return (differing + stale).sorted().map(\.text)
    }

    /// The files of Marquee's records because of which a build makes less than all of the folder's files.
    package func cachePaths() throws(OutputError) -> [String] {
        let records = try recordPaths()
        return [records.build, records.pages, records.texts, "\(records.texts).recent", records.words]
    }

    private static func isCopy(_ path: String, of source: String) throws(FileError) -> Bool {
        guard try FileStatus(of: path)?.kind == .file else { return false }
        return try ContentHash(ofFileAt: path) == ContentHash(ofFileAt: source)
    }
}
