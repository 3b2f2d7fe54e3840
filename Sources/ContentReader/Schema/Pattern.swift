/// Regular expressions for schemas, in the subset of ECMA-262 that JSON Schema recommends (draft 2020-12, section 6.4), so that every
/// validator reads them the same way. None uses `\p`, which some do not support.
enum Pattern {
    private static let month = "(0[1-9]|1[0-2])"
    private static let day = "(0[1-9]|[12][0-9]|3[01])"
    private static let calendarDay = "[0-9]{4}-\(month)-\(day)"
    /// A letter or digit of a slug. The check that letters of other scripts have no upper case is left to the reader.
    private static let slugLetter = #"[^\x00-/:-`{-\x7F]"#
    /// The same, ignoring case.
    private static let nameLetter = #"[^\x00-/:-@\[-`{-\x7F]"#
    private static let season = "[sS][0-9]{1,6}"
    private static let fraction = "\\.[0-9]?[1-9]"
    private static let episode =
        "\(season)([eE][0-9]{1,6}(\(fraction)|-[0-9]{1,6}|-?[eE][0-9]{1,6})?|-\(nameLetter)+(-\(nameLetter)+)*)?"
    /// A volume, or a chapter of it.
    private static let print = "[vV][0-9]{1,6}([cC][0-9]{1,6}(\(fraction)|-[0-9]{1,6})?)?"
    private static let plainDate = "[0-9]{4}(-\(month)(-\(day))?|s)?"
    private static let partOfDate =
        "(\(["early", "mid", "late", "spring", "summer", "autumn", "fall", "winter"].map(anyCase).joined(separator: "|"))|[qQ][1-4]|[hH][12])"
    private static let point = "(\(plainDate)|\(partOfDate)[ -]\(plainDate)|[0-9]{4}[ -]([qQ][1-4]|[hH][12]))"
    private static let anyKnownDate = "(\(point)( *[/–] *\(point)| +(\(anyCase("to"))|\(anyCase("or"))) +\(point))?|[0-9]{4}-[0-9]{4})"
    private static let film = anyCase("film")
    /// A character of an address.
    private static let addressCharacter = #"[^\s"<>\\^`{|}]"#

    /// Anything other than white space.
    static let visible = #"\S"#
    /// Not the name of a Windows device.
    static let slug = "^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)\(slugLetter)+(-\(slugLetter)+)*$"
    static let characterOfShow = "^\(slugLetter)+(-\(slugLetter)+)*/\(slugLetter)+(-\(slugLetter)+)*$"
    static let letterOrDigit = nameLetter
    static let knownDate = "^\(anyKnownDate)$"
    static let date = "^(\(anyKnownDate)|\(anyCase("tba"))|\(anyCase("unknown"))|\(anyCase("never")))$"
    /// A day with a time and its zone.
    static let airTime =
        "^\(calendarDay)[Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
    static let episodeNumber = "^[0-9]{1,6}(\(fraction)|-[0-9]{1,6})?$"
    static let minutes = "^ *[0-9]{1,4} *[-–] *[0-9]{1,4} *$"
    static let placeInStory = "^ *[1-9][0-9]? +\(anyCase("of")) +[1-9][0-9]? *$"
    static let timestamp = "^\(calendarDay)([ T]([01][0-9]|2[0-3]):[0-5][0-9])?$"
    static let share = "^(100|[1-9]?[0-9])%$"
    /// A font in the folder `theme`.
    static let ownFont = #"^theme/[A-Za-z0-9._-]+\.woff2$"#
    static let color = "^#?[0-9A-Fa-f]{6}$"
    static let webAddress =
        "^(\(anyCase("http"))[sS]?://(?![^/?#]*:[^/?#]+@)[^\\s\"<>\\\\^`{|}/?#:@]\(addressCharacter)*|\(anyCase("mailto")):\(addressCharacter)*@\(addressCharacter)*)$"
    static let baseURL =
        "^\(anyCase("http"))[sS]?://[^\\s\"<>\\\\^`{|}/?#:@][^\\s\"<>\\\\^`{|}/?#@]*(/[^\\s\"<>\\\\^`{|}?#]*)?$"
    static let storyPoint = "^(\(episode)|\(print)|\(film))$"
    static let guardingPoint = "^(\(episode)|\(print)|\(film)|\(anyCase("end")))$"
    static let screenPoint = "^(\(episode)|\(film))$"
    static let storySpan = "^ *\(episode)( +[tT][oO] +\(episode))? *$"
    /// A language as the key of a text in it.
    static let languageKey = "^[A-Za-z]{2,3}(-[0-9A-Za-z]{1,8}){0,2}$"
    static let language = "^[0-9A-Za-z]{2,3}(-[0-9A-Za-z]{1,8})*$"
    static let isbn = "^[- ]*([0-9][- ]*){9}(([0-9][- ]*){3})?[0-9Xx][- ]*$"
    /// A path whose parts are not hidden, perhaps with a query and a fragment.
    static let oldAddress =
        ##"^(?![A-Za-z][0-9A-Za-z+.-]*://)(?=/*[^/?#]|/*\?[^#])/*(\##(oldPart)(/+\##(oldPart))*/*)?(\?[^\x00-\x1F\x7F\\#]*)?(#[^\x00-\x1F\x7F\\]*)?$"##
    private static let oldPart = ##"[^\x00-\x1F\x7F/\\.?#][^\x00-\x1F\x7F/\\?#]*"##
    /// A page of the site or a web address.
    static let navigationTarget = "^([^:]*|\(webAddress.dropFirst().dropLast()))$"

    /// Something that can be passed to another program: not an option.
    static let place = #"^[^-\x00-\x1F\x7F][^\x00-\x1F\x7F]*$"#
    static let rclonePath = #"^[^-\x00- :,/\\"'=\x7F][^\x00-\x1F:,/\\"'=\x7F]*:[^\x00-\x1F\x7F]*$"#
    private static let folderName = #"[^-/\x00-\x1F\x7F][^/\x00-\x1F\x7F]*"#
    static let sshPlace = "^([0-9A-Za-z._][0-9A-Za-z._-]*@)?[0-9A-Za-z._][0-9A-Za-z._-]*:/*\(folderName)(/+\(folderName))*/*$"
    static let branch = #"^[0-9A-Za-z_][0-9A-Za-z_.-]*(/[0-9A-Za-z_-][0-9A-Za-z_.-]*)*$"#

    /// Without the characters that mean something in an address or a header.
    static let mailbox = ##"^[^\s"<>\\^`{|}?&#%,;:()\[\]/=@\x00-\x1F\x7F]+@[^\s"<>\\^`{|}?&#%,;:()\[\]/=@\x00-\x1F\x7F]+$"##
    /// A path without `.` and `..`.
    static let folderInRepository = #"^(?!\.{1,2}(/|$))[^/\\]+(/(?!\.{1,2}(/|$))[^/\\]+)*$"#

    static func digits(after prefix: String) -> String { "^\(prefix)[0-9]{1,12}$" }

    /// A text that contains each of `names` in braces, and nothing else in braces.
    static func phrase(with wanted: Set<String>, or known: Set<String>) -> String {
        let names = known.sorted()
        let wanted = wanted.sorted().map { #"(?=[\s\S]*\{\#($0)\})"# }.joined()
        let strange = names.isEmpty ? "" : "(?!(\(names.joined(separator: "|")))\\})"
        return #"^\#(wanted)(?![\s\S]*\{\#(strange)[^{}]*\})"#
    }

    private static func anyCase(_ word: String) -> String { word.map { "[\($0)\($0.uppercased())]" }.joined() }
}
