import ContentReader
import Hypertext
import ShowData
import Testing
import ThemeKit

/// Dates, lists and numbers in each language. The long dates, the words of lists and the separators are those of CLDR 48.
@Suite struct LanguageWordsTests {
    private func text(_ date: String, in language: String) throws -> String {
        Phrases(language: language).text(for: try #require(PartialDate(date)))
    }

    /// The first of May 2024, that month, a year, a part of a year, a quarter, a decade, days, months and years in a row.
    @Test(arguments: [
        ("en", "1 May 2024", "May 2024", "2024", "early 2024", "Q1 2024", "1990s"),
        ("de", "1. Mai 2024", "Mai 2024", "2024", "Anfang 2024", "1. Quartal 2024", "1990er"),
        ("fr", "1 mai 2024", "mai 2024", "2024", "début 2024", "T1 2024", "années 1990"),
        ("es", "1 de mayo de 2024", "mayo de 2024", "2024", "principios de 2024", "1.º trimestre de 2024", "década de 1990"),
        ("pt-BR", "1 de maio de 2024", "maio de 2024", "2024", "início de 2024", "1º trimestre de 2024", "década de 1990"),
        ("it", "1 maggio 2024", "maggio 2024", "2024", "inizio 2024", "1º trimestre 2024", "anni 1990"),
        ("pl", "1 maja 2024", "maj 2024", "2024", "początek: 2024", "1. kwartał 2024", "lata 1990."),
        ("nl", "1 mei 2024", "mei 2024", "2024", "begin 2024", "1e kwartaal van 2024", "jaren 1990"),
        ("tr", "1 Mayıs 2024", "Mayıs 2024", "2024", "2024 başı", "2024 1. çeyreği", "1990 yılları"),
        ("ja", "2024年5月1日", "2024年5月", "2024年", "2024年初め", "2024年第1四半期", "1990年代"),
        ("ko", "2024년 5월 1일", "2024년 5월", "2024년", "2024년 초", "2024년 1분기", "1990년대"),
        ("ar", "1 مايو 2024", "مايو 2024", "2024", "أوائل 2024", "الربع 1 من 2024", "عقد 1990"),
    ])
    func datesAreInTheWordsOfTheLanguage(
        _ language: String, _ day: String, _ month: String, _ year: String, _ early: String, _ quarter: String, _ decade: String
    ) throws {
        let found = try ["2024-05-01", "2024-05", "2024", "early 2024", "Q1 2024", "1990s"].map { try text($0, in: language) }
        #expect(found == [day, month, year, early, quarter, decade])
    }

    @Test(arguments: [
        ("en", "3–5 March 2027", "March–April 2027", "2025–2026"), ("de", "3.–5. März 2027", "März–April 2027", "2025–2026"),
        ("fr", "3–5 mars 2027", "mars–avril 2027", "2025–2026"), ("es", "3–5 de marzo de 2027", "marzo–abril de 2027", "2025–2026"),
        ("pt-BR", "3–5 de março de 2027", "março–abril de 2027", "2025–2026"), ("it", "3–5 marzo 2027", "marzo–aprile 2027", "2025–2026"),
        ("pl", "3–5 marca 2027", "marzec–kwiecień 2027", "2025–2026"), ("nl", "3–5 maart 2027", "maart–april 2027", "2025–2026"),
        ("tr", "3–5 Mart 2027", "Mart–Nisan 2027", "2025–2026"), ("ja", "2027年3月3～5日", "2027年3月～4月", "2025～2026年"),
        ("ko", "2027년 3월 3~5일", "2027년 3월~4월", "2025~2026년"), ("ar", "3–5 مارس 2027", "مارس–أبريل 2027", "2025–2026"),
    ])
    func rangesShareWhatIsTheSame(_ language: String, _ days: String, _ months: String, _ years: String) throws {
        let ranges = [("2027-03-03", "2027-03-05"), ("2027-03", "2027-04"), ("2025", "2026")]
        let found = try ranges.map { try text("\($0)/\($1)", in: language) }
        #expect(found == [days, months, years])
    }

    @Test(arguments: [
        ("en", "A and B", "A, B and C", "A or B"), ("de", "A und B", "A, B und C", "A oder B"), ("fr", "A et B", "A, B et C", "A ou B"),
        ("es", "A y B", "A, B y C", "A o B"), ("pt-BR", "A e B", "A, B e C", "A ou B"), ("it", "A e B", "A, B e C", "A o B"),
        ("pl", "A i B", "A, B i C", "A lub B"), ("nl", "A en B", "A, B en C", "A of B"), ("tr", "A ve B", "A, B ve C", "A veya B"),
        ("ja", "A、B", "A、B、C", "AまたはB"), ("ko", "A, B", "A, B, C", "A 또는 B"), ("ar", "A وB", "A، B وC", "A أو B"),
    ])
    func listsHaveTheWordsOfTheLanguage(_ language: String, _ two: String, _ three: String, _ either: String) {
        let phrases = Phrases(language: language)
        let items = ["A", "B", "C"].map { HTML(text: $0) }
        #expect(phrases.list(Array(items.prefix(1))).description == "A")
        #expect(phrases.list([HTML]()).description == "")
        #expect(phrases.list(Array(items.prefix(2))).description == two)
        #expect(phrases.list(items).description == three)
        #expect(Phrases.fill(phrases.listOr, ["first": "A", "last": "B"]) == either)
    }

    @Test(arguments: [
        ("en", "1,234,567", "8.6"), ("de", "1.234.567", "8,6"), ("fr", "1\u{202F}234\u{202F}567", "8,6"), ("es", "1.234.567", "8,6"),
        ("pt-BR", "1.234.567", "8,6"), ("it", "1.234.567", "8,6"), ("pl", "1\u{A0}234\u{A0}567", "8,6"), ("nl", "1.234.567", "8,6"),
        ("tr", "1.234.567", "8,6"), ("ja", "1,234,567", "8.6"), ("ko", "1,234,567", "8.6"), ("ar", "1,234,567", "8.6"),
    ])
    func numbersHaveTheSignsOfTheLanguage(_ language: String, _ large: String, _ decimal: String) {
        let phrases = Phrases(language: language)
        #expect(phrases.number(1_234_567) == large && phrases.number(1_234) == "1234" && phrases.number(-12) == "-12")
        #expect(phrases.decimal("8.6") == decimal && phrases.decimal("8") == "8" && phrases.decimal("1.2.3") == "1.2.3")
        #expect(phrases.decimal("four.5") == "four.5")
    }

    @Test func aNameInAPhraseFromRightToLeftIsIsolated() {
        let phrases = Phrases(language: "ar")
        #expect(Phrases.fill(phrases.taggedWith, ["name": "A!"]) == "وسم «\u{2068}A!\u{2069}»")
        #expect(phrases.labelled("الممثلون", "A!") == "الممثلون: \u{2068}A!\u{2069}")
        #expect(Phrases.fill(phrases.pageNumber, ["number": "2"]) == "الصفحة 2")
        #expect(!Phrases(language: "de").taggedWith.unicodeScalars.contains("\u{2068}"))
    }

    @Test(arguments: [
        ("en", "Seen: x"), ("fr", "Seen\u{A0}: x"), ("ja", "Seen：x"), ("de", "Seen: x"),
    ])
    func aLabelHasTheColonOfTheLanguage(_ language: String, _ expected: String) {
        #expect(Phrases(language: language).labelled("Seen", "x") == expected)
        #expect(Phrases(language: language).labelled("Seen", HTML(text: "x")).description == expected)
    }
}
