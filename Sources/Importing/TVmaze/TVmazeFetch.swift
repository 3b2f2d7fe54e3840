import Files
import Subprocess

/// Fetches a show from the TVmaze API with the program `curl`, because the owner asked for it by its number.
package enum TVmazeFetch {
    /// The show with everything about it, and a list of its episodes with the specials, as one JSON text: answers by their addresses.
    package static func answers(for show: Int) async throws(ImportError) -> [UInt8] {
        let curl: Executable
        do { curl = .path(try await Executable.name("curl").resolveExecutablePath(in: .inherit)) } catch {
            throw .environment(
                "fetching a show needs the program 'curl', which is not on the PATH; install it, or save the answer of the API to a file")
        }
        let base = "https://api.tvmaze.com/shows/\(show)"
        let about = try await fetch("\(base)?embed[]=seasons&embed[]=cast&embed[]=crew&embed[]=akas", with: curl)
        let episodes = try await fetch("\(base)/episodes?specials=1", with: curl)
        return Array("{\"answers\": {\"\(base)\": ".utf8) + about + Array(", \"\(base)/episodes\": ".utf8) + episodes + Array("}}".utf8)
    }

    private static func fetch(_ address: String, with curl: Executable) async throws(ImportError) -> [UInt8] {
        // `--disable` first: a setting of the owner's curl must not change what is sent.
        let arguments = [
            "--disable", "--silent", "--show-error", "--fail", "--location", "--globoff", "--proto", "=https", "--max-time", "60",
            "--max-filesize", "\(SourceText.limit.bytes)", "--user-agent", "Marquee", "--url", address,
        ]
        do {
            let result = try await Subprocess.run(
                curl, arguments: Arguments(arguments), output: .bytes(limit: SourceText.limit.bytes), error: .string(limit: 1 << 16))
            if case .exited(0) = result.terminationStatus { return result.standardOutput }
            let words = result.standardError.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
            throw ImportError.environment("\(address) could not be fetched\(words)")
        } catch let error as ImportError { throw error } catch { throw .environment("\(address) could not be fetched: \(error)") }
    }
}
