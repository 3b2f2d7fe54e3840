import Output

extension SiteOptions {
    /// Warns where the repository that the site is kept in has Marquee's own records in it: they would come with every clone, as others have
    /// left them.
    func warnOfTrackedRecords(_ reporter: Reporter) {
        // A repository that cannot be read is no reason to do nothing.
        guard let records = try? OutputFolder(output).recordsFolder(), (try? GitIndex.tracks(records)) == true else { return }
        reporter.warn(
            "'\(records)' is tracked by git, so that Marquee's own records would come with every clone, as others have left them; "
                + "take them out with: git rm -r --cached \(records.isPlain ? records : "'\(records)'"), and write '.marquee/' into .gitignore"
        )
    }
}

extension String {
    /// Whether a shell reads it as one word without quotes.
    fileprivate var isPlain: Bool { allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/+@".contains($0)) } }
}
