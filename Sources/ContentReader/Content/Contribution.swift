import ShowData

/// How readers send corrections: what `site.yaml` has under `contribute`. It has a repository, a mailbox or both.
public struct Contribution: Sendable, Hashable {
    /// A way to send a correction.
    public enum Way: String, Sendable, CaseIterable {
        /// In the forge's editor, at the file and the line.
        case edit
        /// With the form for issues that `marquee schema --forms` writes.
        case issue
        /// By mail.
        case mail
    }

    public var repository: Repository?
    /// The mailbox, such as `fans@leaves.example`.
    public var mail: String?
    /// The way in which corrections of single facts are sent.
    public var wayForFacts: Way

    package init(repository: Repository? = nil, mail: String? = nil, wayForFacts: Way? = nil) {
        self.repository = repository
        self.mail = mail
        self.wayForFacts = wayForFacts ?? (mail == nil ? .edit : .mail)
    }

    /// The possible ways, the easiest for a visitor first.
    public var ways: [Way] { (mail == nil ? [] : [.mail]) + (repository == nil ? [] : [.issue, .edit]) }
}

/// The repository that the content of a site is in.
public struct Repository: Sendable, Hashable {
    /// The software of the host.
    public enum Forge: String, Sendable, CaseIterable {
        case github, forgejo, gitlab
    }

    public let forge: Forge
    /// Of its first page, without a slash at the end.
    public let address: String
    public var branch = "main"
    /// The path of the content folder in the repository, without slashes at its ends; empty for the repository itself.
    public var folder = ""

    package init(forge: Forge, address: String) {
        self.forge = forge
        self.address = address
    }

    /// - Parameter text: the address of the repository's first page, or the one that it is cloned from.
    package init?(_ text: String, forge: Forge?) {
        guard let known = Self.forge(of: text, or: forge), !text.contains("?"), !text.contains("#") else { return nil }
        var address = text
        while address.hasSuffix("/") { address.removeLast() }
        if address.hasSuffix(".git") { address.removeLast(4) }
        let parts = address.split(separator: "/").dropFirst(2)
        // Groups of GitLab may be inside each other.
        guard known == .gitlab ? parts.count >= 2 && !parts.contains("-") : parts.count == 2 else { return nil }
        self.init(forge: known, address: address)
    }

    /// The first page of the repository that `text` is a page of: `https://github.com/leaves/site` for its `/tree/main`. `nil` if it is not
    /// known which forge runs there.
    static func firstPage(of text: String, on forge: Forge?) -> String? {
        guard Self.forge(of: text, or: forge) != nil else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).prefix(5)
        return parts.count == 5 && parts[3...].allSatisfy { !$0.isEmpty } ? parts.joined(separator: "/") : nil
    }

    private static func forge(of address: String, or stated: Forge?) -> Forge? {
        WebAddress(address)?.host.flatMap { stated ?? Forge(host: $0) }
    }
}

extension Repository.Forge {
    /// `nil` for a host that may run anything.
    init?(host: String) {
        switch host.lowercased() {
        case "github.com": self = .github
        case "codeberg.org": self = .forgejo
        case "gitlab.com": self = .gitlab
        default: return nil
        }
    }

    /// Where the form for issues belongs in the repository.
    package var formPath: String {
        switch self {
        case .github: ".github/ISSUE_TEMPLATE/correction.yml"
        case .forgejo: ".forgejo/issue_template/correction.yaml"
        case .gitlab: ".gitlab/issue_templates/correction.md"
        }
    }
}

/// A line of the form with which readers send a correction, as mail, issue or file.
package enum CorrectionField: String, Sendable, CaseIterable {
    case page, file, was, now, source, name

    /// Its label in the language of the site.
    package func label(_ phrases: Phrases) -> String {
        switch self {
        case .page: phrases.correctionPage
        case .file: phrases.correctionFile
        case .was: phrases.correctionWas
        case .now: phrases.correctionNow
        case .source: phrases.correctionSource
        case .name: phrases.correctionName
        }
    }
}

/// Somebody who sent a correction that was accepted.
package struct CorrectionCredit: Sendable, Hashable {
    /// The name with which they want to be thanked.
    package let name: String
    package var date: PartialDate?
    /// The path of the corrected file.
    package var file: String?

    package init(name: String) { self.name = name }
}
