/// The codes that a language tag may begin with, and those of countries in it.
///
/// From ISO 639-1, ISO 639-2 and ISO 3166-1, as the registry of BCP 47 lists them. Languages with a code of two letters are written with
/// that; codes of three letters that no such language has are not checked.
enum LanguageCodes {
    /// What is wrong with a well-formed tag, and what to write; `nil` if nothing is.
    static func problem(with tag: String) -> (message: String, help: String)? {
        let subtags = tag.split(separator: "-").map(String.init)
        guard let language = subtags.first else { return nil }
        let code = language.lowercased()
        let others = subtags.dropFirst().map { "-\($0)" }.joined()
        if let short = shortened[code] { return ("'\(language)' has a code of two letters", "write \(short)\(others)") }
        guard code.count != 2 || languages.contains(code) else {
            let meant = LanguageAdvice.countries[code].map { "write \($0)" }
            return ("no language has the code '\(language)'", meant ?? "write the code of a language, such as en, de, es, fr, ja or pt-BR")
        }
        // After a language comes a script of four letters, or nothing.
        guard let region = subtags.dropFirst().first(where: { $0.count != 4 }), region.count == 2, !regions.contains(region.uppercased())
        else { return nil }
        let rest = tag.dropLast(region.count)
        guard tag.hasSuffix(region), let meant = ["UK": "GB", "EN": "GB", "JA": "JP", "KO": "KR", "CS": "CZ"][region.uppercased()] else {
            return ("no country has the code '\(region)'", "write \(language), or a code such as en-GB or pt-BR")
        }
        return ("no country has the code '\(region)'", "write \(rest)\(meant)")
    }

    /// Codes of two letters.
    private static let languages = words(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
        es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
        ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
        no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
        te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """)

    /// Codes of three letters, each with the one of two.
    private static let shortened: [String: String] = {
        let pairs = words(
            """
            aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az bak:ba bam:bm baq:eu \
            bel:be ben:bn bih:bh bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs cha:ch che:ce chi:zh chu:cu chv:cv cor:kw \
            cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl dzo:dz ell:el eng:en epo:eo est:et eus:eu ewe:ee fao:fo fas:fa \
            fij:fj fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd gle:ga glg:gl glv:gv gre:el grn:gn guj:gu hat:ht hau:ha \
            heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy ibo:ig ice:is ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik isl:is \
            ita:it jav:jv jpn:ja kal:kl kan:kn kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj \
            kur:ku lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk \
            mlg:mg mlt:mt mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny \
            oci:oc oji:oj ori:or orm:om oss:os pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro rum:ro run:rn rus:ru \
            sag:sg san:sa sin:si slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq srd:sc srp:sr ssw:ss \
            sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr \
            twi:tw uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi vol:vo wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
            """)
        return Dictionary(pairs.map { (String($0.prefix(3)), String($0.suffix(2))) }) { first, _ in first }
    }()

    /// Countries, with those that have no code of their own in ISO 3166-1 but are in use.
    private static let regions = words(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC \
        CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD \
        GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH \
        KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
        MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
        SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
        UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW AC EU TA UN XK
        """)

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
