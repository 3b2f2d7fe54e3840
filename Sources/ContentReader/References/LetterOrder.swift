/// The order of the letters of a language, as far as its readers expect another than that of all languages: in Polish, `ł` is a letter
/// after `l`, and in German, `ä` is an `a`.
///
/// After the rules of Unicode CLDR (`common/collation`, whose licence is `Tests/ContentReaderTests/CLDR/LICENSE`). What they leave to
/// Unicode's table is in the order of its code points here, such as kanji.
package struct LetterOrder: Sendable {
    package let language: LanguageTag
    private let kind: Kind

    private enum Kind {
        case latin
        /// Letters that come after another, each with that and with its place after it.
        case tailored([Unicode.Scalar: (base: Character, rank: UInt32)])
        case japanese, korean, arabic
    }

    package init(_ language: LanguageTag) {
        self.language = language
        kind =
            switch language.primary {
            case "tr", "az": Self.tailored("c ç, g ğ, h ı, o ö, s ş, u ü")
            case "pl": Self.tailored("a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż")
            case "es": Self.tailored("n ñ")
            case "ja": .japanese
            case "ko": .korean
            case "ar": .arabic
            default: .latin
            }
    }

    /// - Parameter rules: groups of letters, each after the one before it in its group.
    private static func tailored(_ rules: String) -> Kind {
        var letters: [Unicode.Scalar: (base: Character, rank: UInt32)] = [:]
        for rule in rules.split(separator: ", ") {
            let group = rule.split(separator: " ").compactMap(\.first)
            for (rank, letter) in group.enumerated().dropFirst() {
                for scalar in letter.unicodeScalars { letters[scalar] = (group[0], UInt32(rank)) }
            }
        }
        return .tailored(letters)
    }

    /// The name as texts whose bytes have the order of the name: by its letters, and by what else tells them apart.
    func key(_ name: String) -> (letters: String, accents: String) {
        if name.isASCII, !language.hasDottedAndDotlessI || !name.utf8.contains(UInt8(ascii: "I")) {
            let text = NameKey(name).text
            return (text, text)
        }
        // A Spanish question begins with its first word.
        let words = String(name.drop { $0 == "¿" || $0 == "¡" })
        let key = NameKey(language.hasDottedAndDotlessI ? language.lowercased(words) : words)
        switch kind {
        case .latin: return (key.withoutAccents.replacing { $0.twoLetters ?? Self.afterSyllables($0) }, key.text)
        case .tailored(let letters):
            let plain = key.text.replacing { letters[$0].map(Self.ranked) ?? $0.twoLetters ?? Self.afterSyllables($0) }
            return (NameKey.unaccented(plain), key.text)
        case .japanese:
            let kana = key.text.hiragana
            return (kana.replacing { $0.unvoiced.map(String.init) }, kana)
        case .korean: return (key.text.replacing { $0.isHangul ? "A\($0)" : $0.isHan ? "B\($0)" : nil }, key.text)
        case .arabic: return (key.text.replacing(\.arabicLetters), key.text)
        }
    }

    /// The letter under which the name is in an index, in upper case; `nil` if it begins with something else.
    package func initial(of name: String) -> String? {
        var letters = key(name).letters.unicodeScalars.drop { $0 == "'" || $0 == "\"" }
        guard let first = letters.popFirst() else { return nil }
        switch kind {
        case .tailored(let tailored):
            if let next = letters.first, next.value > Self.ranks {
                let letter = tailored.first { $1.base.unicodeScalars.first == first && $1.rank == next.value - Self.ranks }
                if let letter { return language.uppercased(String(letter.key)) }
            }
        // After the sign of its script.
        case .korean, .arabic:
            if let letter = letters.first, first == "A" || first == "B" { return String(letter.heading) }
        case .latin, .japanese: break
        }
        let letter = first.value == Self.ranks ? "漢" : first.heading
        return letter.isLetter ? language.uppercased(String(letter)) : nil
    }

    /// Characters for private use come after all letters.
    private static let ranks: UInt32 = 0xF8F0

    /// Chinese characters come after Korean syllables, wherever they are in Unicode.
    private static func afterSyllables(_ scalar: Unicode.Scalar) -> String? {
        scalar.isHan ? Unicode.Scalar(ranks).map { "\($0)\(scalar)" } : nil
    }

    private static func ranked(_ letter: (base: Character, rank: UInt32)) -> String {
        Unicode.Scalar(ranks + letter.rank).map { "\(letter.base)\($0)" } ?? String(letter.base)
    }
}

