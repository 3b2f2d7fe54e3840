import Hypertext

/// What a check has looked at.
struct CheckResult {
    /// HTML pages, redirects among them.
    let pages: Int
    let milliseconds: Int

    fileprivate var json: JSONText {
        .object(["result": "\"checked\"", "pages": .number(pages), "milliseconds": .number(milliseconds)])
    }
}

extension Reporter {
    func report(_ check: CheckResult) {
        if json {
            Console.standardOutput.write("\(check.json)\n")
        } else {
            Console.standardOutput.write("\(count(check.pages, "page")) checked in \(check.milliseconds.asSeconds) s\n")
        }
    }
}
