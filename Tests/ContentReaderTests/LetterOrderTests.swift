import Testing

@testable import ContentReader

/// Names in the lists of different languages. The order of letters is that of CLDR 48, as ICU sorts them.
@Suite struct LetterOrderTests {
    @Test(arguments: [
        ("de", ["Ahorn", "Ähre", "Äpfel", "Azur", "Ober", "Öl", "Ort", "Straße", "Strasse 2", "Stuhl", "Über", "Uhr", "Zebra"]),
        ("en", ["Season 1", "Season 2", "Season 10", "Zoë", "Zoo"]),
        ("en", ["Zoo", "가나", "한국", "東京"]), ("es", ["perro", "¿Qué?", "rojo"]),
        ("fr", ["cote", "coté", "coucou", "été", "étude", "Évian", "œuf", "os"]),
        ("es", ["Álamo", "azul", "lado", "llave", "luz", "nube", "ñandú", "oso"]),
        ("pt-BR", ["abelha", "água", "avó", "avô", "Zebra"]),
        ("it", ["citta", "città", "cittadino"]),
        (
            "pl",
            ["Adam", "azyl", "ąż", "cyrk", "ćma", "lato", "lzy", "Łódź", "łza", "mama", "oz", "ósmy", "sz", "ślad", "zz", "źle", "żaba"]
        ),
        ("nl", ["ijs", "ik", "yoga"]),
        (
            "tr",
            [
                "cam", "czar", "çam", "dam", "gaz", "ğ", "hız", "ılık", "Irmak", "ibrik", "İzmir", "jale", "oz", "öz", "sz", "şal", "uz",
                "üz",
            ]
        ),
        ("ja", ["10", "Zoo", "あい", "カード", "かい", "ガイド", "キー", "さくら", "ぱん", "漢字"]),
        ("ko", ["2기", "10기", "가족", "각본", "나무", "하늘", "漢字", "Zoo"]),
        ("ar", ["2 عمر", "10 عمر", "آدم", "إبراهيم", "أحمد", "احمد", "بدر", "ساره", "عمر", "مروة", "مريم", "مَريم", "Zoo"]),
    ])
    func namesAreInTheOrderOfTheirLanguage(_ language: String, _ names: [String]) {
        let order = LetterOrder(LanguageTag(language))
        for shuffled in [names.reversed(), names.sorted(), names] { #expect(shuffled.sorted(byName: \.self, in: order) == names) }
    }

    @Test(arguments: [
        ("pl", ["a", "ą", "b", "c", "ć", "d", "e", "ę", "f", "l", "ł", "m", "n", "ń", "o", "ó", "p", "s", "ś", "t", "z", "ź", "ż"]),
        ("tr", ["c", "ç", "d", "g", "ğ", "h", "ı", "i", "j", "o", "ö", "p", "s", "ş", "t", "u", "ü", "v"]),
        ("es", ["m", "n", "ñ", "o"]),
        (
            "ar",
            [
                "ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن",
                "ه", "و", "ي",
            ]
        ),
        ("ko", ["ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"]),
    ])
    func lettersOfTheirOwnComeAfterAllWordsOfTheLetterBefore(_ language: String, _ letters: [String]) {
        let order = LetterOrder(LanguageTag(language))
        for (first, second) in zip(letters, letters.dropFirst()) {
            // "zz" is the last word of its letter for what is tested here.
            #expect([second, first + "z", first].sorted(byName: \.self, in: order).first == first, "\(first) \(second)")
            #expect(NameOrder(first + first, in: order) < NameOrder(second, in: order), "\(first) \(second)")
        }
    }

    @Test(
        arguments: [
            ("en", "“Zoë”", "Z"), ("en", "Émile", "E"), ("en", "24", nil), ("en", "…", nil), ("en", "", nil), ("de", "ähre", "A"),
            ("pl", "łódź", "Ł"), ("pl", "żaba", "Ż"), ("pl", "zebra", "Z"), ("tr", "istanbul", "İ"), ("tr", "Irmak", "I"),
            ("tr", "şal", "Ş"),
            ("es", "ñandú", "Ñ"), ("ja", "ガイド", "か"), ("ja", "東京", "漢"), ("ko", "漢字", "漢"), ("en", "東京", "漢"), ("pl", "東京", "漢"),
            ("en", "한국", "ㅎ"), ("es", "¿Qué?", "Q"), ("es", "¡Ñam!", "Ñ"), ("ko", "각본", "ㄱ"), ("ko", "까치", "ㄱ"), ("ko", "Zoo", "Z"),
            ("ar", "أحمد", "ا"), ("ar", "بدر", "ب"), ("ar", "Zoo", "Z"),
        ] as [(String, String, String?)])
    func anIndexHasTheLettersOfTheLanguage(_ language: String, _ name: String, _ letter: String?) {
        #expect(LetterOrder(LanguageTag(language)).initial(of: name) == letter)
    }
}
