import Hypertext
import ShowData

/// The dates of a show, for calendar programs (RFC 5545).
///
/// The name is also written in the form from before RFC 7986, and so is how often programs may check for changes.
package struct Calendar {
    let name: String
    let description: String?
    /// The full address of the page that the calendar belongs to.
    let page: String
    /// The full address of the calendar file.
    let address: String
    /// At least one, because a calendar needs a component (section 3.6).
    let events: [CalendarEvent]

    package var text: ICalendarText {
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Marquee//Marquee//EN
        CALSCALE:GREGORIAN
        NAME:\(name)
        X-WR-CALNAME:\(name)
        \(description.map { "DESCRIPTION:\($0)\nX-WR-CALDESC:\($0)" })
        URL:\(uri: page)
        SOURCE;VALUE=URI:\(uri: address)
        REFRESH-INTERVAL;VALUE=DURATION:P1D
        X-PUBLISHED-TTL:P1D
        \(events.map(\.text))
        END:VCALENDAR
        """
    }
}

/// An event on a day.
struct CalendarEvent {
    /// The same in every edition of the calendar, and unique in the world.
    let uid: String
    /// When the data about the event last changed.
    let changed: Timestamp
    let day: CalendarDate
    /// When it starts, and how long it lasts as ISO 8601 writes it; `nil` for the whole day.
    let start: (time: Timestamp, length: String?)?
    let title: String
    let description: String?
    /// The full address of its page.
    let address: String
    let categories: [String]
    /// Whether the date may still change.
    let isTentative: Bool

    /// The whole day, in no time zone, or a time in UTC. It does not mark anyone as busy.
    var text: ICalendarText {
        """
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:\(changed.calendarText)
        \(start.map { "DTSTART:\($0.time.calendarText)" } ?? "DTSTART;VALUE=DATE:\(day.calendarText)")
        \(start?.length.map { "DURATION:\($0)" })
        SUMMARY:\(title)
        \(description.map { "DESCRIPTION:\($0)" })
        URL:\(uri: address)
        \(categories.isEmpty ? nil : "CATEGORIES:\(list: categories)")
        \(isTentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED")
        TRANSP:TRANSPARENT
        END:VEVENT
        """
    }
}

extension CalendarDate {
    /// `20230803` (RFC 5545, section 3.3.4).
    fileprivate var calendarText: String { description.filter { $0 != "-" } }
}

extension Timestamp {
    /// `20220521T183000Z` (RFC 5545, section 3.3.5, form 2).
    fileprivate var calendarText: String { rfc3339.filter { $0 != "-" && $0 != ":" } }
}
