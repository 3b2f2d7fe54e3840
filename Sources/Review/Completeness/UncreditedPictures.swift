import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Pictures that nobody is thanked for, or that nothing says may be used, by the file that shows them. A picture is credited once for all.
    var uncreditedPictures: [Diagnostic] {
        missing("credit", \.credit) + missing("licence", \.licence)
    }

    private func missing(_ key: String, _ value: (Image) -> String?) -> [Diagnostic] {
        let credited = Set(places.pictures.filter { value($0.value) != nil }.map(\.value.file))
        let lacking = places.pictures.filter { !credited.contains($0.value.file) }
        return Dictionary(grouping: lacking, by: \.location.file).values.compactMap { pictures in
            guard let first = pictures.first else { return nil }
            let names = Set(pictures.map(\.value.file)).sorted()
            let subject = names.count == 1 ? "the picture \(names[0]) has" : "\(names.count) pictures have"
            let list = names.count == 1 ? "" : ": \(names.shortList)"
            return .note(at: first.location, "\(subject) no '\(key)'\(list)", help: "write '\(key): …' beside 'file'")
        }
    }
}
