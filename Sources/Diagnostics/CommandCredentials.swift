/// Reads a command for the values of options that carry a credential, whatever the values look like.
///
/// Nothing about the `x` in `purge -p x` shows that it is a password; only the option does. So after an option that carries a credential,
/// in the given program or in most, only a reference to one is allowed: a variable, a command or a file. Numbers, addresses and names of
/// files are none.
struct CommandCredentials {
    /// The program whose options are read; `nil` if it has not been named yet.
    private var program: String?
    /// The option whose value comes next.
    private var option: String?

    /// - Returns: the number of the first word with such a value; `nil` if there is none.
    static func first(in words: [String]) -> Int? {
        var reading = CommandCredentials()
        return words.firstIndex { reading.hasCredential($0) }
    }

    private mutating func hasCredential(_ word: String) -> Bool {
        if let option {
            self.option = nil
            if !word.hasPrefix("-") { return Self.isCredential(word, after: option) }
        }
        if word.contains(where: \.isWhitespace) { return Self.commands(in: word).contains { Self.first(in: $0) != nil } }
        guard word.hasPrefix("-") else {
            if program == nil, !word.contains("=") { readProgram(word) }
            return false
        }
        let parts = word.split(separator: "=", maxSplits: 1)
        guard let program, let name = parts.first.map(String.init), Self.carries(name, of: program) else { return false }
        if parts.count == 2 { return Self.isCredential(String(parts[1]), after: name) }
        option = name
        return false
    }

    /// What runs another program, such as `sudo`, is not the one whose options matter.
    private mutating func readProgram(_ word: String) {
        let name = word.split(separator: "/").last.map(String.init) ?? word
        if !Self.starters.contains(name), name.contains(where: \.isLetter) { program = name }
    }

    /// The commands of a script, each as its words.
    private static func commands(in script: String) -> [[String]] {
        script.split { ";|&()\n".contains($0) }.map { command in command.split { $0.isWhitespace || "\"'".contains($0) }.map(String.init) }
    }
}

extension CommandCredentials {
    private static let starters: Set = [
        "sudo", "doas", "env", "nice", "ionice", "nohup", "timeout", "time", "exec", "command", "xargs", "sh", "bash", "zsh", "dash",
        "python",
        "python3", "node", "npx", "bunx", "deno", "ruby", "perl", "php",
    ]

    /// Options of one letter that carry a credential, by program.
    private static let letters: [String: Set<Character>] = {
        let groups: [(programs: [String], letters: Set<Character>)] = [
            (["curl"], ["b", "E", "U"]), (["http", "https", "xh", "xhs", "redis-cli", "valkey-cli"], ["a"]),
            (["ldapadd", "ldapdelete", "ldapmodify", "ldapsearch"], ["w"]), (["zip", "unzip", "mosquitto_pub"], ["P"]),
            (["lftp"], ["u"]), (["smbclient"], ["U"]),
            // In these, the usual letters mean something else: a port, a folder, a time.
            (
                [
                    "ssh", "scp", "sftp", "rsync", "mkdir", "cp", "mv", "install", "tee", "touch", "tar", "sort", "find", "grep", "sed",
                    "awk",
                    "ps", "kill", "pkill", "pgrep", "nc", "ncat", "nmap", "telnet", "docker", "podman", "kubectl", "git", "hg", "make",
                    "read",
                    "mail", "mailx", "sendmail", "date", "wget", "psql", "systemctl", "service", "nginx",
                ], []
            ),
        ]
        return Dictionary(groups.flatMap { group in group.programs.map { ($0, group.letters) } }) { first, _ in first }
    }()

    /// In programs that are not listed.
    private static let usualLetters: Set<Character> = ["b", "k", "p", "t"]

    private static func carries(_ option: String, of program: String) -> Bool {
        let name = option.drop { $0 == "-" }
        if name.count == 1, let letter = name.first { return (letters[program] ?? usualLetters).contains(letter) }
        // What sorts has keys.
        return program != "sort" && SecretShapes.kind(of: Array(option.utf8)) != nil
    }

    private static func isCredential(_ value: String, after option: String) -> Bool {
        guard !value.isEmpty, !SecretSearch.isReference(Array(value.utf8)[...]), !value.contains("://") else { return false }
        switch option {
        // The names of a cookie, of an account and of a certificate are none.
        case "-b": return value.contains("=")
        case "-E", "-U", "-u": return value.contains { ":%,".contains($0) }
        default: return value.contains { $0.isLetter } && !isFile(value)
        }
    }

    private static func isFile(_ value: String) -> Bool {
        value.contains("/") || value.lastIndex(of: ".").map { fileEndings.contains(String(value[value.index(after: $0)...])) } ?? false
    }

    private static let fileEndings: Set = [
        "pem", "key", "crt", "cer", "p12", "pfx", "pub", "json", "txt", "yaml", "yml", "toml", "env", "conf", "cfg", "ini", "xml", "csv",
        "log",
        "html",
    ]
}
