import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// People whose name is those of two people, of whom one has an entry too.
    var namesOfSeveralPeople: [Diagnostic] {
        let names = Dictionary(people.map { (NameKey($0.name).text, $0.id) }) { first, _ in first }
        return people.compactMap { person in
            let parts =
                [" & ", " and ", " / ", ", "].lazy.map { person.name.split(separator: $0).map(String.init) }.first { $0.count > 1 } ?? []
            guard let other = parts.lazy.compactMap({ names[NameKey($0).text] }).first(where: { $0 != person.id }) else { return nil }
            return .note(
                at: places.location(of: person.id), "'\(person.name)' is two names, and '\(other)' has one of them",
                help: "give each person an entry; if it is the name of a duo, all is well")
        }
    }
}
