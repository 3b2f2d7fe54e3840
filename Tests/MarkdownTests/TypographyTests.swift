import Testing

@testable import Markdown

/// What becomes of straight quotation marks, apostrophes, hyphens and dots.
@Suite struct TypographyTests {
    @Test(arguments: [
        // After markup and signs.
        ("*Show*'s and 'x'", "<em>Show</em>’s and ‘x’"),
        ("**x**'s cast 'x'", "<strong>x</strong>’s cast ‘x’"),
        ("`x`'s value isn't 'y'", "<code>x</code>’s value isn’t ‘y’"),
        ("[x](/y)'s end, 'x'", "<a href=\"/y\">x</a>’s end, ‘x’"),
        ("~~x~~'s dogs' bowl", "<del>x</del>’s dogs’ bowl"),
        ("[[Nick]]'s and the dogs' x", "Nick’s and the dogs’ x"),
        ("{{a.b}}'s and the dogs' x", "a.b’s and the dogs’ x"),
        (":name[x]'s and the dogs' x", "x’s and the dogs’ x"),
        ("||x||'s and the dogs' x", "…’s and the dogs’ x"),
        ("![x](/y)'s and the dogs' x", "<img src=\"/y\" alt=\"x\">’s and the dogs’ x"),
        ("\"Show\"'s plot and the fans' view", "“Show”’s plot and the fans’ view"),
        ("Nick!'s and Who?'s fans' page", "Nick!’s and Who?’s fans’ page"),
        ("90%'s and C#'s and C++'s and R&B's dogs' x", "90%’s and C#’s and C++’s and R&amp;B’s dogs’ x"),
        ("*Show*'ll and **x**'d and (x)'ve", "<em>Show</em>’ll and <strong>x</strong>’d and (x)’ve"),
        ("<https://a.example>'s x'", "<a href=\"https://a.example\">https://a.example</a>’s x’"),
        // Before words.
        ("rock 'n' roll, rock'n'roll, Rock 'N' Roll", "rock ’n’ roll, rock’n’roll, Rock ’N’ Roll"),
        ("the '90s, the '80s' fans and 'x'", "the ’90s, the ’80s’ fans and ‘x’"),
        ("wait 'til 'Friday'", "wait ’til ‘Friday’"),
        ("'cause they said 'no'", "’cause they said ‘no’"),
        ("'Tis the season, 'twas 'fine'", "’Tis the season, ’twas ‘fine’"),
        ("'Cause and Effect' is an episode", "‘Cause and Effect’ is an episode"),
        ("the class of '69 and 'x'", "the class of ’69 and ‘x’"),
        ("in '07. He is 5' tall", "in ’07. He is 5’ tall"),
        ("in '08; '09! 'x' 5'", "in ’08; ’09! ‘x’ 5’"),
        ("in '07 he was 5' tall", "in ’07 he was 5’ tall"),
        ("'24 men' and '24' and 'size 5' shoes", "‘24 men’ and ‘24’ and ‘size 5’ shoes"),
        ("'24.' and '24, an episode' and '24: Redemption'", "‘24.’ and ‘24, an episode’ and ‘24: Redemption’"),
        ("('til now) \"'Twas\"", "(’til now) “’Twas”"),
        ("'Allo 'Allo!", "’Allo ’Allo!"),
        // After words.
        ("the Smiths' dog", "the Smiths’ dog"),
        ("'The Smiths' dog' is a title", "‘The Smiths’ dog’ is a title"),
        ("the dogs' bowl and 'the cats' too", "the dogs’ bowl and ‘the cats’ too"),
        ("goin' to 'X'", "goin’ to ‘X’"),
        // Quotations that contain apostrophes, and each other.
        ("'I don't know,' she said. 'It's Nick's.'", "‘I don’t know,’ she said. ‘It’s Nick’s.’"),
        ("\"She said 'it's no good', and left.\"", "“She said ‘it’s no good’, and left.”"),
        ("'He said \"hi\"' and \"'Hi'\"", "‘He said “hi”’ and “‘Hi’”"),
        ("(\"x\") [\"x\"](/y) \"x\"-\"y\" \"x\"/\"y\"", "(“x”) <a href=\"/y\">“x”</a> “x”-“y” “x”/“y”"),
        ("*\"x\"* and **'x'** and **\"*x*\"**", "<em>“x”</em> and <strong>‘x’</strong> and <strong>“<em>x</em>”</strong>"),
        ("\"I—\" she began. \"...and then\" --- \"no\"", "“I—” she began. “…and then” — “no”"),
        ("she said:\"yes\",\"no\"", "she said:“yes”,“no”"),
        ("\"*Show*\", \"`x`\" and \"[x](/y)\"", "“<em>Show</em>”, “<code>x</code>” and “<a href=\"/y\">x</a>”"),
        ("6'2\" and 5\" tall", "6’2” and 5” tall"),
        // What is typed as it should be stays.
        ("“x” ‘y’ ’90s \\\"x\\\" \\'y\\' &quot;z&quot; &#39;a&#x27;", "“x” ‘y’ ’90s &quot;x&quot; 'y' &quot;z&quot; 'a'"),
        ("`'x' \"y\" -- ...` \\-- \\...", "<code>'x' &quot;y&quot; -- ...</code> -- ..."),
        // Other languages' apostrophes.
        ("l'ami, l'*ami*, qu'\"il\" d'*\"x\"*", "l’ami, l’<em>ami</em>, qu’“il” d’<em>“x”</em>"),
        ("*Yargı*'da, \"Diriliş\"'in, %90'ı, İstanbul'un", "<em>Yargı</em>’da, “Diriliş”’in, %90’ı, İstanbul’un"),
        ("un po' di 'tutto', dell'*Amica*", "un po’ di ‘tutto’, dell’<em>Amica</em>"),
        ("'t Is 's avonds 'k weet 'n man", "’t Is ’s avonds ’k weet ’n man"),
        ("wie's 'ne Frau, 's ist Hans' Hund", "wie’s ’ne Frau, ’s ist Hans’ Hund"),
        ("м'який і п'ять", "м’який і п’ять"),
        ("Hawai'i, O'Brien, D'Artagnan, ta'am", "Hawai’i, O’Brien, D’Artagnan, ta’am"),
        ("צה\"ל ג'ורג' ו\"שלום\"", "צה״ל ג׳ורג׳ ו״שלום”"),
        ("他说\"你好\"。然后'再见'。", "他说“你好”。然后‘再见’。"),
        ("\"안녕\"이라고 '말'했다", "“안녕”이라고 ‘말’했다"),
        ("เขาพูดว่า\"สวัสดี\"ครับ", "เขาพูดว่า“สวัสดี”ครับ"),
        ("![It's \"Nick's\"](/x) it's \"x\"", "<img src=\"/x\" alt=\"It’s “Nick’s”\"> it’s “x”"),
    ])
    func straightMarksBecomeTypographic(text: String, html: String) {
        var options = MarkdownOptions(smartPunctuation: true)
        options.closesVoidElements = false
        #expect(Reading(of: text, options: options).html == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("en", "“a ‘b’ c” it’s"), ("en-GB", "“a ‘b’ c” it’s"), ("xx", "“a ‘b’ c” it’s"), ("pt-BR", "“a ‘b’ c” it’s"),
        ("de", "„a ‚b‘ c“ it’s"), ("de-AT", "„a ‚b‘ c“ it’s"), ("de-CH", "«a ‹b› c» it’s"), ("de-Latn-DE", "„a ‚b‘ c“ it’s"),
        ("fr", "«\u{202F}a “b” c\u{202F}» it’s"), ("fr-CA", "«\u{202F}a “b” c\u{202F}» it’s"), ("fr-CH", "«a ‹b› c» it’s"),
        ("es", "«a “b” c» it’s"), ("es-MX", "“a ‘b’ c” it’s"), ("it", "«a “b” c» it’s"), ("pt-PT", "«a “b” c» it’s"),
        ("ru", "«a „b“ c» it’s"), ("uk", "«a „b“ c» it’s"), ("pl", "„a «b» c” it’s"), ("cs", "„a ‚b‘ c“ it’s"), ("hu", "„a »b« c” it’s"),
        ("sv", "”a ’b’ c” it’s"), ("fi", "”a ’b’ c” it’s"), ("nb", "«a ‘b’ c» it’s"), ("nl", "“a ‘b’ c” it’s"),
        ("ja", "「a 『b』 c」 it’s"), ("zh", "“a ‘b’ c” it’s"), ("zh-TW", "「a 『b』 c」 it’s"), ("zh-Hant-HK", "「a 『b』 c」 it’s"),
        ("ko", "“a ‘b’ c” it’s"), ("tr", "“a ‘b’ c” it’s"), ("ar", "”a ’b‘ c“ it’s"), ("el", "«a “b” c» it’s"),
    ])
    func marksFollowTheLanguage(language: String, text: String) {
        #expect(Typography(language: language).applied(to: "\"a 'b' c\" it's") == text)
        var options = MarkdownOptions(smartPunctuation: true)
        options.typography = Typography(language: language)
        #expect(Reading(of: "\"a 'b' c\" it's", options: options).html == "<p>\(text)</p>\n")
    }

    /// Languages whose marks are those of CLDR 41, each row with the marks for `"a"` and for `'b'`.
    @Test(arguments: [
        (
            "en en-GB en-AU af az bn bo cy da eo fil ga gd gu hi id kn ko ku lo lv ml mn mr ms mt my ne pa ps sd si so sw ta te th tr vi zh zu",
            "“a”‘b’"
        ),
        ("es-419 es-MX es-AR es-CO gl pt pt-BR zh-Hans zh-CN zh-Hans-HK yue-Hans uz-Cyrl ff-Adlm", "“a”‘b’"),
        ("cs de de-AT dsb et hr hsb is lb mk nds sk sl bs-Cyrl", "„a“‚b‘"), ("ka", "„a“«b»"), ("sr sr-Latn-RS", "„a“‘b‘"), ("bs", "„a”‘b’"),
        ("hu", "„a”»b«"), ("pl ro", "„a”«b»"), ("ast br ca el es es-ES es-US it kk pt-PT pt-AO pt-MZ sq ti", "«a»“b”"),
        ("be ky os ru sah uk", "«a»„b“"), ("am az-Cyrl fa fr-CH gsw it-CH rm", "«a»‹b›"), ("nb nn no rw", "«a»‘b’"), ("ug kl", "»a«›b‹"),
        ("fi he se sv yi", "”a”’b’"), ("ar ur", "”a“’b‘"), ("xh ti-ER", "‘a’“b”"), ("uz", "“a”’b‘"),
        ("ja yue zh-Hant zh-TW zh-HK zh-Hant-MO", "「a」『b』"),
    ])
    func marksAreThoseOfTheCLDR(languages: String, marks: String) {
        for language in languages.split(separator: " ") {
            #expect(Typography(language: String(language)).applied(to: "\"a\" 'b'").replacing(" ", with: "") == marks, "\(language)")
        }
    }

    @Test func textsWithoutMarksStayTheSame() {
        let typography = Typography(language: "en")
        for text in ["", "plain", "a-b c.d", "été 日本 🎬", "\u{1F600}"] { #expect(typography.applied(to: text) == text) }
        #expect(typography.applied(to: "a -- b --- c... 'd'") == "a – b — c… ‘d’")
    }
}
