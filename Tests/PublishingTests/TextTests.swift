import Files
import Site
import Testing

@testable import Publishing

@Suite struct TextTests {
    @Test(arguments: [
        ("fatal: unable to access 'https://me:s3cret@host/x.git/'", "fatal: unable to access 'https://…@host/x.git/'"),
        ("https://token@host and https://host/a@b", "https://…@host and https://host/a@b"),
        ("a p@ss in the name: https://u:p@ss@host/", "a p@ss in the name: https://…@host/"),
        ("'https://me:it's@host/x' and \"ssh://me:\"@host\"", "'https://…@host/x' and \"ssh://…@host\""),
        ("https://host?u=me:p@ss and https://host#me@x", "https://host?… and https://host#me@x"),
        ("GET 'https://host/a?X-Amz-Signature=s3cret': 403", "GET 'https://host/a?…': 403"),
        ("https://u:p@host/a?sig=s3cret, then https://u:p@host/b", "https://…@host/a?… then https://…@host/b"),
        ("nothing here?", "nothing here?"), ("://@", "://…@"), ("://?", "://?…"), ("://", "://"), ("", ""),
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

    @Test(arguments: [
        ("r2:leaves", "r2:leaves", true), ("r2:leaves", "r2:leaves/former", true), ("r2:leaves/a", "r2:leaves", true),
        ("r2:leaves", "r2:", true),
        ("r2:/leaves", "r2:leaves//", true), ("r2:leaves", "r2:leaves.marquee", false), ("r2:leaves", "r3:leaves", false),
        ("r2:leaves/a", "r2:leaves/b", false), ("r2:leaves", "r2:leave", false),
    ])
    func placesOverlapWhereOneIsInsideTheOther(_ first: String, _ second: String, _ expected: Bool) {
        #expect(RclonePath(first).overlaps(RclonePath(second)) == expected)
        #expect(RclonePath(second).overlaps(RclonePath(first)) == expected)
    }

    @Test func aManifestIsReadAsItWasWritten() throws {
        let site: Sketch = ["a \"b\"\u{E9}.html": "x", "-rf": "y"]
        var manifest = site.manifest(3, pending: "t")
        manifest.files["-rf"]?.hash = nil
        manifest.files["-rf"]?.cacheControl = "no-cache"
        manifest.previous = "1"
        manifest.target = .leaves
        manifest.before = Fingerprint(of: [1])
        #expect(try PublishedManifest(parsing: manifest.bytes) == manifest)
    }

    /// The fingerprint of a manifest is recorded elsewhere, so its bytes never change.
    @Test func aManifestHasOneForm() {
        var manifest = PublishedManifest(site: "https://a.example/", publication: 3, date: 9, target: .leaves, files: [:])
        manifest.files["b/é.html"] = .init(hash: Fingerprint(of: [1]), size: 5, cacheControl: "no-cache")
        manifest.files["a \"b\".html"] = .init(hash: nil, size: 0, versions: [Fingerprint(of: [2])])
        let (first, second) = (Fingerprint(of: [1]).hexadecimal, Fingerprint(of: [2]).hexadecimal)
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self)
                == #"{"date":9,"files":{"a \"b\".html":{"size":0,"versions":["\#(second)"]},"b/é.html":{"cacheControl":"no-cache","hash":"\#(first)","#
                + #""size":5}},"format":1,"publication":3,"site":"https://a.example/","target":"\#(TargetIdentity.leaves.word)"}"# + "\n")
    }

    @Test(arguments: ["\"hash\":1", "\"hash\":\"x\"", "\"cacheControl\":[]", "\"versions\":\"x\"", "\"size\":\"1\"", "\"size\":1.5"])
    func aFileWithWrongValuesIsRefused(_ member: String) {
        let files = #"{"a.html":{\#(member.hasPrefix("\"size") ? "" : "\"size\":1,")\#(member)}}"#
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(files: files)) }
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"format":1}"#, #"{"format":2,"site":"x","publication":1,"date":0,"files":{}}"#,
        String(repeating: "[", count: 100_000),
    ])
    func anythingButAManifestIsRefused(_ text: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Array(text.utf8)) }
    }

    /// A manifest that anyone with write access to the target might have written.
    private static func manifest(publication: String = "1", date: String = "0", files: String = "{}") -> [UInt8] {
        Array(#"{"format":1,"site":"x","publication":\#(publication),"date":\#(date),"files":\#(files)}"#.utf8)
    }

    @Test(arguments: ["0", "-1", "1.5", "1000000001", "9223372036854775807", "9223372036854775808", "1e300", "\"1\"", "null"])
    func anImpossibleNumberIsRefused(_ number: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(publication: number)) }
    }

    @Test(arguments: ["-1", "253402300800", "9223372036854775807", "-9223372036854775808", "1e300"])
    func anImpossibleDateIsRefused(_ date: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(date: date)) }
    }

    @Test(arguments: ["-1", "1099511627777", "9223372036854775807", "1e300", "null"])
    func anImpossibleSizeIsRefused(_ size: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(files: #"{"a":{"size":\#(size)}}"#)) }
    }

    @Test(arguments: [
        "../etc/passwd", "/etc/passwd", "a/../../b", "a/..", "..", ".", "", "a//b", "a/./b", "a/", #"a\nb"#, #"a\u0000b"#,
        ".marquee-site.json", ".marquee-former/1",
    ])
    func aPathThatLeadsElsewhereIsRefused(_ path: String) {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(files: #"{"\#(path)":{"size":1}}"#)) }
    }

    @Test func anInvalidFingerprintIsRefused() {
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: Self.manifest(files: #"{"a":{"size":1,"hash":"xyz"}}"#)) }
    }

    @Test func aManifestThatIsNotUTF8IsRefused() {
        let bytes = Self.manifest(files: #"{"a#":{"size":1}}"#).map { $0 == UInt8(ascii: "#") ? 0xFF : $0 }
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: bytes) }
    }

    @Test func aManifestOfAnyLengthIsNotRead() throws {
        let manifest = Self.manifest()
        let longest = manifest + [UInt8](repeating: UInt8(ascii: " "), count: SizeLimit.manifest.bytes - manifest.count)
        #expect(try PublishedManifest(parsing: longest).files.isEmpty)
        #expect(throws: UnreadableManifest()) { try PublishedManifest(parsing: longest + [UInt8(ascii: " ")]) }
    }

    @Test func theLargestNumbersAreRead() throws {
        let bytes = Self.manifest(publication: "1000000000", date: "253402300799", files: #"{"a":{"size":1099511627776}}"#)
        #expect(
            try PublishedManifest(parsing: bytes)
                == PublishedManifest(
                    site: "x", publication: 1_000_000_000, date: 253_402_300_799, files: ["a": .init(hash: nil, size: 1 << 40)]))
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
