import Files

/// A path that stays inside the output folder. Compared and ordered by its bytes.
struct OutputPath: Sendable {
    let text: String

    /// Checks the path of a file to be written.
    init(_ text: String) throws(PathProblem) {
        if let problem = PathProblem(with: text) { throw problem }
        self.text = text
    }

    /// Checks a path from any source, for a file that is there or was there.
    init(known text: String) throws(PathProblem) {
        if let problem = PathProblem(withKnown: text) { throw problem }
        self.text = text
    }

    private init(unchecked text: Substring) { self.text = String(text) }

    /// The folder that contains it; `nil` at the top.
    var folder: OutputPath? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { OutputPath(unchecked: text[..<$0]) }
    }

    /// The folders that contain it, innermost first.
    var folders: some Sequence<OutputPath> { sequence(first: self, next: \.folder).dropFirst() }

    /// The first part.
    var top: String { String(Substring(text.utf8.prefix { $0 != UInt8(ascii: "/") })) }

    /// Equal for two paths that are the same on a disk that ignores case or Unicode normalisation.
    var folded: String { text.caseFolded }

    /// The prefix of the names of unfinished files and of the folder where they wait.
    private static let unfinished = ".marquee-unfinished-"

    /// Whether `name` is that of an unfinished file.
    static func isUnfinished(_ name: some StringProtocol) -> Bool { name.lowercased().utf8.starts(with: unfinished.utf8) }

    /// The folder in which the files of a build wait until all of them have been checked, if the output folder is at `root`.
    static func waitingRoom(inside root: String) -> String { "\(root)/\(unfinished)files" }

    /// Where it is on disk, if the output folder is at `root`.
    func inside(_ root: String) -> String { "\(root)/\(text)" }
}

extension OutputPath: Hashable, Comparable {
    static func == (left: OutputPath, right: OutputPath) -> Bool { left.text.equalsInBytes(right.text) }

    static func < (left: OutputPath, right: OutputPath) -> Bool { left.text.precedesInBytes(right.text) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
