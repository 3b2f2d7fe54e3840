/// All claims about a show, and which of them hold.
public struct ClaimLedger: Sendable {
    /// Sorted by date, then by id.
    public let claims: [Claim]
    /// The day on which they are looked at; `nil` if nothing is to count as passed.
    package let day: CalendarDate?
    private let positions: [Claim.ID: Int]
    /// Positions of the claims that supersede a claim, in the order of `claims`.
    private let superseding: [Claim.ID: [Int]]
    /// Positions of the claims about a question, in the order of `claims`.
    private let answers: [Question: [Int]]
    /// By position, the positions of the claims at the ends of the chains of supersession from a claim, in order, but at most one more than
    /// are listed, the newest; `nil` if a chain contains a cycle.
    private let ends: [[Int]?]

    /// A field of something, in a region: a question that can have only one answer.
    public struct Question: Hashable, Sendable {
        public let subject: ClaimSubject
        public let field: ClaimedFact.Field
        public let region: String?

        package init(_ field: ClaimedFact.Field, of subject: ClaimSubject, region: String? = nil) {
            self.subject = subject
            self.field = field
            self.region = region
        }
    }

    /// - Parameter claims: in any order, no id twice. A superseded claim that is not among them counts as never made.
    package init(_ claims: [Claim], on day: CalendarDate? = nil) {
        self.day = day
        let sorted = claims.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        self.claims = sorted
        positions = Dictionary(sorted.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var superseding: [Claim.ID: [Int]] = [:]
        var answers: [Question: [Int]] = [:]
        for (position, claim) in sorted.enumerated() {
            for id in claim.supersedes { superseding[id, default: []].append(position) }
            if let question = claim.question { answers[question, default: []].append(position) }
        }
        self.superseding = superseding
        self.answers = answers
        ends = Self.ends(of: sorted, positions: positions, superseding: superseding)
    }

    public subscript(id: Claim.ID) -> Claim? { positions[id].map { claims[$0] } }

    /// Whether another claim supersedes this one.
    public func isSuperseded(_ id: Claim.ID) -> Bool { superseding[id] != nil }

    /// The claims that directly supersede this one, oldest first; empty for a claim that still holds.
    public func superseding(_ id: Claim.ID) -> [Claim] { (superseding[id] ?? []).map { claims[$0] } }

    /// Every question that a claim answers, in the order of the first claim about each.
    public var questions: [Question] { claims.compactMap(\.question).withoutRepetitions() }
}

extension ClaimLedger {
    /// The claim that answers the question: the newest of the most certain claims that nothing supersedes.
    ///
    /// A rumoured claim never wins over an expected one, or an expected one over a confirmed one. A denied claim gives no answer.
    ///
    /// - Returns: `nil` if no claim about it still holds.
    /// - Complexity: O(n) in the claims about the question.
    public func current(_ question: Question) -> Claim? {
        let open = (answers[question] ?? []).lazy.map { claims[$0] }.filter { !isSuperseded($0.id) }
        for status in [Claim.Status.confirmed, .expected, .rumoured] {
            if let newest = open.last(where: { $0.status == status }) { return newest }
        }
        return nil
    }

    /// The most claims that stand for what has been said since. Whoever cites a claim names all of them, so there must not be any number.
    public static let mostSuccessors = 10

    /// The current state of what a claim said: the claims at the ends of the chains of supersession from it, oldest first; of many, the
    /// newest.
    ///
    /// - Returns: an empty array for a claim that still holds.
    /// - Complexity: O(1); O(n) in all claims if a chain contains a cycle, which is a problem anyway.
    public func successors(of id: Claim.ID) -> [Claim] { ends(of: id).suffix(Self.mostSuccessors).map { claims[$0] } }

    /// Whether there are more of them than ``successors(of:)`` lists.
    public func hasMoreSuccessors(_ id: Claim.ID) -> Bool { ends(of: id).count > Self.mostSuccessors }

    /// The newest ends, in order: all of them, or one more than are listed.
    private func ends(of id: Claim.ID) -> [Int] {
        guard isSuperseded(id) else { return [] }
        if let position = positions[id], let ends = ends[position] { return ends }
        return walk(from: id)
    }

    private func walk(from id: Claim.ID) -> [Int] {
        var ends: Set<Int> = []
        var visited: Set<Claim.ID> = [id]
        var pending = superseding[id] ?? []
        while let position = pending.popLast() {
            let next = claims[position].id
            guard visited.insert(next).inserted else { continue }
            if let later = superseding[next] { pending += later } else { ends.insert(position) }
        }
        return ends.sorted().suffix(Self.mostSuccessors + 1)
    }

    /// The ends for each claim, computed from those of the claims that supersede it, which come first (Kahn 1962, "Topological sorting of
    /// large networks"). Claims of one chain share one list, and no list is long, so the work grows with the references.
    private static func ends(of claims: [Claim], positions: [Claim.ID: Int], superseding: [Claim.ID: [Int]]) -> [[Int]?] {
        var ends = [[Int]?](repeating: nil, count: claims.count)
        var waitingFor = claims.map { superseding[$0.id]?.count ?? 0 }
        var ready = claims.indices.filter { waitingFor[$0] == 0 }
        while let position = ready.popLast() {
            let later = superseding[claims[position].id] ?? []
            switch later.count {
            case 0: ends[position] = [position]
            case 1: ends[position] = ends[later[0]]
            default: ends[position] = Set(later.flatMap { ends[$0] ?? [] }).sorted().suffix(mostSuccessors + 1)
            }
            for earlier in claims[position].supersedes.compactMap({ positions[$0] }) {
                waitingFor[earlier] -= 1
                if waitingFor[earlier] == 0 { ready.append(earlier) }
            }
        }
        return ends
    }
}

extension ClaimLedger {
    /// What has become of a claim.
    public enum Outcome: Hashable, Sendable, CaseIterable {
        /// Nothing newer is known.
        case stands
        /// It was only expected or rumoured for a time that has passed, and nobody has confirmed it.
        case overdue
        /// It has been confirmed, perhaps more precisely, for a time that is still to come.
        case confirmed
        /// It has been confirmed, perhaps more precisely, and has happened.
        case cameTrue
        /// Something else holds now.
        case superseded
    }

