import Files
import Pictures
import ShowData

/// A picture of the content, and what is published of it.
package struct PublishedPicture: Hashable, Sendable {
    /// Another size or format of the picture.
    package struct Version: Hashable, Sendable {
        package let mediaType: String
        /// In pixels.
        package let width: Int
        /// On the site.
        package let path: String
        /// Where its bytes are kept until they are published.
        package let file: String

        package init(mediaType: String, width: Int, path: String, file: String) {
            self.mediaType = mediaType
            self.width = width
            self.path = path
            self.file = file
        }
    }

    /// In pixels, upright.
    package let width: Int
    package let height: Int
    /// What its file says; `nil` for an SVG.
    package let facts: PictureFacts?
    /// The mean of its colours.
    package var color: Color?
    /// The best format first; of one format, the smallest first.
    package var versions: [Version] = []
    /// Where the bytes are kept that are published at its own path; `nil` if those are the original's.
    package var cleaned: String?
    /// Where it is shown from; `nil` for its own path, at which nothing is published otherwise.
    package var path: String?
    /// Who made it, wherever the content says so.
    package var credit: String?
    package var licence: String?
    package var source: WebAddress?

    init(width: Int, height: Int, facts: PictureFacts?) {
        self.width = width
        self.height = height
        self.facts = facts
    }

    /// The version that fills a drawing of that size best; `nil` if there is none, the picture is too small for it, or one can see through
    /// it.
    ///
    /// - Parameters:
    ///   - width: of the drawing. The longer side of the picture has to have at least half of it: a tall one does not fill the drawing.
    ///   - height: of the drawing. The shorter side has to have at least half of it.
    package func background(width: Int, height: Int) -> Version? {
        let (longer, shorter) = (max(self.width, self.height), min(self.width, self.height))
        guard let facts, !facts.header.hasTransparency, 2 * longer >= width, 2 * shorter >= height else { return nil }
        let sizes = versions.filter { $0.mediaType == versions.last?.mediaType }
        return sizes.first { $0.width >= width } ?? sizes.last
    }

    /// Everything that pages can tell of it.
    package func pack(into bytes: inout PackedBytes) {
        bytes.add(width)
        bytes.add(height)
        bytes.add(color.map { "\($0)" } ?? "")
        bytes.add(path ?? "")
        bytes.add(cleaned ?? "")
        for text in [credit, licence, source.map { "\($0)" }] { bytes.add(text ?? "") }
        bytes.add(versions) { bytes, version in
            bytes.add(version.width)
            bytes.add(version.path)
        }
    }
}

/// What the file of a raster picture says about it.
package struct PictureFacts: Hashable, Sendable {
    package let header: PictureHeader
    /// Of its bytes.
    package let digest: Digest
}
