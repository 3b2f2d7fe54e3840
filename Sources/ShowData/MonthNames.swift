/// The months as people write them, in English and in the languages that pages are in.
package enum MonthNames {
    /// The number of the month that a word names, from its first three letters on: 12 for `dez`, `dec.` and `décembre`. `nil` for any
    /// other word, and for the beginning of several months.
    package static func month(_ word: some StringProtocol) -> Int? {
        let word = word.lowercased().filter { $0 != "." }
        guard word.count > 2, word.allSatisfy(\.isLetter) else { return nil }
        let meant = names.indices.filter { month in names[month].contains { $0.hasPrefix(word) } }
        return meant.count == 1 ? meant[0] + 1 : nil
    }

    /// Of English, German, French, Spanish, Italian, Dutch, Polish, Portuguese and Turkish; of Polish with the forms in dates, and with
    /// accents and without.
    private static let names: [[String]] = [
        "january januar jänner janvier enero gennaio januari styczeń stycznia styczen janeiro ocak",
        "february februar feber février fevrier febrero febbraio februari luty lutego fevereiro şubat subat",
        "march märz maerz mars marzo maart marzec marca março marco mart",
        "april avril abril aprile kwiecień kwietnia kwiecien nisan",
        "may mai mayo maggio mei maj maja maio mayıs mayis",
        "june juni juin junio giugno czerwiec czerwca junho haziran",
        "july juli juillet julio luglio lipiec lipca julho temmuz",
        "august août aout agosto augustus sierpień sierpnia sierpien ağustos agustos",
        "september septembre septiembre setiembre settembre wrzesień września wrzesien setembro eylül eylul",
        "october oktober octobre octubre ottobre październik października pazdziernik outubro ekim",
        "november novembre noviembre listopad listopada novembro kasım kasim",
        "december dezember décembre decembre diciembre dicembre grudzień grudnia grudzien dezembro aralık aralik",
    ].map { $0.split(separator: " ").map(String.init) }
}
