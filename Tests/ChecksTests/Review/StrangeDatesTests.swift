import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// What is only noted, because real shows have it too.
@Suite struct StrangeDatesTests {
    @Test(arguments: [
        (["2020-12-01", "2020-11-24"], "episode 2 is dated 2020-11-24, before episode 1 (2020-12-01)"),
        (["2020-12-01", "2020-11-24", "2020-12-08"], "episode 2 is dated 2020-11-24, before episode 1 (2020-12-01)"),
        (["2020-12-01", "2019-12-08", "2020-12-15", "2020-12-22"], "episode 2 is dated 2019-12-08, before episode 1 (2020-12-01)"),
        (["2020-12-01", "2020-11", "2020-12-08"], "episode 2 is dated 2020-11, before episode 1 (2020-12-01)"),
        (["2021", "2020-12-08"], "episode 2 is dated 2020-12-08, before episode 1 (2021)"),
        // On one day, in one month, or not known.
        (["2020-12-01", "2020-12-01"], nil), (["2020-12", "2020-12-01"], nil), (["unknown", "2020-12-01"], nil), (["2020-12-01"], nil),
        // A pilot that was shown last, and other orders.
        (["2002-12-20", "2002-09-20", "2002-09-27", "2002-10-04"], nil), (["2020-12-15", "2020-12-01", "2020-12-22", "2020-12-08"], nil),
        (["2020-12-01", "2020-12-15", "2020-12-08"], nil), (["2020-12-01", "2020-12-08", "2020-11-24"], nil),
    ])
    func aSecondEpisodeBeforeTheFirstIsNoted(_ dates: [String], _ note: String?) throws {
        let episodes = dates.enumerated().map { "  - { number: \($0 + 1), title: T, date: \($1) }\n" }.joined()
        let found = try content([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: 1\nepisodes:\n\(episodes)",
        ]).episodesBeforeFirst
        let help = "compare the two dates; if that is how they were shown, all is well"
        #expect(found == note.map { [.note(at: "shows/h/season-1.yaml", 4, 15, $0, help: help)] } ?? [])
    }

    @Test(arguments: [
        ("Ann Lee & Bo Day", "'Ann Lee & Bo Day' is two names, and 'bo-day' has one of them"),
        ("Ann Lee and Bo Day", "'Ann Lee and Bo Day' is two names, and 'bo-day' has one of them"),
        ("Bo Day / Ann Lee", "'Bo Day / Ann Lee' is two names, and 'bo-day' has one of them"),
        ("Ann Lee, bo day", "'Ann Lee, bo day' is two names, and 'bo-day' has one of them"),
        ("Bo Day and Cy Ash and Ann Lee", "'Bo Day and Cy Ash and Ann Lee' is two names, and 'bo-day' has one of them"),
        ("Ann Lee", nil), ("Ant and Dec", nil), ("Key & Peele", nil), ("Bo Day", nil),
    ])
    func aNameOfTwoPeopleIsNoted(_ name: String, _ note: String?) throws {
        let found = try content(["people.yaml": "ann-lee:\n  name: \"\(name)\"\nbo-day:\n  name: Bo Day\n"]).namesOfSeveralPeople
        let help = "give each person an entry; if it is the name of a duo, all is well"
        #expect(found == note.map { [.note(at: "people.yaml", 1, 1, $0, help: help)] } ?? [])
    }
}
