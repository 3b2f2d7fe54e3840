import Testing

@testable import Publishing

/// Which remotes lead to other places, and where those are.
@Suite struct RcloneSettingsTests {
    private static let configuration = """
        {"disk": {"type": "local"}, "r2": {"type": "s3", "secret_access_key": "x"}, "short": {"type": "alias", "remote": "disk:/home/fan"},
         "secret": {"type": "crypt", "remote": "disk:/home/fan", "password": "x"}, "odd": {"type": "newer", "remote": "/home/fan"},
         "parts": {"type": "combine", "upstreams": "one=disk:/home/fan two=r2:leaves \\"three=disk:/home/the fan\\""},
         "all": {"type": "union", "upstreams": "/home/fan:ro \\"/home/the \\"\\"fan\\"\\"\\" r2:leaves:writeback short:"},
         "hashes": {"type": "hasher", "remote": "short:"}, "RCLONE": {"type": "union"}}
        """

    /// `nil` if they are unknown.
    private func places(behind path: String, _ environment: [String: String] = [:]) throws -> [RcloneSettings.Place]? {
        let settings = try RcloneSettings(parsing: Array(Self.configuration.utf8), environment: { environment[$0] })
        return try? settings.places(behind: path)
    }

    private static func plain(_ texts: String...) -> [RcloneSettings.Place] { texts.map { .init(text: $0, hasPlainNames: true) } }
    private static func renamed(_ texts: String...) -> [RcloneSettings.Place] { texts.map { .init(text: $0, hasPlainNames: false) } }

    @Test(arguments: [
        ("disk:/home/fan", []), ("r2:leaves", []), ("unknown:x", []), ("/home/fan", []), ("./a:b", []), ("a/b:c", []), ("", []),
        ("short:", plain("disk:/home/fan")), ("short:www/a", plain("disk:/home/fan/www/a")), ("hashes:www", plain("short:www")),
        ("secret:www", renamed("disk:/home/fan")), ("odd:www", renamed("/home/fan")),
        ("parts:one/www", plain("disk:/home/fan/www")), ("parts:two", plain("r2:leaves")), ("parts:three/a", plain("disk:/home/the fan/a")),
        ("parts:four", []), ("parts:", renamed("disk:/home/fan", "r2:leaves", "disk:/home/the fan")),
        ("all:www", plain("/home/fan/www", "/home/the \"fan\"/www", "r2:leaves/www", "short:www")),
        (":sftp,host=leaves.example:www", []), (":local:/home/fan", []), ("r2,acl=private:leaves", []),
    ])
    func aRemoteLeadsToOthers(_ path: String, _ expected: [RcloneSettings.Place]) throws {
        #expect(try places(behind: path) == expected)
    }

    @Test(arguments: [":alias,remote=/home/fan:", ":crypt:www", "short,remote=/home:www", "all,create_policy=all:www"])
    func whatOverrulesTheSettingsIsNotGuessed(_ path: String) throws {
        #expect(try places(behind: path) == nil)
    }

    @Test func variablesOverrideTheFile() throws {
        let settings = [
            "RCLONE_CONFIG_SHORT_REMOTE": "/home/other", "RCLONE_CONFIG_NEW-1_TYPE": "alias", "RCLONE_CONFIG_NEW-1_REMOTE": "/srv",
        ]
        #expect(try places(behind: "short:www", settings) == Self.plain("/home/other/www"))
        #expect(try places(behind: "new-1:www", settings) == Self.plain("/srv/www"))
        #expect(try places(behind: "secret:www", ["RCLONE_CRYPT_REMOTE": "/srv"]) == Self.renamed("/srv"))
        #expect(try places(behind: "secret:www", ["RCLONE_ALIAS_REMOTE": "/srv"]) == Self.renamed("disk:/home/fan"))
    }

    @Test func onlyALocalFolderIsOne() throws {
        func folder(_ root: String, _ features: String) throws -> String? {
            try RcloneFeatures(parsing: Array(#"{"Root":\#(root),"Hashes":[],"Features":{\#(features)}}"#.utf8)).folder
        }
        #expect(try folder(#""/home/fan""#, #""IsLocal":true"#) == "/home/fan")
        #expect(try folder(#""/home/fan""#, #""IsLocal":true,"WrapFs":true"#) == nil)
        #expect(try folder(#""/home/fan""#, #""IsLocal":false"#) == nil)
        #expect(try folder(#""leaves""#, #""IsLocal":true"#) == nil)
        #expect(try folder("null", #""IsLocal":true"#) == nil)
    }
}
