import Synchronization

/// Finds the file that was meant by a path that leads to none, by its name alone.
///
/// The closure with the paths is called at the first question. The time per question does not grow with the number of files.
final class FileNames: Sendable {
    private let paths: @Sendable () -> [String]
    private let index = Mutex<[String: [String]]?>(nil)

    init(_ paths: @escaping @Sendable () -> [String]) { self.paths = paths }

    /// The only file with the same name in any folder and with any extension: `images/lamp.svg` for `lamp.png`. One with the same extension
    /// is preferred.
    func path(namedLike path: String) -> String? {
        let wanted = Self.name(of: path)
        guard !wanted.stem.isEmpty else { return nil }
        let named = index.withLock { known in
            let index = known ?? Dictionary(grouping: paths()) { Self.name(of: $0).stem }
            known = index
            return index[wanted.stem] ?? []
        }
        // Many files of one name do not say which is meant.
        guard named.count < 20 else { return nil }
        let alike = named.filter { Self.name(of: $0).ending == wanted.ending }
        let found = alike.isEmpty ? named : alike
        return found.count == 1 ? found[0] : nil
    }

    /// In lower case. A folder may be written as on Windows.
    private static func name(of path: String) -> (stem: String, ending: String) {
        let name = path.split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
        guard let dot = name.lastIndex(of: ".") else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...].dropFirst()))
    }
}
