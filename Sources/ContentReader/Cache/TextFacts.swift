import Files
import Markdown

/// What the rest of the site can show or know of a text that it does not show itself.
///
/// Two versions of a text with equal facts make the same site, except for the pages that are made of that text. The facts are everything
/// that is known of a text but two things: the HTML between its gaps, which only its own pages show, and where in the file something is
/// written, which is only in messages. A build plans the whole site each time, so messages never come from an earlier one.
extension FileReading.Value {
    /// - Parameters:
    ///   - frontMatter: the digest of the front matter as it is written, with all values in it.
    ///   - body: the facts of the text below it.
    /// - Returns: `nil` if the front matter cannot be read.
    func facts(frontMatter: Digest, body: Digest) -> Digest? {
        var facts = PackedBytes()
        facts.add(frontMatter)
        facts.add(body)
        switch self {
        // Lists show the beginning of an article or of a page of a collection only if it has no description.
        case .article(let article): if article.description == nil { article.body.excerpt.pack(into: &facts) }
        case .item(let item): if item.description == nil { item.body.excerpt.pack(into: &facts) }
        case .page(let page): page.body.excerpt.pack(into: &facts)
        case .prose(let body, _, _): body.excerpt.pack(into: &facts)
        default: return nil
        }
        return facts.digest
    }
}

extension Body {
    /// Reading speed on a screen, in words a minute (Brysbaert 2019, "How many words do we read per minute?").
    private static let wordsPerMinute = 238

    /// How long it takes to read, from 1.
    package var readingMinutes: Int { max(1, (wordCount + Self.wordsPerMinute / 2) / Self.wordsPerMinute) }

    /// The facts of the text, but for its beginning.
    ///
    /// - Parameter file: the file that contains it.
    func facts(in file: String) -> Digest {
        var facts = PackedBytes()
        facts.add(readingMinutes)
        facts.add(headings) { facts, heading in facts.add(heading.id) }
        text.forEachLink(in: file) { link in
            facts.add(link.address)
            facts.add(link.kind == .link)
            facts.add(link.isGuarded)
        }
        text.addOutline(to: &facts)
        return facts.digest
    }
}

extension RichText {
    /// Its gaps, with everything about them but their places and the HTML inside.
    fileprivate func addOutline(to facts: inout PackedBytes) {
        facts.add(segments.filter { if case .html = $0 { false } else { true } }) { facts, segment in
            switch segment {
            case .html: break
            case .value(let path):
                facts.add("value")
                facts.add(path.names) { facts, name in facts.add(name) }
            case .wikiLink(let link):
                facts.add("link")
                facts.add(link.target)
                facts.add(link.label) { facts, label in label.addOutline(to: &facts) }
            case .spoiler(let spoiler):
                facts.add("spoiler")
                facts.add(spoiler.until?.text) { facts, until in facts.add(until) }
                facts.add(spoiler.form == .block)
                spoiler.content.addOutline(to: &facts)
            case .directive(let directive):
                facts.add("directive")
                facts.add(directive.name)
                facts.add("\(directive.form)")
                facts.add(directive.id?.text) { facts, id in facts.add(id) }
                facts.add(directive.classes) { facts, name in facts.add(name.text) }
                facts.add(directive.attributes) { facts, attribute in
                    facts.add(attribute.name.text)
                    facts.add(attribute.value?.text) { facts, value in facts.add(value) }
                }
                facts.add(directive.label) { facts, label in label.addOutline(to: &facts) }
                facts.add(directive.body) { facts, body in body.addOutline(to: &facts) }
            }
        }
    }
}
