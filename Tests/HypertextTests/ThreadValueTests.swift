@testable import Hypertext
import Testing

@Suite struct ThreadValueTests {
    private final class Name: Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    private let names = ThreadValue<Name>()

    @Test func theInnermostValueCounts() {
        var seen: [String?] = []
        func look() { seen.append(names.current?.text) }
        look()
        names.with(Name("outer")) {
            look()
            names.with(Name("inner")) { look() }
            names.with(nil) { look() }
            look()
        }
        look()
        #expect(seen == [nil, "outer", "inner", nil, "outer", nil])
    }

    @Test func theValuesOfTwoAreApart() {
        let others = ThreadValue<Name>()
        let seen = names.with(Name("a")) { others.with(Name("b")) { [names.current?.text, others.current?.text] } }
        #expect(seen == ["a", "b"])
    }
}
