import Diagnostics

/// What is found out about one file while it is decoded: its diagnostics, what it defines, and what it refers to.
final class FileReport {
    /// The path inside the content folder.
    let file: String
    /// How many lines of the file stand before the YAML text.
    let linesBefore: Int
    private(set) var findings = Findings()

    init(file: String, linesBefore: Int = 0) {
        self.file = file
        self.linesBefore = linesBefore
    }

    /// The place of `mark`, or the beginning of the text.
    func location(of mark: Mark?) -> SourceLocation {
        SourceLocation(file: file, line: (mark?.line ?? 1) + linesBefore, column: mark?.column ?? 1)
    }

    func location(of node: Node) -> SourceLocation { location(of: node.mark) }

    func error(at location: SourceLocation, _ message: String, help: String? = nil) {
        findings.diagnostics.append(.error(at: location, message, help: help))
    }

    func error(at node: Node, _ message: String, help: String? = nil) {
        error(at: location(of: node), message, help: help)
    }

    func add(_ more: [Diagnostic]) { findings.diagnostics += more }

    /// Takes over what was found out about a part of the file.
    func add(_ part: FileReport) { findings += part.findings }

    func refer(to name: String, in namespace: Namespace, at node: Node) {
        findings.references.append(Reference(name: name, namespace: namespace, location: location(of: node)))
    }

    /// The file's own name is the reference.
    func refer(to name: String, in namespace: Namespace) {
        findings.references.append(Reference(name: name, namespace: namespace, location: location(of: nil)))
    }

    func define(_ name: String, in namespace: Namespace, at location: SourceLocation) {
        findings.definitions.append(Definition(name: name, namespace: namespace, location: location))
    }

    func state(_ fact: StatedFact) { findings.statedFacts.append(fact) }

    /// Something that would have defined a name in `namespace` could not be read, so that references into it cannot be checked.
    func missesNames(in namespace: Namespace) { findings.incomplete.insert(namespace) }
}
