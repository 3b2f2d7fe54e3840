/// What tokens of well-known services look like, and what secrets are called.
enum SecretShapes {
    /// A prefix that only tokens have, and what follows it.
    struct Token {
        /// What the rest consists of.
        enum Shape {
            /// Letters, digits, hyphens and underscores.
            case any
            /// Letters and digits.
            case word
            /// The same as `any`, and dots.
            case dotted

            func allows(_ byte: UInt8) -> Bool {
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case UInt8(ascii: "-"), UInt8(ascii: "_"): self != .word
                case UInt8(ascii: "."): self == .dotted
                default: false
                }
            }
        }

        let prefix: [UInt8]
        /// The fewest bytes that follow.
        let rest: Int
        let shape: Shape

        init(_ prefix: String, _ rest: Int, _ shape: Shape = .any) {
            self.prefix = Array(prefix.utf8)
            self.rest = rest
            self.shape = shape
        }
    }

    /// As documented by their services, and known to secret scanners. The shortest rests are short if nothing else has such a prefix.
    static let tokens: [UInt8: [Token]] = Dictionary(
        grouping: [
            // GitHub, GitLab, Bitbucket, Atlassian.
            Token("ghp_", 4), Token("gho_", 4), Token("ghu_", 4), Token("ghs_", 4), Token("ghr_", 4), Token("github_pat_", 4),
            Token("glpat-", 4, .dotted), Token("gldt-", 4), Token("glrt-", 4, .dotted), Token("glrtr-", 4), Token("glcbt-", 4),
            Token("glptt-", 4), Token("glft-", 4), Token("glimt-", 4), Token("glsoat-", 4), Token("glagent-", 4), Token("gloas-", 4),
            Token("glffct-", 4), Token("glwt-", 4), Token("GR1348941", 16), Token("ATBB", 24, .word), Token("ATCTT3xFfG", 8),
            Token("ATATT3", 16),
            // Amazon, Google, Alibaba, Tencent, Yandex.
            Token("AKIA", 16, .word), Token("ASIA", 16, .word), Token("ABIA", 16, .word), Token("ACCA", 16, .word),
            Token("bedrock-api-key-", 16, .word),
            Token("AIza", 30), Token("GOCSPX-", 8), Token("ya29.", 8, .dotted), Token("1//0", 30), Token("LTAI", 16, .word),
            Token("AKID", 32, .word), Token("AQVN", 30), Token("t1.9eu", 16, .dotted),
            // DigitalOcean, Cloudflare, Netlify, Vercel, Fly, Linode, Heroku, Render.
            Token("dop_v1_", 8), Token("doo_v1_", 8), Token("dor_v1_", 8), Token("cfut_", 16, .word), Token("cfat_", 16, .word),
            Token("cfk_", 16, .word),
            Token("v1.0-", 24, .word), Token("nfp_", 16, .word), Token("nfc_", 16, .word), Token("nfo_", 16, .word),
            Token("nfu_", 16, .word), Token("vcp_", 16, .word),
            Token("vca_", 16, .word), Token("vci_", 16, .word), Token("vck_", 16, .word), Token("fo1_", 16, .word),
            Token("fm1_", 16, .word), Token("fm1r_", 16, .word),
            Token("fm2_", 16, .word), Token("HRKU-", 16), Token("rnd_", 24, .word),
            // Slack, Facebook.
            Token("xoxa-", 4), Token("xoxb-", 4), Token("xoxc-", 4), Token("xoxd-", 4), Token("xoxe-", 4), Token("xoxe.", 8, .dotted),
            Token("xoxo-", 4), Token("xoxp-", 4), Token("xoxr-", 4), Token("xoxs-", 4), Token("xapp-", 8), Token("xwfp-", 8),
            Token("EAACEdEose0cBA", 8), Token("EAA", 80, .word),
            // Stripe, Square, Shopify, Flutterwave, EasyPost, Shippo, Duffel.
            Token("sk_live_", 4), Token("sk_test_", 4), Token("rk_live_", 4), Token("rk_test_", 4), Token("rk_prod_", 4),
            Token("whsec_", 8),
            Token("sq0atp-", 8), Token("sq0csp-", 8), Token("EAAA", 50), Token("shpat_", 8), Token("shpss_", 8), Token("shpca_", 8),
            Token("shppa_", 8), Token("shpua_", 8), Token("FLWSECK", 8),
            Token("EZAK", 40, .word), Token("EZTK", 40, .word), Token("shippo_live_", 8), Token("shippo_test_", 8),
            Token("duffel_live_", 8), Token("duffel_test_", 8),
            // SendGrid, Brevo, Mailgun.
            Token("SG.", 16, .dotted), Token("xkeysib-", 16), Token("xsmtpsib-", 16), Token("key-", 32, .word),
            // OpenAI and others, Anthropic, OpenRouter, Hugging Face, Perplexity, Groq, Replicate, xAI.
            Token("sk-", 20, .word), Token("sk-ant-", 8), Token("sk-proj-", 8), Token("sk-svcacct-", 8), Token("sk-admin-", 8),
            Token("sk-or-v1-", 8), Token("hf_", 20, .word), Token("api_org_", 20, .word), Token("pplx-", 20, .word),
            Token("gsk_", 20, .word),
            Token("r8_", 30, .word), Token("xai-", 40, .word),
            // npm, PyPI, RubyGems, crates.io, Clojars, Docker, JFrog, NuGet.
            Token("npm_", 20, .word), Token("pypi-", 16, .word), Token("rubygems_", 16, .word), Token("cio", 32, .word),
            Token("CLOJARS_", 16, .word),
            Token("dckr_pat_", 8), Token("dckr_oat_", 8), Token("AKCp", 60, .word), Token("cmVmdGtu", 40), Token("oy2", 43, .word),
            // HashiCorp, Doppler, 1Password, Pulumi, Tailscale, age, Infisical, OpenShift.
            Token("hvs.", 16), Token("hvb.", 16), Token("hvr.", 16), Token("dp.pt.", 16, .word), Token("dp.st.", 16, .dotted),
            Token("dp.ct.", 16, .word), Token("ops_eyJ", 16), Token("pul-", 32, .word), Token("tskey-", 8),
            Token("AGE-SECRET-KEY-", 8), Token("sha256~", 30),
            // Sentry, Grafana, New Relic, Dynatrace, Databricks, PlanetScale, Supabase, Neon, Prefect, Postman, ReadMe.
            Token("sntrys_", 8), Token("sntryu_", 8), Token("glsa_", 16, .word), Token("glc_eyJ", 8), Token("NRAK-", 16, .word),
            Token("NRJS-", 16, .word),
            Token("NRII-", 16), Token("NRIQ-", 16), Token("dt0c01.", 16, .dotted), Token("dapi", 32, .word), Token("pscale_tkn_", 8),
            Token("pscale_pw_", 8), Token("pscale_oauth_", 8), Token("sbp_", 20, .word), Token("sb_secret_", 8), Token("napi_", 30, .word),
            Token("pnu_", 30, .word), Token("PMAK-", 16, .word), Token("rdme_", 30, .word),
            // Notion, Linear, Typeform, Frame.io, Adobe, Mapbox, Contentful, Sourcegraph, Figma.
            Token("ntn_", 30, .word), Token("lin_api_", 16, .word), Token("lin_oauth_", 16, .word), Token("tfp_", 30), Token("fio-u-", 30),
            Token("p8e-", 30, .word),
            Token("sk.eyJ", 16, .dotted), Token("CFPAT-", 16), Token("sgp_", 30, .word), Token("figd_", 16),
            // A JSON Web Token (RFC 7519): an object in Base64, and its other parts.
            Token("eyJ", 12, .dotted),
        ], by: { $0.prefix[0] })

    /// How likely it is, judging by a name, that a secret follows.
    enum Name { case sure, doubtful }

    /// What a name says about the word after it.
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
        if parts.count > 1, last == "bearer" { return .sure }
        return doubtfulWords.contains(last) ? .doubtful : nil
    }

    private static let sureEndings = [
        "password", "passwd", "passphrase", "token", "secret", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "accountkey",
        "masterkey", "adminkey", "servicekey", "signingkey", "encryptionkey", "subscriptionkey", "fastlykey", "credential", "credentials",
        "authorization",
    ]
    private static let sureWords: Set<Substring> = ["pass", "pw", "pwd", "pat", "cookie"]
    private static let doubtfulWords: Set<Substring> = ["key", "auth", "sig", "signature", "hmac", "jwt", "session"]
    /// In the names of options such as `--no-password` and `--with-token`, which are not followed by a secret.
    private static let questions: Set<Substring> = ["no", "with", "use", "ask", "prompt", "read", "show", "get", "create", "revoke"]
    /// Where a paged list continues.
    private static let lists = ["nexttoken", "startingtoken", "pagetoken", "continuationtoken", "surrogatekey", "cachekey"]

    /// What precedes the secret in an `Authorization` header (RFC 9110, section 11.6.2).
    static let schemes: Set<String> = ["bearer", "basic", "token", "digest", "negotiate", "apikey", "accesskey", "key"]
    /// Programs whose option `-p` takes a password.
    static let passwordPrograms: Set<String> = ["sshpass", "mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "7z", "7za"]
    /// Options that begin with a `p`, and may have a number after them: `-parallel4`.
    static let optionsWithNumbers: Set<Substring> = [
        "p", "page", "pages", "parallel", "part", "pid", "poll", "pool", "port", "ports", "priority", "proc", "procs", "process",
        "processes",
        "progress", "proto", "prune",
    ]
    /// What separates a name from a hash.
    static let hashes = ["sha256", "sha512"].map { Array($0.utf8) }
    /// Schemes of addresses that consist of a name and a host.
    static let addressSchemes: Set<String> = ["mailto", "sip", "sips", "xmpp", "acct", "im"]
    /// What precedes the location of a secret that is stored elsewhere.
    static let places = ["file:", "env:", "op:", "vault:", "~/", "./", "../"].map { Array($0.utf8) }
}
