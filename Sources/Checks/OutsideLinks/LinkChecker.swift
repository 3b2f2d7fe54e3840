/// Finds out which addresses on the web are still there.
///
/// It runs on the owner's machine with addresses that contributors wrote, and servers choose where they redirect to. So at every step only
/// hosts on the public internet are asked, at exactly the addresses that were checked.
package struct LinkChecker: Sendable {
    private static let mostAtOnce = 8
    private static let mostRedirects = 5

    private let curl: Curl
    private let addresses: @Sendable (_ host: String) async -> [NetworkAddress]
    private let mayAsk: @Sendable (NetworkAddress) -> Bool

    /// - Throws: `MissingCurl`, where the program is not on the `PATH`.
    package init() async throws(MissingCurl) {
        try await self.init(seconds: 10, addresses: HostLookup.addresses) { $0.isPublic }
    }

    /// - Parameters:
    ///   - seconds: how long one request may take.
    ///   - addresses: where a host is.
    ///   - mayAsk: the rule that public use has no way around; tests ask servers of their own.
    init(
        seconds: Int,
        addresses: @escaping @Sendable (_ host: String) async -> [NetworkAddress],
        mayAsk: @escaping @Sendable (NetworkAddress) -> Bool
    ) async throws(MissingCurl) {
        curl = try await Curl(seconds: seconds)
        self.addresses = addresses
        self.mayAsk = mayAsk
    }

    /// Asks for each of `links` once, eight at a time.
    ///
    /// - Returns: what is wrong, by address; those that are there are left out.
    package func problems(with links: Set<String>) async -> [String: LinkProblem] {
        await withTaskGroup(of: (String, LinkProblem?).self) { group in
            var waiting = links.sorted()[...]
            for link in waiting.prefix(Self.mostAtOnce) { group.addTask { (link, await problem(with: link)) } }
            waiting = waiting.dropFirst(Self.mostAtOnce)

            var problems: [String: LinkProblem] = [:]
            while let (link, problem) = await group.next() {
                problems[link] = problem
                if let next = waiting.popFirst() { group.addTask { (next, await self.problem(with: next)) } }
            }
            return problems
        }
    }
}

extension LinkChecker {
    private func problem(with link: String) async -> LinkProblem? {
        var address = link
        for _ in 0...Self.mostRedirects {
            switch await answer(to: address) {
            case .redirect(let next): address = next
            case .status(let status): return Self.isThere(status) ? nil : .status(status)
            case .failure(let problem): return problem
            }
        }
        return .tooManyRedirects
    }

    private func answer(to address: String) async -> Curl.Answer {
        guard let location = WebLocation(address) else { return .failure(.notWeb(address)) }
        let found = await addresses(location.host)
        guard !found.isEmpty else { return .failure(.unknownHost(location.host)) }
        guard found.allSatisfy(mayAsk) else { return .failure(.privateHost(location.host)) }

        let answer = await curl.ask(.head, for: location, at: found)
        switch answer {
        case .redirect, .status(..<400), .failure(.timeOut), .failure(.insecure): return answer
        // Many a server answers only to those who want the whole page.
        case .status, .failure: return await curl.ask(.get, for: location, at: found)
        }
    }

    /// Some servers want a login, or have no time for programs; a visitor with a browser finds the page there.
    private static func isThere(_ status: Int) -> Bool { status < 400 || [401, 403, 429, 999].contains(status) }
}
