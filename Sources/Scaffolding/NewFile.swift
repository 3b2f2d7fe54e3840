/// A file to be written.
package struct NewFile: Hashable, Sendable {
    /// Inside the folder of the site, parts separated by `/`.
    package let path: String
    package let bytes: [UInt8]

    init(_ path: String, _ text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }

    init(_ path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The folders that it is in, the outermost first.
    var folders: [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
