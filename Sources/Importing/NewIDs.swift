import ContentReader
import Files
import ShowData

/// Makes ids that nothing has yet.
struct NewIDs {
    private var taken: Set<String>
    /// The last number after each id that was taken.
    private var numbers: [String: Int] = [:]
    /// How many ids were tried.
    private(set) var work = 0

    init(besides taken: some Sequence<String>) { self.taken = Set(taken) }

    /// An id for something with this name: its letters in lower case, Latin ones without accents, others in their script; with `-2` and so
    /// on at the end if it is taken.
    ///
    /// - Parameter fallback: the id for a name without a letter or a digit.
    mutating func make(from name: String, else fallback: String) -> String {
        let key = NameKey(name).withoutAccents
        var base = Slug.from(key.isEmpty ? fallback : key)
        if base.isEmpty { base = fallback }
        if PathProblem(with: base) != nil { base = "the-\(base)" }
        var id = base
        var number = numbers[base] ?? 1
        work += 1
        while taken.contains(id) || !Slug.isValid(id) {
            work += 1
            number += 1
            numbers[base] = number
            let end = "-\(number)"
            id = Slug.shortened(base, to: Slug.longest - end.utf8.count) + end
        }
        taken.insert(id)
        return id
    }

    func contains(_ id: String) -> Bool { taken.contains(id) }

    mutating func take(_ id: String) { taken.insert(id) }
}

extension Slug {
    /// The beginning of a slug that is a slug too.
    fileprivate static func shortened(_ slug: String, to length: Int) -> String {
        var slug = slug
        while slug.utf8.count > length { slug.unicodeScalars.removeLast() }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }
}
