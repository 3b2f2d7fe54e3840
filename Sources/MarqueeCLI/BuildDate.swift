import CLibrary
import ShowData

/// `SOURCE_DATE_EPOCH` is set and is no number of seconds.
struct InvalidEpoch: Error {
    let value: String
}

extension CalendarDate {
    /// The day that a build without `--date` is made for: that of `SOURCE_DATE_EPOCH` in UTC where the variable is set
    /// (reproducible-builds.org, "SOURCE_DATE_EPOCH specification"), else today on the owner's calendar.
    static func ofBuild() throws(InvalidEpoch) -> CalendarDate {
        if let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !value.isEmpty {
            // The last day that four digits can say.
            guard let seconds = Int(value), 0..<253_402_300_800 ~= seconds else { throw InvalidEpoch(value: value) }
            return CalendarDate(daysSince1970: seconds / 86_400)
        }
        return today
    }

    /// Today on the owner's calendar.
    static var today: CalendarDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CalendarDate(daysSince1970: (now + local.tm_gmtoff) / 86_400)
    }
}
