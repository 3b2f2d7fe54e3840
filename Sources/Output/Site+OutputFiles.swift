import Files
import Site

extension Site {
    /// Every file of the site. Its bytes are rendered on demand.
    ///
    /// - Parameters:
    ///   - contentFolder: the folder from which pictures and other files are copied.
    ///   - keys: makes the keys of the files, if the build is to know those that have not changed.
    ///   - threads: how many threads make the keys at the same time.
    package func outputFiles(contentFolder: String, keys: PageKeys? = nil, threads: Int = Processors.active) -> [OutputFile] {
        let withElements = Set(elementLinks.map(\.route))
        return routes.parallelMap(threads: keys == nil ? 1 : threads) { route in
            let outline = outline(of: route)
            if !route.isPage, let original = outline.original {
                return OutputFile(
                    route.outputPath, .copy(from: "\(contentFolder)/\(original)"), key: keys?.key(ofCopyOf: original))
            }
            // Whether it has the elements that links lead to can only be seen in it.
            let keys = withElements.contains(route) ? nil : keys
            return OutputFile(
                route.outputPath,
                .rendered {
                    guard let bytes = self.bytes(of: route) else { preconditionFailure("the planned route '\(route.path)' has no page") }
                    return bytes
                },
                holdsSpoiler: outline.holdsSpoiler,
                key: keys?.key(of: route, madeOf: outline.contentFiles, on: self)
            )
        }
    }
}
