import Testing

@testable import Diagnostics

@Suite struct SecretSearchTests {
    /// Looks machine-made. The tokens here are concatenated, because other tools scan whole repositories for them.
    private static let random = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    private static let hexadecimal = "023e105f4ecef8ad9ca31a8372d0c353"

    /// Words of a command, and the number of the one with the secret.
    static let secrets: [([String], Int)] =
        [
            "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "AIza", "xoxb-", "xoxp-", "xapp-", "sk-",
            "sk-ant-", "sk_live_", "sk_test_", "rk_live_", "hf_", "npm_", "pypi-", "dop_v1_", "nfp_", "shpat_", "dckr_pat_", "whsec_",
            "SG.", "ya29.", "xoxa-", "xoxe.xoxp-", "hvs.", "dp.pt.", "glpat-", "ATATT3", "ATCTT3xFfG0", "xkeysib-", "sq0atp-", "lin_api_",
            "LTAI", "rubygems_", "sntrys_", "glsa_", "pul-", "dapi", "ops_eyJ", "sk.eyJ", "eyJ", "PMAK-", "sb_secret_", "r8_", "tskey-",
        ].map { (["purge", "\($0)\(random)"], 1) } + [
            (["purge", "AKIA" + "IOSFODNN7EXAMPLE"], 1), (["purge", "ASIA" + "IOSFODNN7EXAMPLE"], 1), (["purge", "ghp_" + "x1y2"], 1),
            (["purge", "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxIn0." + "abc-_"], 1),
            (["purge", "-----BEGIN OPENSSH PRIVATE " + "KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY-----"], 1),
            (["curl", "https://hooks." + "slack.com/services/T0/B0/x"], 1),
            (["curl", "https://discord.com/api/" + "webhooks/1/x"], 1),
            // After a name, as one word or as two.
            (["purge", "--token", "x"], 2), (["purge", "--token=x"], 1), (["purge", "--api-token", "x"], 2), (["purge", "TOKEN=x"], 1),
            (["purge", "--password=x"], 1), (["purge", "--password", "x"], 2), (["purge", "-password", "x"], 2), (["purge", "pw=x"], 1),
            (["purge", "--apiKey", "x"], 2), (["purge", "--client-secret", "x"], 2), (["purge", "aws_secret_access_key=x"], 1),
            (["aws", "configure", "set", "aws_secret_access_key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY"], 4),
            (["purge", "--key", hexadecimal], 2), (["purge", "key=\(random)"], 1), (["purge", "--auth", random], 2),
            (["curl", "https://cdn.example/?key=\(random.prefix(8))"], 1), (["curl", "https://cdn.example/?token=x"], 1),
            (["curl", "-d", "user=fan&password=x"], 2), (["curl", "-d", #"{"token": "x"}"#], 2),
            (["sh", "-c", "TOKEN=x ./purge"], 2), (["sh", "-c", "./purge --token 'x'"], 2), (["sshpass", "-p", "x", "ssh", "h"], 2),
            (["sshpass", "-px", "ssh", "h"], 1), (["openssl", "-passin", "pass:x"], 2),
            // In a header.
            (["curl", "-H", "Authorization: Bearer x"], 2), (["curl", "-H", "authorization:Bearer x"], 2),
            (["curl", "-H", "Authorization: Basic x"], 2), (["curl", "-H", "Authorization: token x"], 2),
            (["curl", "-HAuthorization: Bearer x"], 1), (["curl", "-H", "Authorization:", "Bearer", "x"], 4),
            (["curl", "-H", "AccessKey: x"], 2), (["curl", "-H", "X-Auth-Key: x"], 2), (["curl", "-H", "Fastly-Key: x"], 2),
            (["curl", "--header=X-Api-Key: x"], 1), (["curl", "-H", "Cookie: session=x"], 2), (["purge", "Bearer x"], 1),
            (["purge", "bearer", "x"], 2), (["purge", "Basic ZmFuOnMzY3JldA=="], 1),
            (["curl", "--oauth2-bearer", "x"], 2), (["curl", "--oauth2-bearer=x"], 1), (["mysql", "-psecret"], 1),
            (["purge", "-pS3cret"], 1),
            (["purge", "-pTOKEN"], 1), (["purge", "-p" + random], 1),
            (["curl", "https://x.blob.example/?sv=2024&sig=a1B2c3D4%2Be5F6%3D"], 1), (["curl", "https://cdn.example/?access_token=x"], 1),
            (["curl", "https://cdn.example/?api_key=x"], 1), (["curl", "https://cdn.example/?a=b&apikey=x"], 1),
            (["curl", "https://cdn.example/purge?X-Amz-Signature=" + hexadecimal], 1),
            // An account's.
            (["curl", "-u", "a:b"], 2), (["curl", "-ua:b"], 1), (["curl", "--user", "a:b"], 2), (["curl", "--user=a:b"], 1),
            (["curl", "--proxy-user", "a:b"], 2), (["curl", "-u", "$USER:b"], 2), (["curl", "https://a:b@cdn.example/"], 1),
            (["curl", "https://x@cdn.example/"], 1), (["curl", "ftp://a:b@cdn.example/"], 1), (["purge", "a:b@cdn.example"], 1),
            (["purge", "https:a:b@cdn"], 1), (["purge", "https:/a:b@cdn"], 1), (["purge", "//a:b@cdn"], 1),
            (["purge", #"https:\\a:b@cdn"#], 1),
            (["purge", "https://a:b/c@cdn"], 1), (["purge", "https://a:b?c@cdn"], 1), (["rsync", "a:b@h:/x"], 1),
            (["purge", "a:b:c@localhost"], 1),
            (["purge", "a:b@[::1]"], 1), (["purge", "--to=//a:b@cdn"], 1),
            (["sh", "-c", "curl -u a:b https://cdn.example/"], 2),
            // After an option that carries one, whatever it looks like.
            (["purge", "-p", "x"], 2), (["purge", "-t", "x"], 2), (["purge", "-k", "leaf"], 2), (["purge", "--key", "x"], 2),
            (["purge", "--auth", "x"], 2), (["purge", "--key=x"], 1), (["purge", "-p=x"], 1), (["purge", "--jwt", "a.b"], 2),
            (["purge", "--api-sig", "x"], 2), (["./purge", "news", "--session", "two words"], 3), (["purge", "-b", "session=x"], 2),
            (["curl", "-b", "session=x", "https://cdn.example/"], 2), (["curl", "-U", "a:b"], 2), (["curl", "-E", "client.pem:x"], 2),
            (["http", "-a", "x", "cdn.example"], 2), (["redis-cli", "-a", "x"], 2), (["unzip", "-P", "x"], 2),
            (["sudo", "-u", "www", "/usr/bin/purge", "-p", "x"], 5), (["python3", "purge.py", "-t", "x"], 3),
            (["sh", "-c", "cd /tmp; FAST=1 ./purge -p 'x'"], 2), (["sh", "-c", "cat | purge --auth=x"], 2),
            (["purge", "-v", "-p", "x"], 3), (["purge", "Bearer\u{A0}x"], 1), (["purge", "Bearer\u{3000}x"], 1),
            (["curl", "-H", "Authorization:\u{A0}Basic\u{2003}x"], 2), (["purge", "-phunter2"], 1),
            (["curl", "https://a:b%40cdn.example/"], 1),
        ]

    @Test(arguments: secrets)
    func aSecretIsFoundInItsWord(_ words: [String], _ number: Int) {
        #expect(SecretSearch.firstSecret(in: words) == number)
    }

    @Test(arguments: [
        ["sh", "purge.sh"],
        ["curl", "-fsS", "--data-binary", "@-", "https://cdn.example/purge"],
        ["sh", "-c", #"curl -H "Authorization: Bearer $PURGE_TOKEN" --data-binary @- https://cdn.example/purge"#],
        ["sh", "-c", #"curl -H "X-Auth-Key: ${KEY}" -u "$USER:$PASSWORD" "https://$USER:$PASSWORD@cdn.example/""#],
        ["sh", "-c", "TOKEN=$(cat ~/.purge-token) ./purge --token \"$TOKEN\""],
        ["sh", "-c", ": ${TOKEN:?is not set}; export TOKEN; read -r TOKEN < token.txt; jq -r .token"],
        ["env", "TOKEN=$TOKEN", "./purge", "--token=$TOKEN", "--password", "${PASSWORD}"],
        ["wrangler", "pages", "deployment", "list", "--project-name", "leaves"],
        ["aws", "cloudfront", "create-invalidation", "--distribution-id", "E2QWRUHAPOMQZL", "--paths", "/*"],
        ["fastly", "purge", "--all", "--service-id", "SU1Z0isxPaozGVKXdv0eY"],
        ["curl", "-X", "PURGE", "-H", "Surrogate-Key: news", "-H", "Fastly-Soft-Purge: 1", "https://leaves.example/"],
        ["curl", "https://api.cloudflare.com/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache"],
        ["ssh", "-i", "/home/fan/.ssh/purge_key", "fan@host.example", "sudo", "nginx", "-s", "reload"],
        ["ssh", "fan@host.example", "-p", "2222", "purge"],
        ["rclone", "rcat", "r2:leaves/changed.txt"],
        ["rsync", "-a", "changed", "fan@host.example:web@2/leaves"],
        ["sort", "--key=2", "--output", "changed"],
        ["python3", "tools/purge.py", "--token-file", "/run/secrets/token", "--key", "keys/purge-2025.pem"],
        ["purge", "--token", "/run/secrets/token", "--password", "@password.txt", "--secret", "op://vault/cdn/secret"],
        ["docker", "run", "--user", "1000:1000", "--password-stdin", "purger"],
        ["docker", "run", "example.org/purger:1.2@sha256:9f86d081884c7d659a2feaa0c55ad015"],
        ["git", "push", "git@host.example:fan/log.git"],
        ["curl", "--netrc", "--no-password", "x", "-T", "-", "https://host.example/purge?page=2&sort=key"],
        ["mail", "-s", "Basic Training, the token episode: the secret", "mailto:fan@host.example"],
        ["curl", "https://example.org/@user", "mailto:a@b", "https://example.org/?q=a:b@c", "https://example.org/?q=a:b@c.example"],
        ["curl", "https://example.org:8080/@user", "http://[::1]:80/@user", "https://medium.com/@fan/a:b", "//cdn.example/@user"],
        ["ssh", "-p2222", "-pl", "h"], ["docker", "run", "-p8080:80/tcp", "-p80:80", "purger:1.2@sha256:9f86"], ["find", ".", "-print"],
        ["nmap", "-p80,443", "h"], ["cp", "key-visual-of-the-second-season-poster.png", "hf_photos_of_the_second_season.zip"],
        ["cp", "npm_config_registry_address", "SG.txt", "v1.0-release-notes-of-the-second-version.md", "EAA.jpg"],
        ["x", "-parallel4"], ["x", "-port8080", "-procs2"], ["ssh", "-p", "leaves", "h"], ["mkdir", "-p", "cache"],
        ["purge", "-p", "8080", "-t", "30", "-k", "https://cdn.example/"], ["purge", "-p", "$PASSWORD", "--key", "client.pem"],
        ["purge", "-t", "-p"], ["curl", "-k", "https://cdn.example/", "-b", "cookies.txt", "--key", "client.key"],
        ["sh", "-c", "mkdir -p cache && tee -p cache/changed"], ["sort", "--key", "x"], ["purge", "-b", "main", "--auth", "@auth"],
        ["sudo", "-p", "prompt", "purge"], ["purge", "-p", "$(pass show cdn)"],
        ["pass", "show", "cdn/token"], ["gh", "auth", "token"], ["gh", "auth", "login", "--with-token"],
        ["tee", "../keys/changed.txt"], ["bunny", "purge", "--pull-zone", "12345"], ["cp", "sk-SK.txt", "hf_a.txt"],
        ["psql", "postgresql:///leaves?user=fan"], ["varnishadm", "ban", "req.url ~ /news && obj.http.x-key == token"],
        ["purge", "<token>", "--token", "<token>", "--token", "{token}", "--password", "%PASSWORD%"], ["purge", "--token"], [],
    ])
    func aHarmlessCommandHasNone(_ words: [String]) { #expect(SecretSearch.firstSecret(in: words) == nil) }

    @Test(arguments: [
        ("'http://fan:s3cret@leaves.example/' is wrong", "'http://…@leaves.example/' is wrong"),
        ("--token s3cret, then https://token@host/a?b=c", "--token …, then https://…@host/a?b=c"),
        ("'//fan:s3cret@leaves.example/'", "'//…@leaves.example/'"), ("found 'https:fan:s3cret@h'", "found 'https:…@h'"),
        ("found 'https:/fan:s3cret@h'", "found 'https:/…@h'"), (#"found 'https:\\fan:s3cret@h'"#, #"found 'https:\\…@h'"#),
        ("found 'https:///fan:s3cret@h'", "found 'https:///…@h'"), ("found 'HTTPS:fan:s3cret@h'", "found 'HTTPS:…@h'"),
        ("found 'https://fan:s3/cr?et#1@h/x'", "found 'https://…@h/x'"), ("found '//s3cret@h'", "found '//…@h'"),
        ("found 'ftp:fan:s3cret@h'", "found 'ftp:…@h'"), ("found 'gopher://fan:s3cret@h'", "found 'gopher://…@h'"),
        ("https://archive.example/2020/http://fan:s3cret@h/", "https://archive.example/2020/http://…@h/"),
        ("rsync: fan:s3cret@h:/x", "rsync: …@h:/x"), ("https://example.org/?q=a:b@c.example", "https://example.org/?q=a:b@c.example"),
        ("https://example.org/a//b:c@d", "https://example.org/a//b:c@d"),
        ("a//b:c@d, see //, http: or ://", "a//b:c@d, see //, http: or ://"),
        ("unknown key 'ghp_\(random)'", "unknown key '…'"), ("password: hunter2", "password: …"),
        ("Authorization: Bearer abcdef", "Authorization: Bearer …"),
        ("é TOKEN=é€𝄞 é", "é TOKEN=… é"), ("TOKEN=…", "TOKEN=…"),
        (
            "the secret: it rains, the token: a leaf, basic training, a bearer of news",
            "the secret: it rains, the token: a leaf, basic training, a bearer of news"
        ),
        ("key: value", "key: value"), ("", ""),
    ])
    func aSentenceIsPrintedWithoutThem(_ text: String, _ expected: String) { #expect(text.withoutSecrets == expected) }

    /// Paths, and places that are passed to programs, and whether each contains a secret.
    @Test(arguments: [
        ("https://fan@github.com/a.git", false), ("ssh://git@host/a.git", false), ("git@host.example:fan/a.git", false),
        ("https://fan:pw@github.com/a.git", true), ("https://fan:@github.com/a.git", false), ("https://ghp_x1y2@github.com/a.git", true),
        ("https://\(random)@github.com/a.git", true), ("fan:PASSWORD@h:/x", true), ("fan@h:/x", false), ("remote:bucket/a@b", false),
        (":sftp,host=h,user=fan,pass=x:folder", true), ("remote,pass=x:folder", true), ("remote,key_file_pass=x:folder", true),
        (":webdav,bearer_token=x:", true), ("../www", false), ("C:/www", false), ("https:fan:pw@h/a.git", true), ("//fan:pw@h/a", true),
        ("//server/share@2", false),
    ])
    func aUserOfAPlaceIsNotASecretButAPasswordIs(_ place: String, _ isSecret: Bool) {
        #expect(SecretSearch(place, as: .place).found.isEmpty == !isSecret)
    }

    /// Addresses on pages.
    @Test(arguments: [
        "https://fan:pw@example.org/", "//fan:pw@example.org", "https:fan:pw@example.org", "https:/fan:pw@example.org/a",
        #"https:\\fan:pw@example.org"#, "HTTPS://fan:pw@example.org", "https://fan:pw@example.org:8080/?a=b", "ftp://fan:pw@example.org/a",
        "https://:pw@example.org/", "https://fan:p/w@example.org/", "https://ghp_x1y2@github.com/", "https://\(random)@host.example/",
        "https://fan:pw%40example.org/", "https:fan:pw%40host", "//fan:pw%40host/a",
        "https://web.archive.org/web/2020/https://fan:pw@example.org/", "read https://fan:pw@example.org/ and more",
    ])
    func aPasswordInAnAddressIsFound(_ address: String) { #expect(address.tellsPassword) }

    @Test(arguments: [
        "https://example.org/%40user", "https://example.org/?a=b%40c", "mailto:a%40b@c.example",
        "https://example.org/@user", "mailto:a@b", "mailto:a:b@c.example", "https://example.org/?q=a:b@c", "https://example.org/#a:b@c",
        "https://example.org/a:b@c", "https://example.org:8080/@user", "http://[::1]:8080/@user", "https://fan@example.org/",
        "https://fan:@example.org/", "https://medium.com/@fan/a-post-1a2b3c", "https://example.org/a//b:c@d", "//cdn.example/@2x.png",
        "tel:+49:1@2", "images/a@2x.png", "xmpp:fan@example.org", "https://web.archive.org/web/2020*/https://example.org/@fan",
        "https://$USER:$PASSWORD@example.org/", "https://<name>:<password>@example.org/", "at 10:30 @home, // note: a@b", "",
    ])
    func anOrdinaryAddressHasNoPassword(_ address: String) { #expect(!address.tellsPassword) }

    @Test func columnsDoNotShift() {
        let line = "é: [\"--token\", \"é€𝄞\"] # ghp_\(Self.random)é"
        let masked = String(String.UnicodeScalarView(line.scalarsWithoutSecrets))
        #expect(masked == "é: [\"--token\", \"***\"] # \(String(repeating: "*", count: 40))é")
    }

    @Test(arguments: [
        "http:a:b", "//", #"\"#, "https://a:b/", "//a:b ", "https:a@", "SG.", "eyJ", "https://a:b",
        "key=", "key:", "token=$", "token:/", "://", "http://a", "http://@", "-u:", "-u a", "eyJa.", "eyJa.eyJa", "-----BEGIN PRIVATE KEY",
        "bearer ",
        "a:", "a:b@", "ghp_", "authorization: basic ", "sk-", "\"", "--token,", "token ", "-----BEGIN ", "hooks.slack.com/services/", "é",
        "key \(random)",
    ])
    func theWorkGrowsWithTheText(_ piece: String) {
        func steps(_ count: Int) -> Int { SecretSearch(String(repeating: piece, count: count), as: .command).steps }
        let work = [2_000, 4_000, 8_000].map(steps)
        #expect(work[1] <= 2 * work[0] + work[0] / 4 + 100)
        #expect(work[2] <= 2 * work[1] + work[1] / 4 + 100)
    }
}
