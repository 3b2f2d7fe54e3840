import CLibrary
import Files

/// Fetches what was published from its address, and compares it with what was built.
struct Verification: Sendable {
    private let curl: Program
    private let fetched: NumberedFiles

    /// - Parameter scratch: Marquee's own folder for fetched files, which are removed again.
    init(scratch: String) async throws(PublishError) {
        curl = try await Program(.curl)
        fetched = NumberedFiles(in: scratch)
    }

    /// Requests each address until it shows what it should, or time is up: hosts take a while to show a new site.
    ///
    /// - Parameters:
    ///   - files: the path of each file in `folder`, by its address.
    ///   - seconds: how long it may take until the last one is right.
    /// - Throws: `unverified`, if some are not right by then.
    func verify(_ files: [String: String], in folder: String, within seconds: Int) async throws(PublishError) {
        let start = ContinuousClock.now
        var wrong = files.keys.sorted()
        var pause = 1
        while true {
            wrong = try await mismatches(among: wrong, files, in: folder)
            guard !wrong.isEmpty else { return }
            guard ContinuousClock.now - start + .seconds(pause) < .seconds(seconds) else {
                throw .unverified(examples: Array(wrong.prefix(3)), count: wrong.count)
            }
            try? await Task.sleep(for: .seconds(pause))
            pause = min(2 * pause, 10)
        }
    }

    private func mismatches(among addresses: [String], _ files: [String: String], in folder: String) async throws(PublishError) -> [String]
    {
        try onDisk { () throws(FileError) in
            try fetched.remove()
            try fetched.makeFolder()
        }
        // Percent-encoded addresses have no quotes or backslashes. The files are named by number.
        let requests = addresses.enumerated().map { number, address in "url = \"\(address)\"\noutput = \"\(number)\"\n" }.joined()
        let options = [
            "--disable", "--silent", "--globoff", "--proto", "=http,https", "--location", "--proto-redir", "=http,https", "--max-redirs",
            "3",
            "--fail", "--max-time", "30", "--header", "Cache-Control: no-cache", "--parallel", "--parallel-max", "8", "--config", "-",
        ]
        // Its exit code is only that of the last request, so the files decide.
        _ = try await curl.run(options, input: Array(requests.utf8), in: fetched.folder)
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        var wrong: [String] = []
        for (number, address) in addresses.enumerated() {
            guard let path = files[address] else { continue }
            let isRight = try onDisk { () throws(FileError) in
                try File.holds(fetched.path(of: number), sameAs: "\(folder)/\(path)", buffer: &buffer)
            }
            if !isRight { wrong.append(address) }
        }
        try onDisk { () throws(FileError) in try fetched.remove() }
        return wrong
    }
}
