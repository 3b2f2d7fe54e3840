extension String {
    /// The folders that contain the file with this path, innermost first.
    package var foldersAround: [String] {
        sequence(first: self[...]) { path in path.lastIndex(of: "/").map { path[..<$0] } }.dropFirst().map(String.init)
    }
}
