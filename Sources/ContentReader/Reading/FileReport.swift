import Diagnostics
import Files
import Markdown
import ShowData

/// What is learned about one file while it is decoded: its diagnostics, the names that it defines, and its references.
final class FileReport {
    /// The path inside the content folder.
    let file: String
    /// How many lines of the file precede the YAML text.
    let linesBefore: Int
    /// The languages of a site that has several.
    let languages: SiteLanguages?
    /// The languages in which its texts may be written side by side; `nil` for a translated text, which is in one.
    var languagesOfTexts: SiteLanguages? { originalFile == file ? languages : nil }
    /// What `words` in `site.yaml` has in the language that is being read, by the words of the original.
    let words: [String: String]
    private let ownTypography: Typography?
    /// How the punctuation of the texts of the original is written.
    private let originalTypography: Typography?
    private var isReadingOriginal = false
    /// Whether it reads a value that is in the language of the translation.
    private(set) var isReadingTranslation = false
    /// Whether the places of keys are wanted.
    let notesKeys: Bool
    private(set) var findings = Findings()
    /// What parsing its text gave, if a later build may want to know, and the digest of its front matter.
    private(set) var parsed: (text: ParsedText, frontMatter: Digest)?
    private var counts: [Diagnostic.Severity: Int] = [:]

    /// - Parameters:
    ///   - originalTypography: how the punctuation of the original is written, if a translation is read.
    ///   - words: translations of words that data repeats, by the words.
    init(
        file: String, linesBefore: Int = 0, typography: Typography? = nil, notesKeys: Bool = false, languages: SiteLanguages? = nil,
        originalTypography: Typography? = nil, words: [String: String] = [:]
    ) {
        self.file = file
        self.notesKeys = notesKeys
        self.languages = languages
        self.words = words
        ownTypography = typography
        self.originalTypography = originalTypography
        self.linesBefore = linesBefore
    }

    /// A report about the front matter of the same file.
    init(frontMatterOf report: FileReport) {
        file = report.file
        notesKeys = false
        languages = report.languages
        words = report.words
        ownTypography = report.ownTypography
        originalTypography = report.originalTypography
        // The front matter starts on line 2.
        linesBefore = 1
    }

    /// How the punctuation of texts is written for visitors; `nil` to keep it as it is.
    var typography: Typography? { isReadingOriginal ? originalTypography : ownTypography }

    /// What `read` reads from a text that is in the language of the original.
    func readingOriginal<Value>(_ read: () -> Value) -> Value { reading(isOriginal: true, read) }

    /// What `read` reads from a value that is in the language of the translation.
    func readingTranslation<Value>(_ read: () -> Value) -> Value { reading(isOriginal: false, read) }

    private func reading<Value>(isOriginal: Bool, _ read: () -> Value) -> Value {
        let outer = (isReadingOriginal, isReadingTranslation)
        (isReadingOriginal, isReadingTranslation) = (isOriginal, !isOriginal)
        defer { (isReadingOriginal, isReadingTranslation) = outer }
        return read()
    }

    /// Records a text that visitors read, and that is not translated.
    func noteUntranslated(_ text: String, at node: YAMLNode) {
        findings.untranslated.append(Located(text, at: location(of: node)))
    }

    /// The place of `mark`, or the start of the text.
    func location(of mark: Mark?) -> SourceLocation {
        SourceLocation(file: file, line: (mark?.line ?? 1) + linesBefore, column: mark?.column ?? 1)
    }

    func location(of node: YAMLNode) -> SourceLocation { location(of: node.mark) }

    func error(at location: SourceLocation, _ message: String, help: String? = nil) {
        add([.error(at: location, message, help: help)])
    }

    func error(at node: YAMLNode, _ message: String, help: String? = nil) {
        error(at: location(of: node), message, help: help)
    }

    func warning(at location: SourceLocation, _ message: String, help: String? = nil) {
        add([.warning(at: location, message, help: help)])
    }

    /// An error about a value of the wrong kind.
    ///
    /// - Parameters:
    ///   - expected: what should be there.
    ///   - help: what to write instead, if the way in which it is written is not the cause.
    func mismatch(_ node: YAMLNode, expected: String, help: String? = nil) {
        if node.isNothing, let comment = node.comment, comment.looksLikeText {
            error(
                at: location(of: comment.mark), "expected \(expected), found only a comment",
                help: "write \(comment.text.inQuotes); everything after '#' is a comment")
            return
        }
        let unlisted = node.items.flatMap { $0.count == 1 ? $0[0].text : nil }.map { "write \($0.inQuotesIfNeeded), without brackets" }
        let uncurled = node.plainText?.insideCurlyQuotes.map { "write \($0.inQuotes), with straight quotes" }
        error(at: node, "expected \(expected), found \(node.kindName)", help: uncurled ?? help ?? unlisted)
    }

