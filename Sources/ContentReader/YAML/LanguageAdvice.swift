/// What to write in place of a language that is not written as a code.
package enum LanguageAdvice {
    /// The code of a language with this name, in English or in the language itself, for some also in others; `nil` if it is not known.
    package static func code(ofLanguage name: String) -> String? { codes[name.lowercased()] }

    static func help(for text: String) -> String? {
        if let code = codes[text.lowercased()] { return "write \(code)" }
        let parts = text.split { $0 == "_" || $0 == "." || $0 == " " }.map(String.init)
        guard parts.count > 1, parts[0].count == 2, parts[1].count == 2 else { return nil }
        return "write \(parts[0].lowercased())-\(parts[1].uppercased())"
    }

    /// By the names in English, in the languages themselves, and for some in others.
    private static let codes = [
        "englisch": "en", "französisch": "fr", "spanisch": "es", "italienisch": "it", "portugiesisch": "pt", "niederländisch": "nl",
        "polnisch": "pl", "türkisch": "tr", "japanisch": "ja", "koreanisch": "ko", "arabisch": "ar", "anglais": "en", "allemand": "de",
        "inglés": "en", "alemán": "de", "inglese": "en", "tedesco": "de", "inglês": "en", "alemão": "de",
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es",
        "español": "es", "espanol": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
        "nederlands": "nl", "swedish": "sv", "svenska": "sv", "norwegian": "no", "norsk": "no", "danish": "da", "dansk": "da",
        "finnish": "fi", "suomi": "fi", "polish": "pl", "polski": "pl", "czech": "cs", "čeština": "cs", "hungarian": "hu", "magyar": "hu",
        "romanian": "ro", "turkish": "tr", "türkçe": "tr", "greek": "el", "ελληνικά": "el", "russian": "ru", "русский": "ru",
        "ukrainian": "uk", "українська": "uk", "arabic": "ar", "العربية": "ar", "hebrew": "he", "עברית": "he", "japanese": "ja",
        "日本語": "ja", "chinese": "zh", "中文": "zh", "korean": "ko", "한국어": "ko", "vietnamese": "vi", "thai": "th", "hindi": "hi",
        "british": "en-GB", "british english": "en-GB", "american": "en-US", "american english": "en-US", "brazilian": "pt-BR",
        "afrikaans": "af", "albanian": "sq", "armenian": "hy", "azerbaijani": "az", "basque": "eu", "belarusian": "be", "bengali": "bn",
        "bosnian": "bs", "bulgarian": "bg", "burmese": "my", "catalan": "ca", "català": "ca", "croatian": "hr", "estonian": "et",
        "filipino": "fil", "galician": "gl", "georgian": "ka", "gujarati": "gu", "icelandic": "is", "indonesian": "id", "irish": "ga",
        "kannada": "kn", "kazakh": "kk", "khmer": "km", "kurdish": "ku", "lao": "lo", "latin": "la", "latvian": "lv", "lithuanian": "lt",
        "luxembourgish": "lb", "macedonian": "mk", "malay": "ms", "malayalam": "ml", "maltese": "mt", "marathi": "mr", "mongolian": "mn",
        "nepali": "ne", "panjabi": "pa", "punjabi": "pa", "pashto": "ps", "persian": "fa", "farsi": "fa", "scottish gaelic": "gd",
        "serbian": "sr", "sinhalese": "si", "slovak": "sk", "slovenian": "sl", "swahili": "sw", "tagalog": "tl", "tamil": "ta",
        "telugu": "te", "urdu": "ur", "uzbek": "uz", "welsh": "cy", "cymraeg": "cy", "yiddish": "yi", "zulu": "zu",
    ].merging(countries) { first, _ in first }

    /// Codes of countries that are not codes of languages, with the language that was meant.
    static let countries = [
        "gb": "en-GB", "us": "en-US", "au": "en-AU", "nz": "en-NZ", "jp": "ja", "cn": "zh-CN", "tw": "zh-TW", "hk": "zh-HK", "dk": "da",
        "cz": "cs", "gr": "el", "ua": "uk", "vn": "vi", "il": "he", "at": "de-AT", "mx": "es-MX", "ir": "fa", "pk": "ur", "ph": "fil",
        "iw": "he", "in": "hi", "ji": "yi", "sp": "es", "ge": "de", "po": "pl", "du": "nl", "jw": "jv", "eg": "ar",
    ]
}
