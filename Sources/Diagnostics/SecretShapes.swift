/// What tokens of well-known services look like, and what secrets are called.
enum SecretShapes {
    /// A beginning that only tokens have, and how many letters, digits, hyphens and underscores follow at least.
    struct Token {
        let prefix: [UInt8]
        let rest: Int
        /// Whether those are letters and digits alone.
        let isOneWord: Bool

        init(_ prefix: String, _ rest: Int, isOneWord: Bool = false) {
            self.prefix = Array(prefix.utf8)
            self.rest = rest
            self.isOneWord = isOneWord
        }
    }

    /// As their services document them. The shortest rest is short, because nothing else begins like most of them.
    static let tokens: [UInt8: [Token]] = Dictionary(
        grouping: [
            // GitHub, GitLab, Codeberg's CI.
            Token("ghp_", 4), Token("gho_", 4), Token("ghu_", 4), Token("ghs_", 4), Token("ghr_", 4), Token("github_pat_", 4),
            Token("glpat-", 4), Token("gldt-", 4), Token("glrt-", 4), Token("glcbt-", 4), Token("glptt-", 4), Token("glft-", 4),
            Token("glsoat-", 4), Token("glagent-", 4), Token("gloas-", 4),
            // Amazon, Google, DigitalOcean, Cloudflare, Netlify, Fly, Linode, Heroku.
            Token("AKIA", 16), Token("ASIA", 16), Token("AIza", 30), Token("GOCSPX-", 8), Token("dop_v1_", 8), Token("doo_v1_", 8),
            Token("dor_v1_", 8), Token("cfut_", 16), Token("cfat_", 16), Token("nfp_", 16), Token("fm2_", 16), Token("HRKU-", 16),
            // Slack, Stripe, Shopify, Twilio, SendGrid, Mailgun.
            Token("xoxa-", 4), Token("xoxb-", 4), Token("xoxe-", 4), Token("xoxp-", 4), Token("xoxr-", 4), Token("xoxs-", 4),
            Token("xapp-", 8), Token("sk_live_", 4), Token("sk_test_", 4), Token("rk_live_", 4), Token("rk_test_", 4), Token("whsec_", 8),
            Token("shpat_", 8), Token("shpss_", 8), Token("shpca_", 8),
            // OpenAI and others, Hugging Face, npm, PyPI, Docker, Tailscale, Sentry, Grafana, age.
            Token("sk-", 20, isOneWord: true), Token("sk-ant-", 8), Token("sk-proj-", 8), Token("hf_", 20), Token("npm_", 20),
            Token("pypi-", 16),
            Token("dckr_pat_", 8), Token("tskey-", 8), Token("sntrys_", 8), Token("glsa_", 16), Token("AGE-SECRET-KEY-", 8),
        ], by: { $0.prefix[0] })

    /// How sure a name makes it that a secret follows.
    enum Name { case sure, doubtful }

    /// What a name says of the word after it.
    ///
    /// - Parameter name: letters, digits, hyphens and underscores.
    static func kind(of name: some Collection<UInt8>) -> Name? {
        guard name.count <= 64 else { return nil }
        let parts = String(decoding: name, as: UTF8.self).lowercased().split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, let last = parts.last else { return nil }
        if parts.contains("public") || parts.count > 1 && questions.contains(first) { return nil }
        let whole = parts.joined()
        if lists.contains(where: whole.hasSuffix) { return nil }
        if sureEndings.contains(where: whole.hasSuffix) || sureWords.contains(last) { return .sure }
        return doubtfulWords.contains(last) ? .doubtful : nil
    }

    private static let sureEndings = [
        "password", "passwd", "passphrase", "token", "secret", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "accountkey",
        "masterkey", "adminkey", "servicekey", "signingkey", "encryptionkey", "subscriptionkey", "fastlykey", "credential", "credentials",
        "authorization",
    ]
    private static let sureWords: Set<Substring> = ["pass", "pw", "pwd", "pat", "cookie"]
    private static let doubtfulWords: Set<Substring> = ["key", "auth", "sig", "signature", "hmac", "jwt", "session"]
    /// In the names of options such as `--no-password` and `--with-token`, which no secret follows.
    private static let questions: Set<Substring> = ["no", "with", "use", "ask", "prompt", "read", "show", "get", "create", "revoke"]
    /// Where a list goes on that is read in parts.
    private static let lists = ["nexttoken", "startingtoken", "pagetoken", "continuationtoken", "surrogatekey", "cachekey"]

    /// What stands before the secret in the header `Authorization` (RFC 9110, section 11.6.2).
    static let schemes: Set<String> = ["bearer", "basic", "token", "digest", "negotiate", "apikey", "accesskey", "key"]
    /// What a name and a host are written after in addresses of people.
    static let addressSchemes: Set<String> = ["mailto", "sip", "sips", "xmpp", "acct", "im"]
    /// Before the place of a secret that is kept elsewhere.
    static let places = ["file:", "env:", "op:", "vault:", "~/", "./", "../"].map { Array($0.utf8) }
}
