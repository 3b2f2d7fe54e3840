extension String {
    /// The folders that a file of this path is in, the innermost first.
    package var foldersAround: [String] {
        sequence(first: self[...]) { path in path.lastIndex(of: "/").map { path[..<$0] } }.dropFirst().map(String.init)
    }
}
