import Site
import Testing

@testable import Publishing

@Suite struct TextTests {
    @Test(arguments: [
        ("fatal: unable to access 'https://me:s3cret@host/x.git/'", "fatal: unable to access 'https://…@host/x.git/'"),
        ("https://token@host and https://host/a@b", "https://…@host and https://host/a@b"),
        ("a p@ss in the name: https://u:p@ss@host/", "a p@ss in the name: https://…@host/"),
        ("nothing here", "nothing here"), ("://@", "://…@"), ("", ""),
    ])
    func passwordsAreLeftOut(_ text: String, _ expected: String) { #expect(text.withoutPasswords == expected) }

    @Test(arguments: [
        ("git version 2.39.5", 2, 39), ("rclone v1.60.1-DEV", 1, 60), ("OpenSSH_9.2p1 Debian-2", 9, 2),
        ("rsync  version 3.2.7  protocol version 31", 3, 2), ("curl 7.88.1 (x86_64)", 7, 88),
    ])
    func versionsAreRead(_ text: String, _ major: Int, _ minor: Int) {
        #expect(ProgramVersion(in: text) == ProgramVersion(major, minor))
    }

    @Test func aTextWithoutNumbersHasNoVersion() { #expect(ProgramVersion(in: "unknown option --version") == nil) }

    @Test(arguments: [("plain", "'plain'"), ("it's", #"'it'\''s'"#), ("$(rm -rf /)", "'$(rm -rf /)'"), ("", "''"), ("''", #"''\'''\'''"#)])
    func wordsReachAShellAsTheyAre(_ text: String, _ expected: String) { #expect(text.quotedForShell == expected) }

    @Test(arguments: [
        ("r2:", false, "r2:.marquee"), ("r2:bucket", true, "r2:bucket/.marquee"), ("r2:bucket/site", true, "r2:bucket/site.marquee"),
        ("host:www", false, "host:www.marquee"), (":sftp,host=h:www/a", false, ":sftp,host=h:www/a.marquee"),
    ])
    func recordsAreBesideTheSite(_ place: String, _ isBucket: Bool, _ expected: String) {
        #expect(RclonePath(place).records(isBucket: isBucket).text == expected)
    }

    @Test func aManifestIsReadAsItWasWritten() throws {
        let site: Sketch = ["a \"b\"\u{E9}.html": "x", "-rf": "y"]
        var manifest = site.manifest(3, pending: "t")
        manifest.files["-rf"]?.hash = nil
        manifest.files["-rf"]?.cacheControl = "no-cache"
        manifest.previous = "1"
        #expect(try PublishedManifest(parsing: manifest.bytes) == manifest)
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"format":2,"site":"x","publication":1,"date":0,"files":{}}"#,
        #"{"format":1,"site":"x","publication":1,"date":0,"files":{"../etc/passwd":{"size":1}}}"#,
        #"{"format":1,"site":"x","publication":1,"date":0,"files":{"/etc/passwd":{"size":1}}}"#,
        #"{"format":1,"site":"x","publication":1,"date":0,"files":{"a":{"size":1,"hash":"xyz"}}}"#,
    ])
    func whatIsNoManifestIsRefused(_ text: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Array(text.utf8)) }
    }

    @Test func fingerprintsHaveSixteenDigits() {
        let fingerprint = Fingerprint(of: "x".utf8)
        #expect(fingerprint.hexadecimal.utf8.count == 16)
        #expect(Fingerprint(hexadecimal: fingerprint.hexadecimal) == fingerprint)
        for text in ["", "123", "+123456789abcdef", "0123456789abcdeg", "0123456789abcdef0"] {
            #expect(Fingerprint(hexadecimal: text) == nil)
        }
    }
}
