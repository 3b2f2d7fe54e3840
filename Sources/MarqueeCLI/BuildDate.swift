import CLibrary
import Files
import ShowData

/// `SOURCE_DATE_EPOCH` is set, but not to a number of seconds.
struct InvalidEpoch: Error {
    let value: String
}

extension CalendarDate {
    /// The date of a build without `--date`: that of `SOURCE_DATE_EPOCH` in UTC if the variable is set (reproducible-builds.org,
    /// "SOURCE_DATE_EPOCH specification"), otherwise today in the owner's time zone.
    static func ofBuild() throws(InvalidEpoch) -> CalendarDate {
        if let value = EnvironmentVariable.value(of: "SOURCE_DATE_EPOCH"), !value.isEmpty {
            // The last day that fits four digits.
            guard let seconds = Int(value), 0..<253_402_300_800 ~= seconds else { throw InvalidEpoch(value: value) }
            return CalendarDate(daysSince1970: seconds / 86_400)
        }
        return today
    }

    /// Today in the owner's time zone.
    static var today: CalendarDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CalendarDate(daysSince1970: (now + local.tm_gmtoff) / 86_400)
    }
}
