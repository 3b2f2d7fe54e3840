import Site

extension Site {
    /// Every file of the site. Its bytes are rendered on demand.
    ///
    /// - Parameter contentFolder: the folder from which pictures and other files are copied.
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
                holdsSpoiler: holdsSpoiler(route)
            )
        }
    }
}
