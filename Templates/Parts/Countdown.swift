import ContentReader
import Hypertext
import ShowData

extension Parts {
    /// The attributes of an element that counts the days to a day. It contains ``daysLeft(_:_:)``, which the script `countdown.js` keeps up
    /// to date.
    static func countdownData(to day: CalendarDate, _ certainty: ClaimedDate.Certainty, _ phrases: Phrases) -> HTML {
        """
         data-date="\(day.description)" data-left="\(json(phrases.forms(of: \.daysLeft)))" data-ago="\(json(phrases.forms(of: \.daysAgo)))"\
         data-today="\(phrases.today)"\(certainty == .certain ? nil : " data-overdue=\"\(phrases.notConfirmedSince)\"")
        """
    }

    /// "12 days to go", "Today", "3 days ago".
    static func daysLeft(_ days: Int, _ phrases: Phrases) -> HTML {
        let words =
            switch days {
            case 0: phrases.today
            case 1...: phrases.fill(\.daysLeft, count: days)
            default: phrases.fill(\.daysAgo, count: -days)
            }
        return "<span class=\"days\">\(words)</span>"
    }

    private static func json(_ forms: [(category: PluralCategory, text: String)]) -> String {
        JSON.object(joining: [forms.map { (key: $0.category.rawValue, value: Optional(JSON.string($0.text))) }]).description
    }
}
