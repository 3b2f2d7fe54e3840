/// The pictures that were taken down, which no rollback may bring back.
package struct WithdrawnPictures: Hashable, Sendable {
    /// In the content folder.
    private let files: [String]

    package init(_ files: [String]) { self.files = files }

    /// A published file of one of them: the picture itself, or a size of it.
    ///
    /// - Returns: `nil` if there is none.
    func file(in state: PublishedManifest) -> String? {
        guard !files.isEmpty else { return nil }
        let known = Set(files)
        return state.files.keys.filter { path in known.contains(path) || files.contains { path.hasPrefix("assets/\($0)-") } }
            .min { $0.precedesInBytes($1) }
    }

    /// - Throws: `withdrawn` if the state has one of the pictures.
    func refuse(_ state: PublishedManifest) throws(PublishError) {
        if let file = file(in: state) { throw .withdrawn(file) }
    }
}
