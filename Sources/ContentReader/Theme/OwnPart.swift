import Files
import Hypertext

/// HTML of the owner for one of four places of the pages, such as `theme/head.html`.
///
/// It is not checked as the texts of contributors are: what it has gets into the pages as it is, and the policy of the pages allows what it
/// loads.
public struct OwnPart: Sendable {
    /// Where it is on the pages.
    public enum Place: String, CaseIterable, Sendable {
        case head
        case bodyEnd = "body-end"
        case articleEnd = "article-end"
        case sidebar

        package var fileName: String { "\(rawValue).html" }
    }

    package let place: Place
    package let html: [UInt8]
    /// What it loads from other hosts, and what it runs: sources for the policy of the pages.
    package let sources: [(ContentPolicy.Purpose, String)]

    /// `nil` if the settings do not allow it, or if it has what browsers would refuse or what would break the page around it.
    init?(_ source: SourceText, at place: Place, _ settings: SiteSettings, _ report: FileReport) {
        guard settings.allowsOwnHTML else {
            report.error(
                at: report.location(of: nil), "HTML of your own is not allowed on this site",
                help: "write 'ownHTML: allowed' in site.yaml, if nobody else may change the folder 'theme'")
            return nil
        }
        let html = Array(source.bytes)
        var reader = OwnPartReader(place, report: report, text: source.bytes)
        html.withUnsafeBufferPointer { reader.read($0) }
        guard reader.isValid else { return nil }
        self.place = place
        self.html = html.last == UInt8(ascii: "\n") ? Array(html.dropLast()) : html
        sources = reader.sources
    }
}

private struct OwnPartReader {
    private let place: OwnPart.Place
    private let report: FileReport
    private let text: ArraySlice<UInt8>
    private(set) var sources: [(ContentPolicy.Purpose, String)] = []
    private(set) var isValid = true
    /// The elements that are open, with their places.
    private var open: [(name: String, at: Int)] = []

    init(_ place: OwnPart.Place, report: FileReport, text: ArraySlice<UInt8>) {
        self.place = place
        self.report = report
        self.text = text
    }

    mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
        var tokenizer = HTMLTokenizer(html)
        var runs: ContentPolicy.Purpose?
        while isValid, let token = tokenizer.next() {
            let start = tokenizer.start
            switch token {
            case .startTag(let name):
                let tag = StartTag(name, of: html, attributesFrom: &tokenizer)
                check(tag, at: start)
                runs = tag.isNamed("style") ? .styles : tag.isNamed("script") && tag.value(of: "src") == nil && tag.isRun ? .scripts : nil
            case .rawText(let range):
                if open.last?.name == "script", html[range].opensScriptAgain {
                    fail(
                        at: start,
                        "after '<!--' and '<script', browsers take '</script>' for a part of the script, and with it the rest of the page",
                        help: "write '<\\u0021--' for '<!--' in the script")
                }
                // Browsers compare the hash of exactly these bytes.
                if let runs { sources.append((runs, "'sha256-\(Digest(of: Array(html[range])).bytes.base64)'")) }
            case .endTag(let name): close(String(decoding: html[name], as: UTF8.self).lowercased(), at: start)
            case .comment(let range):
                if range.upperBound == html.count { fail(at: start, "this comment is never closed", help: "close it with '-->'") }
            case .text: break
            }
        }
        if isValid, let last = open.last { fail(at: last.at, "<\(last.name)> is never closed", help: "close it with </\(last.name)>") }
    }

    private mutating func check(_ tag: StartTag, at start: Int) {
        let name = String(decoding: tag.text[tag.name], as: UTF8.self).lowercased()
        if ["html", "head", "body", "base", "title"].contains(name) {
            return fail(at: start, "every page has its own <\(name)>", help: "delete the tag")
        }
        if tag.isNamed("meta"), tag.value(of: "http-equiv") != nil {
            return fail(at: start, "'http-equiv' changes how the whole page is read", help: "delete the tag")
        }
        if place == .head, !["meta", "link", "script", "style", "noscript", "template"].contains(name) {
            return fail(
                at: start, "<\(name)> cannot be in the head of a page",
                help: "put it into theme/body-end.html; the head takes meta, link, script and style")
        }
        for attribute in tag.attributes {
            let written = String(decoding: tag.text[attribute.name], as: UTF8.self).lowercased()
            if written == "style" {
                return fail(
                    at: attribute.name.lowerBound, "browsers ignore a 'style' attribute on this site",
                    help: "give the element a class, and write its styles in theme/custom.css")
            }
            if written.hasPrefix("on") {
                return fail(
                    at: attribute.name.lowerBound, "browsers do not run '\(written)' on this site",
                    help: "write a script with addEventListener('\(written.dropFirst(2))', …)")
            }
            guard let kind = AddressAttribute(attribute, of: tag), kind != .id, kind != .metadata else { continue }
            for address in kind.addresses(in: tag.value(of: attribute)) { load(String(address), by: name, tag) }
        }
        if !Self.emptyElements.contains(name) { open.append((name, start)) }
    }

    /// Allows what an element loads from another host.
    private mutating func load(_ address: String, by name: String, _ tag: StartTag) {
        let full = address.hasPrefix("//") ? "https:\(address)" : address
        guard let origin = BaseURL(String(full.prefix { $0 != "?" && $0 != "#" }))?.origin else { return }
        let purposes: [ContentPolicy.Purpose]
        switch name {
        // What a script does is up to its host; it usually reports to it.
        case "script": purposes = [.scripts, .connections, .images, .frames]
        case "link":
            let relations = tag.value(of: "rel")?.lowercased().split(separator: " ") ?? []
            purposes = relations.contains("stylesheet") ? [.styles, .fonts] : relations.contains("icon") ? [.images] : []
        case "img", "picture": purposes = [.images]
        case "source", "video", "audio", "track": purposes = [.media, .images]
        case "iframe": purposes = [.frames]
        case "form", "button", "input": purposes = [.forms]
        default: purposes = []
        }
        sources += purposes.map { ($0, origin) }
    }

    private mutating func close(_ name: String, at place: Int) {
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            return fail(at: place, "</\(name)> closes nothing", help: "delete it, or open it before")
        }
        if index < open.count - 1, let last = open.last {
            return fail(at: last.at, "<\(last.name)> is never closed", help: "close it with </\(last.name)> before </\(name)>")
        }
        open.removeLast()
    }

    private mutating func fail(at place: Int, _ message: String, help: String) {
        isValid = false
        report.error(at: report.location(of: Mark(at: place, in: text)), message, help: help)
    }

    /// The elements without an end tag (HTML Standard, "Void elements").
    private static let emptyElements: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Whether a script has what makes its own end tag a part of it (HTML Standard, "script data double escaped state").
    fileprivate var opensScriptAgain: Bool {
        let text = String(decoding: self, as: UTF8.self).lowercased()
        guard let comment = text.firstRange(of: "<!--"), let tag = text[comment.upperBound...].firstRange(of: "<script") else {
            return false
        }
        return text[comment.upperBound..<tag.lowerBound].firstRange(of: "-->") == nil
    }
}

extension StartTag {
    /// Whether the browser runs a script, rather than keep it as data.
    fileprivate var isRun: Bool {
        guard let type = value(of: "type")?.lowercased(), !type.isEmpty else { return true }
        return ["module", "importmap", "speculationrules"].contains(type) || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
    }
}
