import Output

extension SiteOptions {
    /// Warns if the repository around the site tracks Marquee's own records, because every clone would get them as somebody else left them.
    func warnOfTrackedRecords(_ reporter: Reporter) {
        // A repository that cannot be read must not stop the command.
        guard let records = try? OutputFolder(output).recordsFolder(), (try? GitIndex.tracks(records)) == true else { return }
        reporter.warn(
            "'\(records)' is tracked by git, so every clone gets Marquee's own records as somebody else left them; "
                + "untrack them with: git rm -r --cached \(records.isPlain ? records : "'\(records)'"), and add '.marquee/' to .gitignore"
        )
    }
}

extension String {
    /// Whether a shell reads it as one word without quotes.
    fileprivate var isPlain: Bool { allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/+@".contains($0)) } }
}
