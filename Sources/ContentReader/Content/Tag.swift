import Diagnostics
import Files
import ShowData

/// A word by which articles are found. It is the same tag in other case, with other spaces, apostrophes and hyphens.
public struct Tag: Sendable {
    /// As the writer typed it.
    public let name: String
    /// The part of a URL that stands for it.
    public let slug: String
    /// Where the writer typed it.
    package let location: SourceLocation
    private let key: String

    /// `nil` if `name` has no letter, no digit and no emoji.
    package init?(_ name: String, at location: SourceLocation) {
        let slug = name.slugOfTag
        guard !slug.isEmpty else { return nil }
        // Somebody who tags with "Con" need not know which names Windows reserves for devices.
        self.slug = PathProblem(with: slug) == nil ? slug : slug + "-tag"
        self.name = name
        self.location = location
        key = name.keyOfTag
    }
}

extension Tag: Hashable {
    public static func == (left: Tag, right: Tag) -> Bool { left.key == right.key }

    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension String {
    /// What all spellings of one tag have in common.
    fileprivate var keyOfTag: String {
        let text = NameKey(self).text
        guard !text.isASCII else { return text.wordsOfASCII { $0 == 0x20 || 0x09...0x0D ~= $0 || "-_'.,".utf8.contains($0) } }
        return text.split { $0.isWhitespace || $0 == "-" || $0 == "_" || $0 == "'" || $0 == "." || $0 == "," }.joined(separator: " ")
    }

    /// `+` and `#` behind a letter or digit are part of a name, such as `Disney+` or `C#`. A tag of emoji has them as its address.
    fileprivate var slugOfTag: String {
        let slug = Slug.from(utf8.contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") } ? withSignsSpelled : self)
        if !slug.isEmpty { return slug }
        let signs = unicodeScalars.filter {
            $0.value > 0x7F && $0.properties.generalCategory == .otherSymbol || $0.properties.isEmojiModifier
        }
        return String(String.UnicodeScalarView(signs))
    }

    private var withSignsSpelled: String {
        var spelled = ""
        var follows = false
        for character in self {
            let word: String? = if !follows { nil } else if character == "+" { "plus" } else if character == "#" { "sharp" } else { nil }
            spelled += word.map { "-\($0)-" } ?? String(character)
            follows = word != nil || character.isLetter || character.isNumber
        }
        return spelled
    }
}
