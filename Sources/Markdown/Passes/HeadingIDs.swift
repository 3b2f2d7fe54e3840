/// Assigns heading ids as GitHub does: the words in lower case, joined by hyphens, numbered from the second use on. An id that means
/// something else to the page or the browser gets a prefix.
struct HeadingIDs {
    static let prefix = "section-"

    /// The names that writers have given to headings, and whether the heading has been seen.
    private var given: [String: Bool] = [:]
    /// How often each id was requested again.
    private var repetitions: [String: Int] = [:]

    /// The id of the next heading on the page, given its text.
    ///
    /// A text without letters or digits provides no id; GitHub's would be empty, which HTML does not allow.
    mutating func next(for text: String) -> String {
        let slug = Self.slug(text)
        let wanted = slug.isEmpty ? "section" : ReservedIDs.contains(slug) ? Self.prefix + slug : slug
        var id = wanted
        while let count = repetitions[id] {
            let number = (repetitions[wanted] ?? count) + 1
            repetitions[wanted] = number
            id = "\(wanted)-\(number)"
        }
        repetitions[id] = 0
        return id
    }

    /// Keeps `id` for the heading whose writer has chosen it.
    mutating func reserve(_ id: String) {
        given[id] = false
        repetitions[id] = 0
    }

    /// Whether `id` is free for the heading whose writer has chosen it, which then has it.
    mutating func take(_ id: String) -> Bool {
        guard given[id] == false else { return false }
        given[id] = true
        return true
    }

    /// Keeps letters, marks, digits, connectors such as `_`, and hyphens, in lower case; spaces become hyphens; everything else is dropped.
    private static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                slug.append(UInt8(ascii: "-"))
            } else if scalar == "-" || scalar.isWordCharacter {
                slug += scalar.utf8
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// The class `\p{Word}` of regular expressions (Unicode Technical Standard 18, annex C) without the joiners.
    fileprivate var isWordCharacter: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
        case 0..<0x80: return false
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
        default: return properties.isAlphabetic
        }
    }
}
