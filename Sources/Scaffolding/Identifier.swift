import Files
import ShowData

/// Makes ids of names.
enum Identifier {
    /// The id of something new.
    ///
    /// - Parameters:
    ///   - given: the id that was asked for, if any.
    ///   - name: what it is made of otherwise.
    ///   - kind: what it is for, such as `the article`.
    static func make(_ given: String?, from name: String, for kind: String) throws(ScaffoldingError) -> String {
        let id = given ?? Slug.from(name)
        if isUsable(id) { return id }
        if given == nil, id.isEmpty {
            throw .refused(
                "'\(name)' has no letters or digits for the address of \(kind); pass one with `--id`, such as `--id my-\(kind.noun)`")
        }
        if case .device? = PathProblem(with: id) {
            throw .refused("Windows reserves the name '\(id)' for a device; pass another with `--id`, such as `--id the-\(id)`")
        }
        let better = Slug.from(id)
        throw .refused(
            "'\(id)' cannot be the end of a web address; "
                + (isUsable(better) ? "write `--id \(better)`" : "`--id` takes lower-case letters, digits and hyphens"))
    }

    static func isUsable(_ id: String) -> Bool { Slug.isValid(id) && PathProblem(with: id) == nil }
}

extension String {
    /// `article` for `the article`.
    fileprivate var noun: Substring { split(separator: " ").last ?? "page" }
}
