import Files

/// Everything that a publication will do: a pure function of the site, and of what the target holds now.
package struct PublicationPlan: Equatable, Sendable {
    /// A file that is added, changed or removed.
    package struct Change: Equatable, Sendable {
        package let path: String
        package let decision: Decision
        /// The size of the file that is written or removed, if known.
        package let bytes: Int

        /// Whether a file at the path is replaced.
        var isReplacement: Bool { if case .change = decision { true } else { false } }
    }

    /// Sorted by path.
    package let changes: [Change]
    /// How many files are already correct.
    package let unchanged: Int
    /// How many files at the target are not Marquee's and stay.
    package let foreign: Int
    /// Files that are not Marquee's in the places of files of the site, sorted. A plan with any is not carried out.
    package let conflicts: [String]
    /// Files that Marquee put there, and that are not as it put them there, sorted. A plan with any is not carried out.
    package let altered: [String]
    /// How many files of this or another site were there before, not counting foreign files that stay.
    package let filesBefore: Int
    /// The address of another site that is at the target.
    package let otherSite: String?
    /// Set if the target cannot be rolled back, because its former files belong to another target.
    package let strayed: StrayedTarget?
    package let steps: [Step]

    /// What a publication records at the target besides the files.
    package struct Occasion: Sendable {
        /// In seconds since 1970.
        package let date: Int
        /// A word that no other publication has.
        package let token: String
        /// The identity for a target that has none.
        package let newTarget: TargetIdentity

        package init(date: Int, token: String, newTarget: TargetIdentity = .random()) {
            self.date = date
            self.token = token
            self.newTarget = newTarget
        }
    }
}

extension PublicationPlan {
    /// - Parameters:
    ///   - site: what the target should hold.
    ///   - remote: what it holds.
    ///   - isOwned: whether files that Marquee did not put there may be overwritten and removed.
    package init(_ site: LocalSite, at remote: RemoteState, isOwned: Bool, _ occasion: Occasion) {
        let known = remote.manifest?.files ?? [:]
        let paths = Set(site.files.keys).union(known.keys).union(remote.files.keys).sorted { $0.precedesInBytes($1) }
        var decisions: [String: Decision] = [:]
        for path in paths {
            // A file that no list of a site can name, such as a repository's own files, is left alone.
            let isOwned = isOwned && path.canBeNamed
            decisions[path] = Decision(local: site.files[path], known: known[path], remote: remote.files[path], isOwned: isOwned)
        }
        for path in Self.foreignObstacles(to: site, decisions, paths) { decisions[path] = .conflict }

        changes = paths.compactMap { path in
            switch decisions[path] {
            case .add(let reason): Change(path: path, decision: .add(reason), bytes: site.files[path]?.size ?? 0)
            case .change(let reason): Change(path: path, decision: .change(reason), bytes: site.files[path]?.size ?? 0)
            case .remove(let reason): Change(path: path, decision: .remove(reason), bytes: known[path]?.size ?? 0)
            default: nil
            }
        }
        unchanged = decisions.values.count { $0 == .keep }
        foreign = decisions.values.count { $0 == .leave }
        let emptyFolders = EmptyFolders(remote, inTheWayOf: site, isOwned: isOwned)
        conflicts = (paths.filter { decisions[$0] == .conflict } + emptyFolders.foreign.map { "\($0)/" }).sorted { $0.precedesInBytes($1) }
        altered = paths.filter { decisions[$0] == .altered }
        filesBefore = remote.files.keys.count { isOwned && $0.canBeNamed || known[$0] != nil }
        otherSite = remote.manifest.flatMap { $0.site == site.address ? nil : $0.site }
        strayed = remote.strayed
        steps = StepPlan(changes, removing: emptyFolders.own, site: site, remote: remote, occasion).steps
    }

    /// Foreign files where the site needs a folder, or inside a folder where the site needs a file.
    private static func foreignObstacles(to site: LocalSite, _ decisions: [String: Decision], _ paths: [String]) -> [String] {
        let folders = Set(site.files.keys.flatMap(\.foldersAround))
        return paths.filter { path in
            decisions[path] == .leave && (folders.contains(path) || path.foldersAround.contains { site.files[$0] != nil })
        }
    }
}

extension PublicationPlan {
    package var added: [Change] { changes.filter { if case .add = $0.decision { true } else { false } } }
    package var changed: [Change] { changes.filter { if case .change = $0.decision { true } else { false } } }
    package var removed: [Change] { changes.filter { if case .remove = $0.decision { true } else { false } } }

    /// How many bytes are uploaded.
    package var uploadedBytes: Int { (added + changed).reduce(0) { $0 + $1.bytes } }

    /// Why the plan must not be carried out; `nil` where it may be.
    ///
    /// - Parameter allowedRemovals: how many files may be removed, as set by the owner; if set, another site may be replaced too.
    package func refusal(allowedRemovals: Int?) -> Refusal? {
        if !conflicts.isEmpty { return .conflicts(examples: Array(conflicts.prefix(3)), count: conflicts.count) }
        if !altered.isEmpty { return .altered(examples: Array(altered.prefix(3)), count: altered.count) }
        let count = removed.count
        if let allowedRemovals {
            return count > allowedRemovals ? .removals(count, of: filesBefore, allowed: allowedRemovals) : nil
        }
        if let otherSite { return .otherSite(otherSite, removals: count) }
        return count * 4 > filesBefore ? .removals(count, of: filesBefore, allowed: nil) : nil
    }
}

extension String {
    /// Whether this path identifies a file at a target. Bytes that are not text show up as the replacement character U+FFFD, from which
    /// they cannot be recovered.
    fileprivate var canBeNamed: Bool { PathProblem(withKnown: self) == nil && !unicodeScalars.contains("\u{FFFD}") }
}

/// Why a plan is not carried out.
package enum Refusal: Error, Hashable, Sendable {
    /// Files that Marquee did not put there are in the places of files of the site.
    case conflicts(examples: [String], count: Int)
    /// Files that Marquee put there are not as it put them there.
    case altered(examples: [String], count: Int)
    /// The manifest is that of the site at this address.
    case otherSite(String, removals: Int)
    /// More than a quarter of the files would be removed, or more than was allowed.
    case removals(Int, of: Int, allowed: Int?)
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .conflicts(let examples, let count):
            "files that Marquee did not put there are in the way (\(Self.list(examples, of: count))); "
                + "move them away, or write 'owned: true' for this target in site.yaml if all of it may be replaced"
        case .altered(let examples, let count):
            "files at the target are not as Marquee published them (\(Self.list(examples, of: count))); copy what you want to keep into the "
                + "content, then move the files away and publish again, or write 'owned: true' for this target in site.yaml if all of it "
                + "may be replaced"
        case .otherSite(let address, let removals):
            "the target holds the site \(address); to replace it, pass --allow-removals \(removals)"
        case .removals(let count, let total, nil):
            "\(count) of the \(total) files there would be removed, more than a quarter; if that is right, pass --allow-removals \(count)"
        case .removals(let count, let total, .some(let allowed)):
            "\(count) of the \(total) files there would be removed, but --allow-removals allows \(allowed)"
        }
    }

    private static func list(_ examples: [String], of count: Int) -> String {
        examples.map { "'\($0)'" }.joined(separator: ", ") + (count > examples.count ? " and \(count - examples.count) more" : "")
    }
}
