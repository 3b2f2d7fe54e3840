import Testing
import ThemeKit

@Suite struct InitialsTests {
    @Test(arguments: [
        ("Nick Nelson", "NN"), ("Nick", "N"), ("Android 17", "A17"), ("Android 10", "A10"), ("Unit 1234", "U12"), ("Android 8b", "A8"),
        ("2001: A Space Odyssey", "2O"), ("(Tori) “Spring”", "TS"), ("17", "1"), ("★ ★", "★"), ("", ""),
    ])
    func aNameIsKnownByItsInitials(_ name: String, _ initials: String) { #expect(Initials(name).both == initials) }
}
