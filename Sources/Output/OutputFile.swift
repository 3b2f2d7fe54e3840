import Files

/// A file of the finished site, and where its bytes come from.
package struct OutputFile: Sendable {
    package enum Content: Sendable {
        /// A pure function, called at most once in a build, on any thread. Its bytes are kept only while they are written.
        case rendered(@Sendable () -> [UInt8])
        /// A file on disk, copied in pieces.
        case copy(from: String)
        /// A file on disk that another program has made from a text, which is looked at in its place.
        case drawn(as: String, from: @Sendable () -> [UInt8])
    }

    /// The path in the output folder, with parts separated by `/`, such as `news/hello/index.html`.
    package let path: String
    package let content: Content
    /// Whether it is there to show spoilers: a page to visitors who asked for one, or data that is published with them.
    package let holdsSpoiler: Bool
    /// Tells everything that its bytes depend on: files with one path and one key have the same bytes. `nil` if that is not known.
    package var key: Digest?

    package init(_ path: String, _ content: Content, holdsSpoiler: Bool = false, key: Digest? = nil) {
        self.path = path
        self.content = content
        self.holdsSpoiler = holdsSpoiler
        self.key = key
    }
}

extension OutputFile {
    /// The file on disk that has its bytes; `nil` if it is rendered.
    var source: String? {
        switch content {
        case .rendered: nil
        case .copy(let source), .drawn(let source, _): source
        }
    }
}
