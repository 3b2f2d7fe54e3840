import Hypertext
import ShowData

/// When an episode was shown, as TVmaze says it.
enum TVmazeAirTime {
    /// The day with the time and the zone there, if TVmaze has all of them: the day and the time are local, the moment is not.
    static func written(_ day: String, _ node: JSONNode) -> String {
        guard let time = node["airtime"]?.text, time.utf8.count == 5, let stamp = node["airstamp"]?.text, stamp.utf8.count >= 19,
            let date = CalendarDate(day), let local = minutes(time), let stampDay = CalendarDate(stamp.prefix(10)),
            let clock = minutes(stamp.dropFirst(11).prefix(5)), let zone = zone(stamp.dropFirst(19))
        else { return day }
        let offset = (date.daysSince1970 - stampDay.daysSince1970) * 1_440 + local - clock + zone
        guard abs(offset) <= 14 * 60, offset % 15 == 0 else { return day }
        let (hours, rest) = abs(offset).quotientAndRemainder(dividingBy: 60)
        let written = "\(day)T\(time)\(offset < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
        return AirTime(written.dropFirst(11)) == nil ? day : written
    }

    private static func minutes(_ time: some StringProtocol) -> Int? {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 && 0..<24 ~= parts[0] && 0..<60 ~= parts[1] ? parts[0] * 60 + parts[1] : nil
    }

    /// `+00:00`, `-04:00` or `Z`, in minutes ahead of UTC.
    private static func zone(_ text: some StringProtocol) -> Int? {
        if text.isEmpty || text == "Z" { return 0 }
        guard let size = minutes(text.dropFirst()), text.first == "+" || text.first == "-" else { return nil }
        return text.first == "-" ? -size : size
    }
}
