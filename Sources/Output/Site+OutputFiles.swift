import Site

extension Site {
    /// Every file of the site, its bytes made when they are asked for.
    ///
    /// - Parameter contentFolder: where the pictures and other files of the content are copied from.
    package func outputFiles(contentFolder: String) -> [OutputFile] {
        routes.map { route in
            if !route.isPage, let original = original(of: route) {
                return OutputFile(route.outputPath, .copy(from: "\(contentFolder)/\(original)"))
            }
            return OutputFile(
                route.outputPath,
                .rendered {
                    guard let bytes = self.bytes(of: route) else { preconditionFailure("the planned route '\(route.path)' has no page") }
                    return bytes
                },
                holdsSpoiler: route.isSpoilerPage
            )
        }
    }
}
