extension Format<Contribution> {
    /// `contribute` in `site.yaml`.
    static let contribution = Format.record("settings for corrections, with 'repository' or 'mail'", form: .contribution) { fields in
        let isComplete = fields.requiresOne(of: "repository", "mail", help: "add 'repository: https://…', 'mail: …' or both")
        let forge = fields.optional(
            "forge", .word(Repository.Forge.self),
            "the software of the repository’s host; known for github.com, codeberg.org and gitlab.com")
        let address = fields.optional(
            "repository", .repositoryAddress, "the address of the repository that the content is in: `https://codeberg.org/leaves/site`")
        let branch = fields.optional("branch", .branch, "the branch that the site is made from; `main` by default")
        let folder = fields.optional(
            "folder", .folderInRepository, "the folder of the repository that has `site.yaml`; leave it out if that is the top one")
        let mail = fields.optional("mail", .mailbox, "the mailbox for corrections; every page shows it")
        let way = fields.optional(
            "facts", .word(Contribution.Way.self),
            "where the links beside single facts lead: `mail` (the default if there is one), `edit` (the forge’s editor) or `issue` (the form "
                + "that `marquee schema --forms` writes)")
        guard isComplete else { return nil }
        var repository: Repository?
        if let address {
            guard let found = Repository(address, forge: forge) else {
                let location = fields.location(of: "repository")
                if let page = Repository.firstPage(of: address, on: forge) {
                    fields.report.error(at: location, "'\(address)' is not the first page of a repository", help: "write \(page)")
                } else {
                    fields.report.error(
                        at: location, "it is not known which software '\(address)' runs on",
                        help: "add 'forge: forgejo', 'forge: gitlab' or 'forge: github'")
                }
                return nil
            }
            repository = found
            repository?.branch = branch ?? "main"
            repository?.folder = folder ?? ""
        }
        let contribution = Contribution(repository: repository, mail: mail, wayForFacts: way)
        if let way, !contribution.ways.contains(way) {
            fields.report.error(
                at: fields.location(of: "facts"), "'\(way)' needs a '\(way == .mail ? "mail" : "repository")'",
                help: "add it, or choose \(contribution.ways.map { "'\($0)'" }.joined(separator: " or "))")
            return nil
        }
        return contribution
    }
}

extension Form {
    fileprivate static let contribution = Form.ofText { text in
        text.contains("://") ? "{ repository: \(text.inQuotesIfNeeded) }" : "{ mail: \(text.inQuotesIfNeeded) }"
    }
}

extension Format<String> {
    fileprivate static let repositoryAddress = Format.scalar(
        "the address of a repository such as https://codeberg.org/leaves/site", .pattern(Pattern.webAddress, longest: 500),
        advice: { text in
            if text.hasPrefix("git@"), let colon = text.firstIndex(of: ":") {
                return "write https://\(text[text.index(text.startIndex, offsetBy: 4)..<colon])/\(text[text.index(after: colon)...])"
            }
            let whole = "https://\(text)"
            if !text.contains("://"), Repository.Forge.allCases.contains(where: { Repository(whole, forge: $0) != nil }) {
                return "write \(whole)"
            }
            return "write the address of the repository's first page, without anything after its name"
        }
    ) { text in
        let isWeb = text.lowercased().hasPrefix("https://") || text.lowercased().hasPrefix("http://")
        return isWeb && text.utf8.count <= 500 && Repository.Forge.allCases.contains { Repository(text, forge: $0) != nil } ? text : nil
    }

    fileprivate static let folderInRepository = Format.scalar(
        "the path of a folder such as Content", .pattern(Pattern.folderInRepository, longest: 500),
        advice: { $0.hasPrefix("/") || $0.hasSuffix("/") ? "write \($0.split(separator: "/").joined(separator: "/"))" : nil }
    ) { text in
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") } && text.utf8.count <= 500 ? text : nil
    }
}

extension [CorrectionCredit] {
    /// Reads `corrections.yaml`.
    init(_ fields: inout Fields) {
        self = fields.list("corrections", of: .correctionCredit, "the corrections of readers that were accepted, in the order of time")
    }
}

extension Format<CorrectionCredit> {
    fileprivate static let correctionCredit = Format.record("a correction", form: Form("{ by: % }")) { fields in
        let name = fields.required("by", .properName, "the name with which the reader wants to be thanked")
        var credit = Unfinished(name, make: CorrectionCredit.init)
        credit.date = fields.optional("date", .knownDate, "the day on which it was accepted")
        credit.file = fields.optional("file", .literal, "the corrected file")
        return credit.finished
    }
}
