import ShowData

private enum Archive: String, CaseIterable, Sendable { case hidden, archive }

private enum Shown: String, CaseIterable, Sendable { case hidden, shown }

extension Format<CommentSettings> {
    /// A word for the archive alone, or all settings.
    static let commentSettings = Format(
        name: "'archive', 'hidden' or settings such as { giscus: … }",
        schema: .either([archiveAlone.schema, allSettings.schema])
    ) { node, report in
        guard let text = node.text else { return allSettings.decode(node, report) }
        guard let form = forms[text.lowercased()] else { return archiveAlone.decode(node, report) }
        report.mismatch(node, expected: "settings of comments", help: "write \(form)")
        return nil
    }

    /// The settings for those who wrote only a service.
    private static let forms = [
        "true": services, "yes": services, "on": services, "shown": services, "disqus": services,
        "giscus": "{ giscus: … }, with the four values of giscus.app", "isso": "{ isso: https://comments.leaves.example }",
        "mastodon": "{ mastodon: https://fandom.ink/@leaves }", "mail": "{ mail: hello@leaves.example }",
    ]

    private static let services =
        "the service that has them: { giscus: … }, { isso: https://comments.leaves.example }, { mastodon: https://fandom.ink/@leaves } or { mail: hello@leaves.example }"

    private static let archiveAlone = Format<Archive>.word().map { word in
        var settings = CommentSettings()
        settings.showsArchive = word == .archive
        return settings
    }

    private static let allSettings = Format.record("settings of comments") { fields in
        var settings = CommentSettings()
        settings.showsArchive =
            fields.optional("archive", .word(Shown.self), "`shown` or `hidden` (the default): the comments that came with an import")
            == .shown
        let giscus = fields.optional(
            "giscus", .giscus, "discussions on GitHub; giscus.app tells you the four values")
        let isso = fields.optional(
            "isso", .server("https://comments.leaves.example"), "the address of your Isso server, such as `https://comments.leaves.example`"
        )
        let mastodon = fields.optional(
            "mastodon", .server("https://fandom.ink/@leaves"),
            "your account, such as `https://fandom.ink/@leaves`; an article with `discussion: https://fandom.ink/@leaves/1123` shows the answers to that post"
        )
        let mail = fields.optional("mail", .mailbox, "a mailbox such as `hello@leaves.example`, which everybody can then read")
        let services = [
            giscus.map { CommentService.giscus($0) }, isso.map { .isso($0) }, mastodon.map { .mastodon($0) }, mail.map { .mail($0) },
        ].compactMap { $0 }
        if services.count > 1 {
            fields.report.error(
                at: fields.node, "readers can comment in one place only", help: "keep one of 'giscus', 'isso', 'mastodon' and 'mail'")
        }
        settings.service = services.first
        return settings
    }
}

extension Format<CommentService.Giscus> {
    fileprivate static let giscus = Format.record(
        "a repository with discussions",
        form: Form("{ repository: %, repositoryId: …, category: …, categoryId: … }, as giscus.app shows them")
    ) { fields in
        let repository = fields.required("repository", .discussions, "such as `ada/leaves`")
        let id = fields.required("repositoryId", .properName, "its id, such as `R_kgDOExample`")
        let category = fields.required("category", .properName, "the category of the discussions, such as `Announcements`")
        let categoryID = fields.required("categoryId", .properName, "its id, such as `DIC_kwDOExample`")
        guard let repository, let id, let category, let categoryID else { return nil }
        return CommentService.Giscus(repository: repository, repositoryID: id, category: category, categoryID: categoryID)
    }
}

extension Format<StatisticsService> {
    static let statistics = Format.record("a service that counts visits", form: .statistics) { fields in
        let goatcounter = fields.optional(
            "goatcounter", .server("https://leaves.goatcounter.com"),
            "the address of your site at GoatCounter, such as `https://leaves.goatcounter.com`")
        let plausible = fields.optional(
            "plausible", .server("https://plausible.io"), "the address of a Plausible server, such as `https://plausible.io`")
        let umami = fields.optional("umami", .umami, "an Umami server, and the id that it gave your site")
        let services = [goatcounter.map { StatisticsService.goatcounter($0) }, plausible.map { .plausible($0) }, umami].compactMap { $0 }
        if services.count > 1 {
            fields.report.error(
                at: fields.node, "visits can be counted by one service only", help: "keep one of 'goatcounter', 'plausible' and 'umami'")
        }
        return services.first
    }

    private static let umami = Format.record("an Umami server with 'server' and 'site'", form: Form("{ server: %, site: … }")) { fields in
        let server = fields.required("server", .server("https://cloud.umami.is"), "its address, such as `https://cloud.umami.is`")
        let site = fields.required("site", .umamiSite, "the id of your site, such as `b59e9c65-ae32-47f1-8400-119fcf4861c4`")
        guard let server, let site else { return nil }
        return StatisticsService.umami(server, site: site)
    }
}

extension Format<String> {
    fileprivate static let discussions = Format.scalar("a repository such as ada/leaves", .pattern(#"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$"#)) {
        text in
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isPart = { (part: Substring) in
            !part.isEmpty && part.utf8.allSatisfy { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }
        }
        return parts.count == 2 && parts.allSatisfy(isPart) ? text : nil
    }

    fileprivate static let umamiSite = Format.scalar(
        "an id such as b59e9c65-ae32-47f1-8400-119fcf4861c4", .pattern("^[0-9A-Fa-f-]{36}$")
    ) { text in
        text.utf8.count == 36
            && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 }
            ? text : nil
    }
}

extension Form {
    fileprivate static let statistics = Form.ofText { text in
        switch text.lowercased() {
        case "plausible": "{ plausible: https://plausible.io }"
        case "umami": "{ umami: { server: https://cloud.umami.is, site: … } }"
        default: "{ goatcounter: \(text.contains("://") ? text.inQuotesIfNeeded : "https://leaves.goatcounter.com") }"
        }
    }
}

extension Format<WebAddress> {
    /// An address that is part of a policy, in which a host is plain ASCII.
    ///
    /// - Parameter example: for messages.
    fileprivate static func server(_ example: String) -> Format {
        Format.scalar(
            "an address such as \(example)", .pattern(#"^https://[A-Za-z0-9.:-]+(/[^\s"<>\\^`{|}?#]*)?$"#),
            advice: { text in
                if text.hasPrefix("http://") { return "write https://: browsers load nothing else into a page that came that way" }
                let account = text.split(separator: "@", omittingEmptySubsequences: false)
                if account.count == 3, account[0].isEmpty { return "write https://\(account[2])/@\(account[1])" }
                return text.contains("://") || !text.contains(".") ? nil : "write https://\(text)"
            }
        ) { text in
            guard text.hasPrefix("https://"), let address = WebAddress(text), BaseURL(text) != nil,
                address.origin.dropFirst(8).utf8.allSatisfy({ $0.isLetter || $0.isDigit || ".:-".utf8.contains($0) })
            else { return nil }
            return address
        }
    }
}
