import Diagnostics
import ShowData
import TestSupport
import Testing

@testable import ContentReader

@Suite struct UnfinishedTests {
    private struct Thing: Equatable {
        let name: String
        let size: Int
        var note: String?
        var colours = ["red"]
        var isOld = false
    }

    @Test func assignsToTheFinishedValue() {
        var thing = Unfinished("a", 1) { Thing(name: $0, size: $1) }
        thing.note = "n"
        thing.colours = ["blue"]
        thing.isOld = true
        #expect(thing.finished == Thing(name: "a", size: 1, note: "n", colours: ["blue"], isOld: true))
    }

    @Test func nilLeavesADefaultAsItIs() {
        var thing = Unfinished("a", 1) { Thing(name: $0, size: $1, note: "n") }
        thing.note = nil
        thing.colours = nil
        thing.isOld = nil
        #expect(thing.finished == Thing(name: "a", size: 1, note: nil))
    }

    @Test(arguments: [("a", nil), (nil, 1), (nil, nil)] as [(String?, Int?)])
    func withoutARequiredValueAssigningDoesNothing(name: String?, size: Int?) {
        var thing = Unfinished(name, size) { Thing(name: $0, size: $1) }
        thing.note = "n"
        thing.isOld = true
        #expect(thing.note == nil)
        #expect(thing.isOld == nil)
        #expect(thing.finished == nil)
    }
}
