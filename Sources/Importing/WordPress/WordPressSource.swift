/// An export of WordPress, and what to take from it.
package struct WordPressSource: Sendable {
    package struct Options: Sendable {
        /// The folder `wp-content/uploads`; `nil` if there is none.
        package var uploads: String?
        /// Whether files that no text uses are copied too.
        package var takesAllUploads = false

        package init() {}
    }

    let export: WordPressExport
    let options: Options

    /// - Parameter file: the path of the export.
    /// - Throws: `ImportError` if the file cannot be read, is broken, or is not such an export.
    package init(_ file: String, options: Options) throws(ImportError) {
        export = try WordPressExport(.file(file))
        self.options = options
    }

    init(_ bytes: [UInt8], of file: String, options: Options) throws(ImportError) {
        export = try WordPressExport(.bytes(bytes, named: file))
        self.options = options
    }
}
