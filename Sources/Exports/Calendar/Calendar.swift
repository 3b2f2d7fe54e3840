import Hypertext
import ShowData

/// The days of a show, for calendar programs (RFC 5545).
///
/// The name is written as calendar programs knew it before RFC 7986, too, and so is how often they may look for changes.
package struct Calendar {
    let name: String
    let description: String?
    /// The full address of the page that the calendar belongs to.
    let page: String
    /// The full address of the calendar itself.
    let address: String
    /// At least one, for a calendar without a component is none (section 3.6).
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

/// Something that happens on a day.
struct CalendarEvent {
    /// The same in every edition of the calendar, and nowhere else in the world.
    let uid: String
    /// When what is said of the event was last changed.
    let changed: Timestamp
    let day: CalendarDate
    let title: String
    let description: String?
    /// The full address of its page.
    let address: String
    let categories: [String]
    /// Whether the day may still change.
    let isTentative: Bool

    /// The whole day, in no time zone. It leaves whoever has it in their calendar free.
    var text: ICalendarText {
        """
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:\(changed.calendarText)
        DTSTART;VALUE=DATE:\(day.calendarText)
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
