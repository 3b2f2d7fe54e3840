/// The owner's command that purges a CDN.
struct PurgeCommand: Sendable {
    private let program: Program
    private let arguments: [String]

    /// - Parameter words: the program and its arguments, as they are in `site.yaml`. No shell reads them.
    init(_ words: [String]) async throws(PublishError) {
        let name = words.first ?? ""
        guard let program = await Program(named: name) else {
            throw .unsuitable("'purge' needs the program '\(name)', which is not on the PATH")
        }
        self.program = program
        arguments = Array(words.dropFirst())
    }

    /// Runs it with the changed addresses on its standard input, one per line.
    func run(_ addresses: [String]) async throws(PublishError) {
        try await program.succeed(arguments, input: Array(addresses.map { "\($0)\n" }.joined().utf8))
    }
}