extension String {
    /// The text with other texts for some characters.
    fileprivate func replacing(_ change: (Unicode.Scalar) -> String?) -> String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if let other = change(scalar) { text += other } else { text.unicodeScalars.append(scalar) }
        }
    }

    /// Katakana and small kana as plain hiragana, and each long-vowel sign as the vowel that it makes longer.
    fileprivate var hiragana: String {
        var last: Unicode.Scalar?
        return replacing { scalar in
            var kana = scalar
            if 0x30A1...0x30F6 ~= scalar.value, let folded = Unicode.Scalar(scalar.value - 0x60) { kana = folded }
            if scalar == "ー", let vowel = last?.unvoiced?.vowel { kana = vowel }
            last = kana.isSmallKana ? kana.unvoiced : kana
            return last.map { String($0) }
        }
    }
}

extension Unicode.Scalar {
    /// The letters that it is made of; `nil` if it is one letter.
    fileprivate var twoLetters: String? { self == "œ" ? "oe" : self == "æ" ? "ae" : nil }

    fileprivate var isHangul: Bool { 0xAC00...0xD7A3 ~= value || 0x1100...0x11FF ~= value || 0x3131...0x318E ~= value }

    fileprivate var isHan: Bool {
        0x3400...0x4DBF ~= value || 0x4E00...0x9FFF ~= value || 0xF900...0xFAFF ~= value || 0x20000...0x3FFFD ~= value
    }

    /// The letter of an index under which it is: Chinese characters are too many for one each, and Korean syllables are under their
    /// consonants.
    fileprivate var heading: Character { isHan ? "漢" : firstConsonant ?? Character(self) }

    /// The consonant with which a syllable of Hangul begins; doubled ones are under the plain ones.
    fileprivate var firstConsonant: Character? {
        guard 0xAC00...0xD7A3 ~= value else { return nil }
        return Self.consonants[Int(value - 0xAC00) / 588]
    }

    private static let consonants = Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")

    /// The hiragana without its voicing mark, large; `nil` for other characters.
    fileprivate var unvoiced: Unicode.Scalar? {
        guard 0x3041...0x3096 ~= value else { return nil }
        return Self.kana[Int(value - 0x3041)]
    }

    fileprivate var isSmallKana: Bool { "ぁぃぅぇぉっゃゅょゎゕゖ".unicodeScalars.contains(self) }

    /// For U+3041 to U+3096.
    private static let kana = Array(
        "ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをんうかけ"
            .unicodeScalars)

    fileprivate var vowel: Unicode.Scalar? {
        for (vowel, kana) in Self.vowels where kana.contains(self) { return vowel }
        return nil
    }

    private static let vowels: [(Unicode.Scalar, Set<Unicode.Scalar>)] = [
        ("あ", Set("あかさたなはまやらわ".unicodeScalars)), ("い", Set("いきしちにひみりゐ".unicodeScalars)),
        ("う", Set("うくすつぬふむゆる".unicodeScalars)), ("え", Set("えけせてねへめれゑ".unicodeScalars)),
        ("お", Set("おこそとのほもよろを".unicodeScalars)),
    ]

    /// What counts of an Arabic character: the letter that it is a form of, after a sign that comes before Latin letters; nothing of a
    /// vowel mark; the digit.
    fileprivate var arabicLetters: String? {
        switch value {
        case 0x640, 0x64B...0x65F, 0x670: ""
        case 0x621, 0x623...0x627: "Aا"
        case 0x622: "AاAا"
        case 0x629: "Aت"
        case 0x649: "Aي"
        case 0x660...0x669: String(value - 0x660)
        case 0x600...0x6FF, 0x750...0x77F: "A\(self)"
        default: nil
        }
    }
}