    /// What has become of the claim, and the claims that say so, oldest first.
    public func outcome(of claim: Claim) -> (outcome: Outcome, since: [Claim]) {
        let later = successors(of: claim.id)
        let proof = (later.isEmpty ? [claim.question.flatMap(current)].compactMap(\.self) : later).last { $0.bearsOut(claim) }
        if let proof { return (hasHappened(proof) ? .cameTrue : .confirmed, later.isEmpty ? [proof] : later) }
        guard later.isEmpty else { return (.superseded, later) }
        let isOpen = claim.status == .expected || claim.status == .rumoured
        return (isOpen && hasPassed(claim) ? .overdue : .stands, [])
    }

    /// Whether the claim is about a day that has passed; `false` if it is not about a day.
    private func hasPassed(_ claim: Claim) -> Bool {
        guard case .date(let date)? = claim.fact?.value, let last = date.latest, let day else { return false }
        return last < day
    }

    /// Whether what the claim confirms is a fact by now: anything but a day that is still to come.
    private func hasHappened(_ claim: Claim) -> Bool {
        guard case .date(let date)? = claim.fact?.value else { return true }
        return date.latest.flatMap { last in day.map { last <= $0 } } ?? false
    }
}

extension Claim {
    /// Whether it confirms what `other` said about the same question, or says it more precisely.
    fileprivate func bearsOut(_ other: Claim) -> Bool {
        guard id != other.id, status == .confirmed, other.status != .denied, question == other.question, let fact, let said = other.fact
        else { return false }
        if case (.date(let said), .date(let date)) = (said.value, fact.value) { return date.isKnown && said.includes(date) }
        return said.value == fact.value
    }
}

extension ClaimLedger {
    /// Why there is no single answer.
    public enum Problem: Hashable, Sendable {
        /// Two confirmed claims that nothing supersedes give different answers to one question.
        case contradiction(Claim.ID, Claim.ID)
        /// Each of the claims supersedes the next, and the last one supersedes the first.
        case cycle([Claim.ID])
        /// A claim supersedes one that was made after it.
        case supersedesLater(Claim.ID, later: Claim.ID)
    }

    /// Everything that keeps the claims from having one answer to each question: grouped by kind, and within a kind in the order of the
    /// claims.
    public var problems: [Problem] { contradictions + cycles + anachronisms }

    private var contradictions: [Problem] {
        questions.flatMap { question -> [Problem] in
            let confirmed = (answers[question] ?? []).map { claims[$0] }.filter { $0.status == .confirmed && !isSuperseded($0.id) }
            guard let first = confirmed.first else { return [] }
            return confirmed.dropFirst().filter { $0.fact?.value != first.fact?.value }.map { .contradiction(first.id, $0.id) }
        }
    }

    private var anachronisms: [Problem] {
        claims.flatMap { claim in
            claim.supersedes.compactMap { self[$0] }.filter { claim.date.isSurelyBefore($0.date) }.map {
                .supersedesLater(claim.id, later: $0.id)
            }
        }
    }

    /// A cycle for each claim that supersedes one on the path to it: for every back edge of a depth-first search that starts with the first
    /// claim (Tarjan 1972, "Depth-first search and linear graph algorithms"). So every claim that is part of a cycle is in one of them, but
    /// not every possible cycle is listed.
    private var cycles: [Problem] {
        var finished: Set<Claim.ID> = []
        var found: [Problem] = []
        for claim in claims where !finished.contains(claim.id) {
            // A depth-first walk with its own stack for the path, so that a long chain needs no deep recursion.
            var way = [(id: claim.id, next: claim.supersedes[...])]
            var depths = [claim.id: 0]
            while let last = way.last {
                guard let next = last.next.first else {
                    finished.insert(last.id)
                    depths[last.id] = nil
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next.removeFirst()
                if let depth = depths[next] {
                    found.append(.cycle(inOrder(way[depth...].map(\.id))))
                } else if !finished.contains(next), let claim = self[next] {
                    depths[next] = way.count
                    way.append((next, claim.supersedes[...]))
                }
            }
        }
        return found
    }

    /// The cycle, rotated so that it starts with the claim that comes first in the order of the claims.
    private func inOrder(_ cycle: [Claim.ID]) -> [Claim.ID] {
        let start = cycle.indices.min { (positions[cycle[$0]] ?? 0) < (positions[cycle[$1]] ?? 0) } ?? cycle.startIndex
        return Array(cycle[start...] + cycle[..<start])
    }
}

extension Claim {
    /// The question that it answers; `nil` if it is only a sentence.
    public var question: ClaimLedger.Question? { fact.map { .init($0.field, of: subject, region: $0.region) } }
}
