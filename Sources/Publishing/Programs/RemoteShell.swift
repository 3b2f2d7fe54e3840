/// The shell of a server, reached through ssh. Only fixed scripts are run there; what varies reaches them as arguments, quoted.
struct RemoteShell: Sendable {
    private let ssh: Program
    let host: String

    init(host: String) async throws(PublishError) {
        ssh = try await Program(.ssh)
        self.host = host
    }

    /// Runs a POSIX shell script, to which `arguments` are `$1`, `$2`, …
    func run(_ script: String, _ arguments: [String], input: [UInt8] = []) async throws(PublishError) -> Program.Result {
        let words = ["sh", "-c", script, "marquee"] + arguments
        return try await ssh.run(["-o", "ConnectTimeout=30", "--", host, words.map(\.quotedForShell).joined(separator: " ")], input: input)
    }

    @discardableResult
    func succeed(_ script: String, _ arguments: [String], input: [UInt8] = []) async throws(PublishError) -> Program.Result {
        let result = try await run(script, arguments, input: input)
        guard result.status == 0 else { throw failure(result) }
        return result
    }

    /// The error for a failed run.
    func failure(_ result: Program.Result) -> PublishError { ssh.failure(result) }
}

extension String {
    /// One word to a POSIX shell (IEEE 1003.1, "Single-Quotes").
    var quotedForShell: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
