/// What to do with one path, and why.
package enum Decision: Hashable, Sendable {
    package enum Addition: String, Sendable {
        case new = "new"
        case missing = "was missing at the target"
    }

    package enum Change: String, Sendable {
        case content = "new contents"
        case interrupted = "an earlier publication was interrupted"
        case altered = "was altered at the target"
        case cacheControl = "new cache rule"
        case foreign = "replaces a file that Marquee did not put there"
    }

    package enum Removal: String, Sendable {
        case gone = "no longer on the site"
        case foreign = "Marquee did not put it there, but the target is 'owned'"
        case altered = "was altered at the target, but the target is 'owned'"
    }

    case add(Addition)
    case change(Change)
    case remove(Removal)
    /// It is already correct.
    case keep
    /// Not Marquee's, and not in the way.
    case leave
    /// Not Marquee's, and in the place of a file of the site.
    case conflict
    /// Put there by Marquee, but no longer as it was.
    case altered
    /// In the manifest, but neither at the target nor on the site.
    case forget
}

extension Decision {
    /// - Parameters:
    ///   - local: the file on the site.
    ///   - known: what the manifest at the target says about it.
    ///   - remote: the file at the target.
    ///   - isOwned: whether everything at the target is Marquee's.
    package init(
        local: LocalSite.File?, known: PublishedManifest.File?, remote: StoredFile?, isOwned: Bool
    ) {
        self =
            switch (local, known, remote) {
            case (let local?, let known, let remote?): Self.decide(local, known, remote, isOwned: isOwned)
            case (.some, .some, nil): .add(.missing)
            case (.some, nil, nil): .add(.new)
            case (nil, let known?, let remote?):
                remote.isAsPublished(known) ? .remove(.gone) : isOwned ? .remove(.altered) : .altered
            case (nil, nil, .some): isOwned ? .remove(.foreign) : .leave
            case (nil, _, nil): .forget
            }
    }

    private static func decide(
        _ local: LocalSite.File, _ known: PublishedManifest.File?, _ remote: StoredFile, isOwned: Bool
    ) -> Decision {
        let isCorrect = remote.holds(local)
        guard let known else {
            if isCorrect, local.cacheControl == nil { return .keep }
            return isOwned || isCorrect ? .change(.foreign) : .conflict
        }
        if !isCorrect {
            guard remote.isAsPublished(known) else { return isOwned ? .change(.altered) : .altered }
            if known.hash == nil { return .change(.interrupted) }
            if known.hash != local.hash { return .change(.content) }
        }
        // A file in doubt may have been uploaded with the rule or without it.
        return known.cacheControl == local.cacheControl && (known.hash != nil || local.cacheControl == nil) ? .keep : .change(.cacheControl)
    }
}
