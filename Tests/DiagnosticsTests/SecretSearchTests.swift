import Testing

@testable import Diagnostics

@Suite struct SecretSearchTests {
    /// What a machine might have made. The tokens here are put together, because others search whole repositories for them.
    private static let random = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    private static let hexadecimal = "023e105f4ecef8ad9ca31a8372d0c353"

    /// Words of a command, and the number of the one with the secret.
    static let secrets: [([String], Int)] =
        [
            "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "AIza", "xoxb-", "xoxp-", "xapp-", "sk-",
            "sk-ant-", "sk_live_", "sk_test_", "rk_live_", "hf_", "npm_", "pypi-", "dop_v1_", "nfp_", "shpat_", "dckr_pat_", "whsec_",
        ].map { (["purge", "\($0)\(random)"], 1) } + [
            (["purge", "AKIA" + "IOSFODNN7EXAMPLE"], 1), (["purge", "ASIA" + "IOSFODNN7EXAMPLE"], 1), (["purge", "ghp_" + "x1y2"], 1),
            (["purge", "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxIn0." + "abc-_"], 1),
            (["purge", "-----BEGIN OPENSSH PRIVATE " + "KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY-----"], 1),
            (["curl", "https://hooks." + "slack.com/services/T0/B0/x"], 1),
            (["curl", "https://discord.com/api/" + "webhooks/1/x"], 1),
            // After a name, in one word or in two.
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
            // Of an account.
            (["curl", "-u", "a:b"], 2), (["curl", "-ua:b"], 1), (["curl", "--user", "a:b"], 2), (["curl", "--user=a:b"], 1),
            (["curl", "--proxy-user", "a:b"], 2), (["curl", "-u", "$USER:b"], 2), (["curl", "https://a:b@cdn.example/"], 1),
            (["curl", "https://x@cdn.example/"], 1), (["curl", "ftp://a:b@cdn.example/"], 1), (["purge", "a:b@cdn.example"], 1),
            (["sh", "-c", "curl -u a:b https://cdn.example/"], 2),
        ]

    @Test(arguments: secrets)
    func aSecretIsFoundInTheWordThatHasIt(_ words: [String], _ number: Int) {
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
        ["pass", "show", "cdn/token"], ["gh", "auth", "token"], ["gh", "auth", "login", "--with-token"],
        ["tee", "../keys/changed.txt"], ["bunny", "purge", "--pull-zone", "12345"], ["cp", "sk-SK.txt", "hf_a.txt"],
        ["psql", "postgresql:///leaves?user=fan"], ["varnishadm", "ban", "req.url ~ /news && obj.http.x-key == token"],
        ["purge", "<token>", "--token", "<token>", "--token", "{token}", "--password", "%PASSWORD%"], ["purge", "--token"], [],
    ])
    func aHarmlessCommandHasNone(_ words: [String]) { #expect(SecretSearch.firstSecret(in: words) == nil) }

    @Test(arguments: [
        ("'http://fan:s3cret@leaves.example/' is wrong", "'http://…@leaves.example/' is wrong"),
        ("--token s3cret, then https://token@host/a?b=c", "--token …, then https://…@host/a?b=c"),
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

    @Test func columnsOfALineStayWhereTheyAre() {
        let line = "é: [\"--token\", \"é€𝄞\"] # ghp_\(Self.random)é"
        let masked = String(String.UnicodeScalarView(line.scalarsWithoutSecrets))
        #expect(masked == "é: [\"--token\", \"***\"] # \(String(repeating: "*", count: 40))é")
    }

    @Test(arguments: [
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
