import Checks
import Diagnostics
import Files
import Output
import Site
import ThemeKit

extension BuildCommand {
    /// Compares what a build wrote and said with a clean build, which is made in memory from nothing but the content.
    ///
    /// - Parameter diagnostics: what the build said about the content.
    /// - Throws: with the names of the files that differ.
    func verify(_ diagnostics: [Diagnostic], _ theme: some Theme, _ progress: Progress) throws(CommandFailure) {
        progress.begin("Building again to compare")
        let (site, warnings) = try options.readSite(theme: theme)
        let differing: [String]
        do {
            differing = try OutputFolder(options.output).differences(
                from: site.outputFiles(contentFolder: options.folder), threads: options.threadCount)
        } catch {
            throw .environment("\(error)")
        }
        let fault = Self.fault(differing: differing, saysTheSame: diagnostics == warnings)
        if let fault { throw .environment(fault) }
    }

    /// One sentence about what differs; `nil` if nothing does.
    static func fault(differing: [String], saysTheSame: Bool) -> String? {
        let help =
            "remove '.marquee', build again, and report this, because it is a fault of Marquee unless somebody changed the content meanwhile"
        if !differing.isEmpty {
            let names = differing.map { "'\($0)'" }.joined(separator: ", ")
            let noun = differing.count == 1 ? "1 file differs" : "\(differing.count) files differ"
            return "\(noun) from a clean build: \(names); \(help)"
        }
        return saysTheSame ? nil : "a clean build says something else about the content; \(help)"
    }
}
