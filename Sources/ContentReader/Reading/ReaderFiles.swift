/// The files that readers may correct.
package enum ReaderFiles {
    /// Whether it is a text or has data about shows and people. Settings, the words of others and the list of corrections are not.
    package static func contain(_ path: String) -> Bool {
        switch ContentFile(path: path) {
        case nil, .comments, .corrections: false
        default: true
        }
    }
}
