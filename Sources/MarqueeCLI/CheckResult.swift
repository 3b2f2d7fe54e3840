import Checks
import Hypertext
import Site

/// What a check looked at.
struct CheckResult {
    /// HTML pages, including redirects.
    let pages: Int
    /// Links to other sites that were checked now or answered less than a day ago.
    let outsideLinks: Int
    let translations: [TranslationProgress]
    let unpublished: UnpublishedTexts
    let milliseconds: Int

    fileprivate var json: JSON {
        let members: KeyValuePairs<String, JSON?> = [
            "result": "checked", "pages": .number(pages), "outsideLinks": .number(outsideLinks),
            "milliseconds": .number(milliseconds),
            "translations": translations.isEmpty
                ? nil
                : .array(
                    translations.map { progress in
                        .object([
                            "language": .string(progress.language), "texts": .number(progress.texts),
                            "missingTexts": .number(progress.missingTexts), "missingData": .number(progress.missingData),
                        ])
                    }),
        ]
        return .object(joining: [members, unpublished.json])
    }
}

extension Reporter {
    func report(_ check: CheckResult) {
        if json {
            Console.standardOutput.write("\(check.json)\n")
        } else {
            let outside = check.outsideLinks == 0 ? "" : " and \(count(check.outsideLinks, "link")) to other sites"
            Console.standardOutput.write("\(count(check.pages, "page"))\(outside) checked in \(check.milliseconds.asSeconds) s\n")
            for sentence in check.translations.compactMap(\.sentence) { Console.standardOutput.write(sentence.printable + "\n") }
            report(check.unpublished)
        }
    }
}
