import Hypertext
import Site
import Templates
import Testing
import ThemeKit

/// A theme as an owner writes it: the defaults and one more directive.
private struct OwnTheme: Theme {
    var directives: [DirectiveDefinition] {
        .defaults + [
            DirectiveDefinition("aside", forms: [.container], attributes: [.optional("mood", .text)]) { call in
                "<aside class=\"\(call.text("mood") ?? "calm")\">\(call.content)</aside>"
            }
        ]
    }
}

@Suite struct OwnDirectiveTests {
    @Test func aThemeAddsADirectiveToTheDefaults() {
        #expect(OwnTheme().directives.map(\.name) == DefaultTheme().directives.map(\.name) + ["aside"])
    }
}
