import Files

/// The media types of the files of a site, by file extension (IANA, "Media Types").
enum MediaType {
    /// For the `Content-Type` of a file at `path`. Unknown files are plain bytes, which a browser offers to save.
    static func field(for path: String) -> String {
        let name = path.fileName
        guard let dot = name.lastIndex(of: "."), let type = types[name[name.index(after: dot)...].lowercased()] else {
            return "application/octet-stream"
        }
        let isText = type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("json") || type == "application/xml"
        return isText ? type + "; charset=utf-8" : type
    }

    private static let types = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
        "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "vtt": "text/vtt", "ics": "text/calendar",
        "xml": "application/xml", "json": "application/json", "webmanifest": "application/manifest+json", "pdf": "application/pdf",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "jxl": "image/jxl", "ico": "image/vnd.microsoft.icon",
        "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "ogv": "video/ogg",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg", "oga": "audio/ogg", "wav": "audio/wav",
        "flac": "audio/flac", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
        "epub": "application/epub+zip", "zip": "application/zip", "wasm": "application/wasm",
    ]
}
