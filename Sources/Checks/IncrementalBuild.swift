import ContentReader
import Diagnostics
import Exports
import Files
import Output
import Site

/// A build that does not repeat what earlier builds of the folder have done, and leaves what the next one needs for that.
///
/// What they left is read while the content is. Each step of the build takes its part: the reader ``texts``, the planner ``words``, and
/// ``write(_:_:warnings:contentFolder:log:)`` the rest.
package struct IncrementalBuild: Sendable {
    /// The texts that are parsed already; `nil` if none can be kept.
    package let texts: TextCache?
    /// The words that the search finds; `nil` if none can be kept.
    package let words: Future<KnownWords>?
    private let earlier: Future<EarlierRecords>
    private let inputs: BuildInputs
    private let output: OutputFolder
    private let records: RecordPaths
    private let threads: Int

    /// Begins to read what earlier builds left.
    package init(of inputs: BuildInputs, options: ContentReader.Options, to output: OutputFolder) throws(OutputError) {
        let records = try output.recordPaths()
        let program = inputs.program
        threads = options.threads
        words = program.isEmpty ? nil : Future(threads: threads) { KnownWords(at: records.words, program: program) }
        earlier = Future(threads: threads) { EarlierRecords(at: records) }
        texts = TextCache(at: records.texts, program: program, content: inputs.content, listedAt: inputs.time, options: options)
        self.inputs = inputs
        self.output = output
        self.records = records
    }

    /// Makes the folder contain every file of the site. Only those that can differ from the last build's are made.
    ///
    /// - Parameters:
    ///   - site: planned with ``words``.
    ///   - readings: the texts of the content by file, read with ``texts``.
    ///   - warnings: what is reported of the content.
    ///   - contentFolder: the folder that the content was read from.
    ///   - log: receives when each file was made, if somebody asks.
    package func write(
        _ site: Site, _ readings: [String: TextReading], warnings: [Diagnostic], contentFolder: String, log: RenderingLog?
    ) throws(BuildFailure) -> (record: BuildRecord, report: OutputReport) {
        // Both begin here, so that the search is made while the keys of pages are.
        let found = words.map { _ in Future(threads: threads) { site.wordsOfSearch } }
        let keys = texts.map { _ in PageKeys(inputs, texts: readings, of: site) }
        let record = BuildRecord(
            inputs: inputs, pages: site.routes.count(where: \.isPage), unpublished: UnpublishedTexts(in: site.content),
            diagnostics: warnings)
        let report = try site.write(
            to: output, contentFolder: contentFolder, keys: keys, record: record, earlier: earlier, log: log, threads: threads
        ) {
            texts?.keep(readings)
            found?.value?.keep(at: records.words)
        }
        return (record, report)
    }
}
