import ContentReader
import Hypertext

/// How readers of a page suggest corrections of it and of its facts.
public struct Corrections: Sendable {
    private let contribution: Contribution
    private let phrases: Phrases
    /// The title of the page.
    private let title: String
    /// The address of the page.
    private let page: String
    /// The main file of the page, and the line where what it is about begins; `nil` for a page that is only made of lists.
    private let place: (file: String, line: Int)?
    private let keys: KeyPlaces?

    package init(
        _ contribution: Contribution, of title: String, at page: String, in file: String?, keys: KeyPlaces?, phrases: Phrases
    ) {
        self.contribution = contribution
        self.phrases = phrases
        self.title = title
        self.page = page
        self.keys = keys
        let isText = file?.hasSuffix(".md") ?? false
        place = (isText ? nil : keys.map { ($0.file, $0.line) }) ?? file.map { ($0, 1) }
    }

    /// The ways to correct the page, each with its address, the easiest first.
    public var links: [(way: Contribution.Way, address: String)] {
        contribution.ways.compactMap { way in
            let isFile = place != nil
            guard way != .edit || isFile else { return nil }
            let values: [(CorrectionField, String)] =
                [(.page, page)] + (place.map { [(.file, $0.line > 1 ? "\($0.file):\($0.line)" : $0.file)] } ?? [])
            return (way, address(way, values, file: place?.file, line: place?.line))
        }
    }

    /// Where to correct one fact.
    ///
    /// - Parameter names: the keys of the data that may have it. A fact that none of them has follows from others.
    public func address(ofFact names: [String]) -> String? {
        guard let place = keys.map({ ($0.file, $0.line) }) ?? place else { return nil }
        let found = names.lazy.compactMap { keys?.key($0) }.first
        let line = found?.line ?? place.1
        let values: [(CorrectionField, String)] =
            [(.file, "\(place.0):\(line)")] + (found?.words.map { [(.was, $0)] } ?? [])
        return address(contribution.wayForFacts, values, file: place.0, line: line)
    }
}

extension Corrections {
    private func address(_ way: Contribution.Way, _ values: [(CorrectionField, String)], file: String?, line: Int?) -> String {
        switch (way, contribution.repository, contribution.mail) {
        case (.edit, let repository?, _):
            return repository.editAddress(of: file ?? "", line: line ?? 1)
        case (.issue, let repository?, _):
            return repository.issueAddress(subject, values, text: text(values))
        case (_, _, let mail?):
            return "mailto:\(mail)?subject=\(subject.percentEncodedPath)&body=\(text(values).percentEncodedPath)"
        case (_, let repository?, nil): return repository.address
        case (_, nil, nil): return page
        }
    }

    private var subject: String { Phrases.fill(phrases.correctionOf, ["name": title]) }

    /// The form, with what is known filled in. Lines of a mail end with both characters (RFC 6068, section 5).
    private func text(_ values: [(CorrectionField, String)]) -> String {
        let known = Dictionary(values) { first, _ in first }
        let fields = CorrectionField.allCases.filter { known[$0] != nil || $0 != .page && $0 != .file }
        return fields.map { "\($0.label(phrases)): \(known[$0] ?? "")\r\n" }.joined()
    }
}

extension Repository {
    /// The forge's editor for a file of the content, at a line.
    fileprivate func editAddress(of file: String, line: Int) -> String {
        let path = "\(branch)/\(folder.isEmpty ? "" : folder + "/")\(file)".percentEncodedPath
        let editor =
            switch forge {
            case .github: "edit"
            case .gitlab: "-/edit"
            case .forgejo: "_edit"
            }
        return "\(address)/\(editor)/\(path)\(line > 1 ? "#L\(line)" : "")"
    }

    /// The form for issues. GitLab has only texts.
    fileprivate func issueAddress(_ subject: String, _ values: [(CorrectionField, String)], text: String) -> String {
        let title = subject.percentEncodedPath
        func fields(_ prefix: String) -> String {
            values.filter { $0.0 != .page || values.count == 1 }.map { "&\(prefix)\($0.0)=\($0.1.percentEncodedPath)" }.joined()
        }
        return switch forge {
        case .github: "\(address)/issues/new?template=correction.yml&title=\(title)\(fields(""))"
        case .forgejo: "\(address)/issues/new?template=\(forge.formPath)&title=\(title)\(fields("field:"))"
        case .gitlab:
            "\(address)/-/issues/new?issue%5Btitle%5D=\(title)&issue%5Bdescription%5D=\(text.percentEncodedPath)"
        }
    }
}

extension Contribution {
    /// Whether a page links there only for corrections. The link check leaves such addresses out.
    package func isCorrection(_ address: String) -> Bool {
        guard let repository, address.hasPrefix(repository.address) else { return false }
        let rest = address.dropFirst(repository.address.count)
        return ["/edit/", "/_edit/", "/-/edit/", "/issues/new?", "/-/issues/new?"].contains { rest.hasPrefix($0) }
    }
}