    func note(_ text: ParsedText, frontMatter: Digest) { parsed = (text, frontMatter) }

    /// Adds diagnostics, up to the limit for one file.
    func add(_ more: [Diagnostic]) {
        for diagnostic in more {
            counts[diagnostic.severity, default: 0] += 1
            // One more than is listed, to show that there are more.
            if counts[diagnostic.severity, default: 0] <= [Diagnostic].mostOfOneFile + 1 { findings.diagnostics.append(diagnostic) }
        }
    }

    /// Records that a character has the page of another one.
    func share(_ character: CharacterReference, with original: CharacterReference, at location: SourceLocation) {
        findings.sharedCharacters.append(SharedCharacter(character: character, original: original, location: location))
    }

    /// Adds the findings about a part of the file.
    func add(_ part: FileReport) { findings += part.findings }

    /// Adds the findings about a part of the file, with one more thing that explains its errors.
    func add(_ part: FileReport, explaining more: String) {
        var findings = part.findings
        findings.diagnostics = []
        self.findings += findings
        add(
            part.findings.diagnostics.map { found in
                guard found.severity == .error else { return found }
                let help = [found.help, more].compactMap(\.self).joined(separator: "; ")
                return Diagnostic(.error, at: found.location, found.message, help: help, hidesLine: found.hidesLine)
            })
    }

    /// - Parameter text: the name as it is written, if that is another way to write it.
    func refer(to name: String, as text: String? = nil, in namespace: Namespace, at node: YAMLNode) {
        findings.references.append(Reference(name: name, text: text ?? name, namespace: namespace, location: location(of: node)))
    }

    /// Reports a text that should be a point in a story: later, when the titles of all episodes are known.
    func missesPoint(_ point: UnknownPoint) { findings.unknownPoints.append(point) }

    /// Here, the file's own name is the reference.
    func refer(to name: String, in namespace: Namespace) {
        findings.references.append(Reference(name: name, text: name, namespace: namespace, location: location(of: nil)))
    }

    func define(_ name: String, in namespace: Namespace, at location: SourceLocation) {
        findings.definitions.append(Definition(name: name, namespace: namespace, location: location))
    }

    /// Records that these texts are readable only behind a spoiler.
    func guardTexts(
        _ kind: GuardedText.Kind, _ texts: [String?], at location: SourceLocation, about character: GuardedText.Subject? = nil
    ) {
        findings.guardedTexts += texts.compactMap(\.self).map { GuardedText(kind, $0, at: location, about: character) }
    }

    func guardRole(_ role: GuardedRole) { findings.guardedRoles.append(role) }

    func state(_ fact: StatedFact) { findings.statedFacts.append(fact) }

    func note(_ places: KeyPlaces) { findings.keyPlaces.append(places) }

    func note(_ rating: Rating, at node: YAMLNode) { findings.ratings.append(Located(rating, at: location(of: node))) }

    func note(_ picture: Image, at node: YAMLNode) { findings.pictures.append(Located(picture, at: location(of: node))) }

    func note(_ address: WebAddress, at node: YAMLNode) { findings.addresses.append(Located(address, at: location(of: node))) }

    /// Records that something defining a name in `namespace` could not be read, so that references into it cannot be checked.
    func missesNames(in namespace: Namespace) { findings.incomplete.insert(namespace) }
}

extension FileReport {
    /// The file name without folders and without `.md`; for a translation, that of the original.
    var stem: String { String(Substring(originalFile.fileName.utf8.dropLast(3))).composed }

    /// The path of the text of which it is a translation, or of the text itself.
    var originalFile: String {
        guard languages?.isTranslation == true, let translation = SiteLanguages.translation(file) else { return file }
        return translation.original
    }

    /// The file name as the end of an address; `nil`, with an error, if it cannot be one.
    var slug: String? {
        let stem = stem
        return isSlug(stem) ? stem : nil
    }

    /// Whether a part of the file's path can be part of a URL; if not, that is an error.
    func isSlug(_ name: String) -> Bool {
        if Slug.isUsable(name) { return true }
        let copy = CopiedName.original(of: name).map {
            "if it is a copy of '\($0).md', delete it; otherwise give it a name and a title of its own"
        }
        error(
            at: SourceLocation(file: file), "the name '\(name)' cannot be part of a web address",
            help: copy ?? "\(adviceForTranslation ?? "")rename the file: \(Slug.advice(for: name))"
        )
        return false
    }

    /// For a file that seems to be a translation, on a site that names no languages.
    private var adviceForTranslation: String? {
        guard languages == nil, let (original, tag) = SiteLanguages.translation(file), LanguageCodes.problem(with: tag) == nil else {
            return nil
        }
        return "if it is '\(original.fileName)' in another language, add '\(tag)' to 'languages' in site.yaml; otherwise "
    }
}
