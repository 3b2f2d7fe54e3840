import Files

/// The command line of libvips, which turns, shrinks and converts pictures.
package struct Vips: Sendable {
    package let program: OutsideProgram
    /// What it says when asked for its version, such as `vips-8.14.1`.
    package let version: String

    /// `nil` if it is not on the `PATH`, or does not run.
    ///
    /// - Parameter record: the file that keeps what it has said, so that each installed version is asked once. Nothing is kept if its
    ///   folder is missing.
    package init?(record: String) async {
        guard let program = await OutsideProgram(named: "vips") else { return nil }
        self.program = program
        if let known = Self.version(withStamp: program.stamp, in: record) {
            version = known
            return
        }
        let answer = await program.run(["--version"], within: 20)
        guard answer.hasSucceeded, let line = answer.output.split(whereSeparator: \.isNewline).first else { return nil }
        version = String(line)
        guard !program.stamp.isEmpty else { return }
        var said = PackedBytes()
        said.add(program.stamp)
        said.add(version)
        try? File.write(said.sealed(as: Self.format), to: record)
    }

    private static let format = "marquee vips 1"

    private static func version(withStamp stamp: String, in record: String) -> String? {
        guard let bytes = try? File.read(record, atMost: .versionRecord), var reader = PackedBytes.Reader(bytes, sealedAs: format),
            let known = try? reader.text(), known == stamp
        else { return nil }
        return try? reader.text()
    }

    package static var installCommand: String {
        #if os(macOS)
            "brew install vips"
        #else
            "sudo apt-get install libvips-tools"
        #endif
    }

    /// How long one step may take: a hundred times what a photo needs.
    private static let seconds = 120

    /// Runs one operation in `folder`, on one thread, because several pictures are worked on at the same time.
    ///
    /// - Parameter isForeign: whether it reads a file that somebody else has made. Only formats that libvips trusts itself to read are then
    ///   read.
    func run(_ arguments: [String], in folder: String, isForeign: Bool) async -> OutsideProgram.Result {
        // What does not fit into this much memory is kept on the disk meanwhile.
        var environment = ["VIPS_CONCURRENCY": "1", "VIPS_DISC_THRESHOLD": "256m"]
        if isForeign { environment["VIPS_BLOCK_UNTRUSTED"] = "1" }
        return await program.run(arguments, in: folder, environment: environment, within: Self.seconds)
    }
}
