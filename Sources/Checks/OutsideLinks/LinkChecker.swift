/// Finds out which web addresses still exist.
///
/// It runs on the owner's machine with addresses that contributors wrote, and servers choose where they redirect to. So at every step only
/// hosts on the public internet are contacted, at exactly the addresses that were checked.
package struct LinkChecker: Sendable {
    private static let mostAtOnce = 8
    private static let mostRedirects = 5

    private let curl: Curl
    private let addresses: @Sendable (_ host: String) async -> [NetworkAddress]
    private let mayAsk: @Sendable (NetworkAddress) -> Bool

    /// - Throws: `MissingCurl` if the program is not on the `PATH`.
    package init() async throws(MissingCurl) {
        try await self.init(seconds: 10, addresses: HostLookup.addresses) { $0.isPublic }
    }

    /// - Parameters:
    ///   - seconds: how long one request may take.
    ///   - addresses: looks up the addresses of a host.
    ///   - mayAsk: the rule that cannot be changed from outside; tests use their own servers.
    init(
        seconds: Int,
        addresses: @escaping @Sendable (_ host: String) async -> [NetworkAddress],
        mayAsk: @escaping @Sendable (NetworkAddress) -> Bool
    ) async throws(MissingCurl) {
        curl = try await Curl(seconds: seconds)
        self.addresses = addresses
        self.mayAsk = mayAsk
    }

    /// Requests each of `links` once, eight at a time.
    ///
    /// - Returns: the problems, by address; addresses that work are left out.
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
        // Many servers answer only requests for the whole page.
        case .status, .failure: return await curl.ask(.get, for: location, at: found)
        }
    }

    /// Some servers require a login or refuse programs; a visitor with a browser finds the page there.
    private static func isThere(_ status: Int) -> Bool { status < 400 || [401, 403, 429, 999].contains(status) }
}
