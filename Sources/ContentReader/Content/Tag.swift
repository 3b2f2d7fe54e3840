import Diagnostics
import Files
import Markdown
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

/// In caches.
extension Tag {
    func pack(into bytes: inout PackedBytes) {
        bytes.add(name)
        bytes.add(slug)
        bytes.add(key)
        bytes.add(placeOf: location)
    }

    /// - Parameter file: where the writer typed it.
    init(_ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        (name, slug, key) = (try bytes.text(), try bytes.text(), try bytes.text())
        location = try bytes.place(in: file)
    }
}

extension Tag: Hashable {
    public static func == (left: Tag, right: Tag) -> Bool { left.key == right.key }

    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension String {
    /// What all spellings of one tag have in common.
    fileprivate var keyOfTag: String {
        let text = NameKey(withLettersApart).text
        guard !text.isASCII else { return text.wordsOfASCII { $0 == 0x20 || 0x09...0x0D ~= $0 || "-_'.,".utf8.contains($0) } }
        return text.split { $0.isWhitespace || $0 == "-" || $0 == "_" || $0 == "'" || $0 == "." || $0 == "," }.joined(separator: " ")
    }

    /// The text with a mark before each letter that folding would replace by others: `ß` by `ss`, `²` by `2`, `™` by `tm`.
    ///
    /// Tags that differ only in these are different. If they have one address, that is an error; otherwise one would vanish unnoticed.
    private var withLettersApart: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        var marked = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xDF, 0x1E9E, 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE, 0x132, 0x133, 0x149, 0x17F, 0x2070...0x209F, 0x2100...0x2129,
                0x212C...0x214F, 0x2150...0x218B, 0x2460...0x24FF, 0x3200...0x33FF, 0xFB00...0xFB06, 0x1D400...0x1D7FF, 0x1F100...0x1F1E5:
                marked.append("\u{E000}")
            default: break
            }
            marked.append(scalar)
        }
        return String(marked)
    }

    /// `+` and `#` after a letter or digit are part of a name, such as `Disney+` or `C#`. A tag of emoji has them as its address.
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
