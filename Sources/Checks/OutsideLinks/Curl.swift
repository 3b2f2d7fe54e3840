import Subprocess

/// Sends requests through the program `curl`, which supports TLS and all versions of HTTP.
struct Curl: Sendable {
    /// A server's answer.
    enum Answer: Hashable, Sendable {
        case status(Int)
        /// The whole address that it sends the visitor to.
        case redirect(to: String)
        case failure(LinkProblem)
    }

    enum Method: Hashable, Sendable {
        case head, get
    }

    private let program: Executable
    private let seconds: Int

    /// - Parameter seconds: how long one request may take.
    /// - Throws: `MissingCurl` if the program is not on the `PATH`.
    init(seconds: Int) async throws(MissingCurl) {
        self.seconds = seconds
        do { program = .path(try await Executable.name("curl").resolveExecutablePath(in: .inherit)) } catch { throw MissingCurl() }
    }

    /// Requests `location` at exactly these addresses, whatever host it names; redirects are not followed.
    func ask(_ method: Method, for location: WebLocation, at addresses: [NetworkAddress]) async -> Answer {
        // Whatever host and port curl reads in the address, it connects to this name, which does not exist and for which it is given the
        // addresses. So it never asks a name server itself, which might answer differently the second time.
        let pinned = "checked.invalid:\(location.port)"
        let arguments =
            [
                "--disable", "--silent", "--globoff", "--noproxy", "*", "--proto", "=http,https", "--max-time", "\(seconds)",
                "--connect-to", "::\(pinned)", "--resolve", "\(pinned):\(addresses.map(\.description).joined(separator: ","))",
                "--user-agent", "Mozilla/5.0 (compatible; Marquee link check)", "--max-filesize", "1000000",
                "--output", "/dev/null", "--write-out", "%{http_code} %{redirect_url}",
            ] + (method == .head ? ["--head"] : []) + ["--url", location.address]
        do {
            let result = try await run(program, arguments: Arguments(arguments), output: .string(limit: 1 << 16))
            return Self.answer(result.standardOutput, result.terminationStatus)
        } catch {
            return .failure(.noAnswer)
        }
    }

    private static func answer(_ output: String, _ end: TerminationStatus) -> Answer {
        let parts = output.split(separator: " ", maxSplits: 1)
        // An answer counts even if something failed after it.
        if let status = parts.first.flatMap({ Int($0) }), status >= 100 {
            return parts.count > 1 && 300..<400 ~= status ? .redirect(to: String(parts[1])) : .status(status)
        }
        // The numbers are in curl's manual, "Exit codes".
        return switch end {
        case .exited(28): .failure(.timeOut)
        case .exited(35), .exited(51), .exited(60): .failure(.insecure)
        default: .failure(.noAnswer)
        }
    }
}

/// The program `curl` is missing.
package struct MissingCurl: Error, Hashable, CustomStringConvertible {
    package var description: String {
        "checking links to other sites needs the program 'curl', which is not on the PATH; install it, or leave out --external"
    }
}
