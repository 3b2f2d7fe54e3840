import ContentReader
import Files

/// Making drawings into pixels.
extension PictureWorkshop {
    /// A drawing that could not be made.
    package struct Unmade<Place: Sendable>: Sendable {
        package let place: Place
        /// Why.
        package let complaint: String
    }

    /// Makes the drawings that are missing in the cache, on several threads.
    ///
    /// - Parameters:
    ///   - places: where they are published.
    ///   - progress: called whenever one is done, from the first that was missing on, with how many are and how many there are, on any
    ///     thread.
    ///   - drawing: draws one of them. It is called once for each.
    package func make<Place: Sendable>(
        _ places: [Place], threads: Int, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void,
        drawing: @escaping @Sendable (Place) -> DrawnPicture?
    ) async -> [Unmade<Place>] {
        let hasWork = Flag()
        return await withWorkers(places, threads: threads) { done, all in
            if hasWork.isTrue { progress(done, all) }
        } work: { place in
            guard let drawing = drawing(place), !cache.has(drawing.file) else { return nil }
            hasWork.setTrue()
            return await make(drawing).map { Unmade(place: place, complaint: $0) }
        }
    }

    /// Makes one drawing, unless it is there. The version of a photo that it has in it must be there already.
    ///
    /// - Returns: why it could not be made; `nil` if it could.
    package func make(_ drawing: DrawnPicture) async -> String? {
        guard let renderer, !cache.has(drawing.file) else { return nil }
        do throws(FileError) {
            try cache.makeFolder()
            let folder = try WorkFolder(in: cache.folder)
            var svg = drawing.svg
            if let photo = drawing.photo {
                guard let file = try await copy(photo.version, into: folder.path) else { return "'\(photo.original)' cannot be unpacked" }
                svg = svg.replacing(photo.reference, with: DrawnPicture.Photo.reference(to: Array(file.utf8)))
            }
            try File.write(svg, to: "\(folder.path)/\(SVGRenderer.source)")
            let result = await renderer.run(width: drawing.width, height: drawing.height, in: folder.path)
            if result.isOverdue { return "'\(renderer.name)' takes too long" }
            guard result.hasSucceeded else {
                return "'\(renderer.name)' says: \(result.complaint.isEmpty ? "it failed" : result.complaint)"
            }
            let pixels = try await renderer.picture(in: folder.path, hasPhoto: drawing.photo != nil)
            switch drawing.format {
            case .png: try cache.keep(pixels, as: drawing.file)
            case .ico: try cache.keep(WindowsIcon.bytes(of: pixels, side: drawing.width), as: drawing.file)
            }
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// Copies a version of a picture, as a file that every renderer can read.
    ///
    /// - Returns: its name in the folder; `nil` if there is no tool that can convert it.
    private func copy(_ version: PublishedPicture.Version, into folder: String) async throws(FileError) -> String? {
        let known = ["image/jpeg": "photo.jpg", "image/png": "photo.png"]
        if let name = known[version.mediaType] {
            try File.write(try File.read(cache.path(of: version.file), atMost: .picture), to: "\(folder)/\(name)")
            return name
        }
        let name = "photo.png"
        // The folder is in the cache.
        guard let vips, await vips.run(["copy", "../\(version.file)", name], in: folder, isForeign: false).hasSucceeded else { return nil }
        return name
    }
}
