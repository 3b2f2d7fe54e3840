import Diagnostics
import Files

/// Why the site was not written, or not completely.
///
/// Every case but `file` is found before anything of the site is changed; so is a `file` that says that the disk is full.
package enum OutputError: Error, Hashable, Sendable {
    /// A path that could leave the output folder, or that some operating system does not accept.
    case invalidPath(String, because: PathProblem)
    /// Two files or folders that are the same on a disk that ignores case or Unicode normalisation; or the same path twice.
    case clash(String, String)
    /// One path that would have to be both a file and a folder.
    case fileAndFolder(String)
    /// The folder is not empty, and Marquee wrote nothing in it: a few of the names, sorted, and how many there are.
    case foreignFolder(String, examples: [String], count: Int)
    /// Files that Marquee did not write are where it wants to write; their paths in the output folder, sorted.
    case foreignFiles([String])
    /// Files in the way that Marquee wrote, but that somebody has changed since; their paths in the output folder, sorted.
    case alteredFiles([String])
    /// A folder in the output is a symbolic link, which may lead anywhere; its path in the output folder.
    case linkedFolder(String)
    /// The output folder itself is a symbolic link.
    case linkedOutput(String)
    /// The folder of Marquee's own records, beside the output folder, is a symbolic link.
    case linkedRecords(String)
    /// This version cannot read the list of Marquee's own files at this path.
    case unreadableManifest(String)
    /// Another Marquee is writing to the folder.
    case inUse(String)
    /// A screen refused what would be written.
    case refused([Diagnostic])
    /// A file would be larger than a file of a site may be; its path in the output folder.
    case fileTooLarge(String, SizeLimit)
    /// All files together would be larger than a site may be.
    case siteTooLarge(SizeLimit)
    /// The file system refused something. Each file of the site is whole, old or new; none was removed.
    case file(FileError)
}

extension OutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidPath(let path, let problem):
            "'\(path)' cannot be a path on the site: \(problem)"
        case .clash(let first, let second) where first == second:
            "two pages have the path '\(first)'"
        case .clash(let first, let second):
            "'\(first)' and '\(second)' would be the same on a disk that ignores case or the encoding of accents; rename one of them"
        case .fileAndFolder(let path):
            "'\(path)' would have to be both a file and a folder; rename one of the two pages"
        case .foreignFolder(let folder, let examples, let count):
            "'\(folder)' holds files that Marquee did not write (\(list(examples, of: count))); "
                + "choose another folder with --output, or empty this one"
        case .foreignFiles(let paths):
            "the site would overwrite files that Marquee did not write (\(list(Array(paths.prefix(3)), of: paths.count))); "
                + "move them first"
        case .alteredFiles(let paths):
            "the site would overwrite files that were changed since Marquee wrote them "
                + "(\(list(Array(paths.prefix(3)), of: paths.count))); move or remove them, and build again"
        case .linkedOutput(let path):
            "'\(path)' is a symbolic link; pass the folder that it leads to with --output"
        case .linkedRecords(let path):
            "'\(path)' is a symbolic link, and Marquee would write to another folder through it; remove the link"
        case .linkedFolder(let path):
            "'\(path)' in the output folder is a symbolic link; remove the link, so that the site's files stay in the folder"
        case .unreadableManifest(let path):
            "'\(path)' is not a manifest that this version of Marquee can read; remove it, and empty the output folder"
        case .inUse(let folder):
            "another Marquee is writing to '\(folder)'; wait until it has finished"
        case .refused(let objections):
            objections.map(\.message).joined(separator: "; ")
        case .fileTooLarge(let path, let limit):
            "'\(path)' would be larger than \(limit)"
        case .siteTooLarge(let limit):
            "the pages of the site would take more than \(limit) in all"
        case .file(let error):
            "\(error)"
        }
    }

    private func list(_ examples: [String], of count: Int) -> String {
        let names = examples.map { "'\($0)'" }.joined(separator: ", ")
        return count > examples.count ? "\(names) and \(count - examples.count) more" : names
    }
}

/// Runs a file operation, and turns its error into one of the output.
func onDisk<Result>(_ action: () throws(FileError) -> Result) throws(OutputError) -> Result {
    do {
        return try action()
    } catch {
        throw .file(error)
    }
}
