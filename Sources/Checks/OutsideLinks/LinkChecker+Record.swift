import CLibrary

extension LinkChecker {
    /// Requests those of `links` that have not answered in the last day, according to the record at `path`, and updates the record.
    ///
    /// - Returns: the problems, by address; addresses that work are left out.
    func problems(with links: Set<String>, recordedAt path: String) async -> [String: LinkProblem] {
        var record = AnswerRecord(at: path)
        let start = time(nil)
        let asked = links.filter { !record.knows($0, at: start) }
        let problems = await problems(with: asked)

        let end = time(nil)
        for address in asked where problems[address] == nil { record.add(address, at: end) }
        // If the record cannot be kept, the next check only takes longer.
        try? record.save(to: path, at: end)
        return problems
    }
}
