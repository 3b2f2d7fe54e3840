import Diagnostics
import Output
import ThemeKit

extension BuildCommand {
    /// Compares what a build wrote and said with a clean build, which is made in memory from nothing but the content.
    ///
    /// - Parameter diagnostics: what the build said about the content.
    /// - Throws: with the names of the files that differ.
    func verify(_ diagnostics: [Diagnostic], _ theme: some Theme, _ progress: Progress) async throws(CommandFailure) {
        progress.begin("Building again to compare")
        let (site, warnings) = try await options.readSite(theme: theme, makingPictures: progress)
        let fault: String?
        do {
            let output = OutputFolder(options.output)
            let differing = try output.differences(
                from: site.outputFiles(contentFolder: options.folder), threads: options.threadCount)
            fault = Self.fault(differing: differing, saysTheSame: diagnostics == warnings, caches: try output.cachePaths())
        } catch {
            throw .environment("\(error)")
        }
        if let fault { throw .environment(fault) }
    }

    /// One sentence about what differs; `nil` if nothing does.
    ///
    /// - Parameter caches: the files that may be the cause.
    static func fault(differing: [String], saysTheSame: Bool, caches: [String]) -> String? {
        let names = caches.map { "'\($0)'" }.joined(separator: ", ")
        let help = "if nobody changed the content meanwhile, this is a fault of Marquee; report it, remove \(names) and build again"
        if !differing.isEmpty {
            let names = differing.map { "'\($0)'" }.joined(separator: ", ")
            let noun = differing.count == 1 ? "1 file differs" : "\(differing.count) files differ"
            return "\(noun) from a clean build: \(names); \(help)"
        }
        return saysTheSame ? nil : "a clean build says something else about the content; \(help)"
    }
}
