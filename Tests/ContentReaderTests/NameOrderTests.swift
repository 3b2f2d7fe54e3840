import Testing

@testable import ContentReader

/// Names in lists that people read.
@Suite struct NameOrderTests {
    @Test(arguments: [
        ["10 Cent", "Åsa", "Émile", "iZombie", "Öz", "The Weeknd", "Zoë"],
        ["9 Cent", "10 Cent", "100 Cent"],
        ["Season 1", "season 2", "Season 10", "Season 010b"],
        ["Cafe", "Café", "cafe noir", "Café Olé"],
        ["'Allo 'Allo", "Alma", "“Amen”", "Anna"],
        ["v1.2", "v1.10", "v2.0"],
        ["Ægir", "ägypten", "Ahorn"].sorted { NameOrder($0) < NameOrder($1) },
        ["Ødegaard", "Odell", "Olsen"],
        ["a", "á", "b"], ["Straße", "Strasse 2"], ["日本", "日本語"], ["1", "2", "11", "a", "B", "c"],
        ["99999999999999999999", "100000000000000000000"],
    ])
    func namesSortAsPeopleExpect(_ names: [String]) {
        for shuffled in [names.reversed(), names.sorted(), names] {
            #expect(shuffled.sorted { NameOrder($0) < NameOrder($1) } == names)
        }
    }

    @Test(arguments: [
        ["part-10", "part-2", "part-1"], ["a", "b", "c"], ["ep-2-part-1", "ep-1-part-12", "ep-1-part-3"], ["2-b", "1-b", "1-c"],
        ["s02e01", "s1e10", "s1e9"], ["a-007", "a-6", "b-1"],
    ])
    func theLastPartIsTheNewest(_ names: [String]) {
        #expect(names.reversed().sorted { NumberedName($0) < NumberedName($1) } == names)
    }
}
