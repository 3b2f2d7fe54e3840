import Files
import Site
import ThemeKit

extension Site {
    /// Every file of the site. Its bytes are rendered on demand.
    ///
    /// - Parameters:
    ///   - contentFolder: the folder from which pictures and other files are copied.
    ///   - keys: makes the keys of the files, if the build is to know those that have not changed.
    ///   - threads: how many threads make the keys at the same time.
    package func outputFiles(contentFolder: String, keys: PageKeys? = nil, threads: Int = Processors.active) -> [OutputFile] {
        let withElements = Set(elementLinks.map(\.route))
        let pages = routes.parallelMap(threads: keys == nil ? 1 : threads) { route in
            if route.isDrawn, let made = drawnFile(at: route) {
                return OutputFile(
                    route.outputPath, .drawn(as: "\(content.pictureFolder)/\(made)") { self.drawing(at: route)?.svg ?? [] },
                    key: keys?.key(ofPictureMadeAs: made))
            }
            if let made = madePicture(at: route) {
                return OutputFile(
                    route.outputPath, .copy(from: "\(content.pictureFolder)/\(made)"), key: keys?.key(ofPictureMadeAs: made))
            }
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
        return pages
            + searchRoutes.parallelMap(threads: threads) { route in
                // They are made already, so that their bytes are their key.
                let bytes = bytes(of: route) ?? []
                return OutputFile(
                    route.outputPath, .rendered { bytes }, holdsSpoiler: outline(of: route).holdsSpoiler,
                    key: keys.map { _ in Digest(of: bytes) })
            }
    }
}

extension Site {
    /// The name of the file that has the pixels of the drawing at `route`; that of the site's if they could not be made.
    private func drawnFile(at route: Route) -> String? {
        let own = madePicture(at: route)
        if let own, (try? FileStatus(of: "\(content.pictureFolder)/\(own)")) != nil { return own }
        return madePicture(at: .sharePicture(of: .home)) ?? own
    }
}
