import Diagnostics
import Yams

/// A place in a YAML text: line and column in Unicode scalars, both from 1.
private typealias Place = (line: Int, column: Int)

/// The YAML text of a file or of a front matter, parsed with Yams.
enum YAMLText {
    /// The fields of the mapping that `text` holds, or `nil` where it is empty or broken; the report then says so.
    static func fields(_ text: String, report: FileReport) -> Fields? {
        do {
            // Which scalars are numbers or dates is for the formats to say, so the resolver has no rules.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                report.error(at: report.location(of: nil), "the file is empty", help: "write 'key: value' lines, or delete the file")
                return nil
            }
            return Fields(node, report: report)
        } catch let error as YamlError {
            report.add(error, of: text)
        } catch {
            report.error(at: report.location(of: nil), "this is not YAML: \(error)")
        }
        return nil
    }
}

extension FileReport {
    /// Says in plain words what libyaml found, and where.
    fileprivate func add(_ yamlError: YamlError, of text: String) {
        switch yamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            let place = place(of: problem, at: (mark.line, mark.column), in: text)
            error(at: location(of: place), plain(problem), help: advice(on: problem, at: place, in: text))
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let column = String(Substring(before)).split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
            error(
                at: location(of: (line, column + 1)),
                plain(problem),
                help: "delete the invisible character"
            )
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys { addDuplicate(key, after: (context.mark.line, context.mark.column), in: text) }
        default:
            error(at: location(of: nil), "this is not YAML")
        }
    }

    private func location(of place: Place) -> SourceLocation {
        SourceLocation(file: file, line: place.line + linesBefore, column: place.column)
    }

    /// libyaml reports an unclosed quote at the end of the file; a person looks for it where it was opened.
    private func place(of problem: String, at mark: Place, in text: String) -> Place {
        guard problem.contains("unexpected end of stream") else { return mark }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            for quote in ["\"", "'"] where line.count(where: { String($0) == quote }) % 2 == 1 {
                guard let column = line.unicodeScalars.firstIndex(of: Unicode.Scalar(quote) ?? " ") else { continue }
                return (index + 1, line.unicodeScalars.distance(from: line.startIndex, to: column) + 1)
            }
        }
        return mark
    }

    private func plain(_ problem: String) -> String {
        switch problem {
        case _ where problem.contains("unexpected end of stream"): "this quote is never closed"
        case _ where problem.contains("mapping values are not allowed"): "a second ': ' on one line"
        case _ where problem.contains("could not find expected ':'"): "a line without a colon"
        case _ where problem.contains("found character that cannot start any token"): "a character that YAML does not allow here"
        case _ where problem.contains("did not find expected key"): "this line does not fit the lines above it"
        case _ where problem.contains("control characters are not allowed"): "an invisible control character"
        default: problem
        }
    }

    private func advice(on problem: String, at mark: Place, in text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
        let character = line.unicodeScalars.dropFirst(mark.column - 1).first
        switch problem {
        case _ where problem.contains("unexpected end of stream"): return "close it on the line where it begins"
        case _ where problem.contains("mapping values are not allowed"): return "put the text in quotes: \"…: …\""
        case _ where problem.contains("could not find expected ':'"): return "write 'key: value', or indent the line if it goes on from above"
        case _ where character == "\t": return "indent with spaces, not with tabs"
        case _ where problem.contains("found character that cannot start any token"): return "put the text in quotes"
        case _ where problem.contains("did not find expected key"): return "check the indentation, and that quotes and brackets are closed"
        default: return nil
        }
    }

    /// Yams names the mapping only; the second line that begins with the key at the same depth is the place to look at.
    private func addDuplicate(_ key: String, after mark: Place, in text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.enumerated().compactMap { index, line -> Place? in
            let indent = line.prefix { $0 == " " }.count
            let word = line.dropFirst(indent).prefix { $0 != ":" }.filter { $0 != "\"" && $0 != "'" }
            guard index + 1 >= mark.line, word == key, indent + 1 >= mark.column else { return nil }
            return (index + 1, indent + 1)
        }
        let first = places.first ?? mark
        let second = places.dropFirst().first { $0.column == first.column } ?? first
        error(
            at: location(of: second),
            "'\(key)' is here twice",
            help: "the first is in line \(first.line + linesBefore); keep one of them"
        )
    }
}
