import ShowData
import TestSupport

/// Random claims that supersede one another without rhyme or reason: also themselves, each other, later claims and missing ones.
struct ClaimGraph: CustomStringConvertible {
    let claims: [Claim]

    private static let dates = ["2021", "2022", "2022-05", "2022-05-20", "2022-05-21", "2022-06", "2023-08-03", "2023"]
    private static let subjects: [ClaimSubject] = [.show, .season(2), .episode(season: 0, .special("short"))]
    private static let regions: [String?] = [nil, nil, nil, "UK"]

    init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &random)] }
        let ids = (0..<Int.random(in: 0...12, using: &random)).map { "c\($0)" }
        let density = Int.random(in: 0...3, using: &random)
        claims = ids.map { id in
            let fact: ClaimedFact? =
                pick([true, true, false])
                ? ClaimedFact(
                    pick([.premiere, .premiere, .status]), region: pick(Self.regions),
                    pick([.date(.toBeAnnounced), .status(.ended), .number(1)])) : nil
            let superseded = Set((0..<Int.random(in: 0...density, using: &random)).map { _ in pick(ids + ["nobody"]) })
            return claim(
                id, pick(Self.dates), pick(Claim.Status.allCases + [.confirmed, .confirmed]), about: pick(Self.subjects), fact,
                supersedes: superseded.sorted())
        }
    }

    var description: String {
        claims.map { claim in
            "\(claim.id) \(claim.date) \(claim.status) \(claim.subject) \(claim.fact.map { "\($0)" } ?? "-") > \(claim.supersedes)"
        }.joined(separator: "\n")
    }
}

/// A ledger's answers, found by looking at everything every time.
struct PlainLedger {
    let claims: [Claim]

    func current(_ question: ClaimLedger.Question) -> Claim.ID? {
        let ranks: [Claim.Status: Int] = [.confirmed: 3, .expected: 2, .rumoured: 1]
        let answers = holding(question).filter { $0.status != .denied }
        return answers.max { (ranks[$0.status] ?? 0, $0.date, $0.id) < (ranks[$1.status] ?? 0, $1.date, $1.id) }?.id
    }

    /// The ends of all chains, by the closure of the relation.
    func successors(of id: Claim.ID) -> Set<Claim.ID> {
        var reached: Set<Claim.ID> = []
        for _ in claims {
            for claim in claims where claim.supersedes.contains(id) || !reached.isDisjoint(with: claim.supersedes) {
                reached.insert(claim.id)
            }
        }
        return reached.filter { end in end != id && !claims.contains { $0.supersedes.contains(end) } }
    }

    /// The claims that lead back to themselves.
    var onCycles: Set<Claim.ID> {
        Set(
            claims.map(\.id).filter { id in
                var reached: Set<Claim.ID> = []
                for _ in claims {
                    for claim in claims where claim.supersedes.contains(id) || !reached.isDisjoint(with: claim.supersedes) {
                        reached.insert(claim.id)
                    }
                }
                return reached.contains(id)
            })
    }

    /// Whether two of the claims cannot both hold.
    func contradicts(_ question: ClaimLedger.Question) -> Bool {
        Set(holding(question).filter { $0.status == .confirmed }.compactMap(\.fact?.value)).count > 1
    }

    /// All days in the graphs are known, and ISO 8601 sorts by day.
    var anachronisms: Set<ClaimLedger.Problem> {
        Set(
            claims.flatMap { claim in
                claims.filter {
                    claim.supersedes.contains($0.id) && (claim.date.latest?.description ?? "") < ($0.date.earliest?.description ?? "")
                }.map {
                    .supersedesLater(claim.id, later: $0.id)
                }
            })
    }

    private func holding(_ question: ClaimLedger.Question) -> [Claim] {
        claims.filter { claim in claim.question == question && !claims.contains { $0.supersedes.contains(claim.id) } }
    }
}
