import ShowData
import TestSupport
import Testing

@Suite struct ClaimGraphTests {
    private static let graphs: UInt64 = 5_000

    /// Whatever is claimed: a question has one answer, or none, or there is a problem that explains why.
    @Test func everyQuestionHasOneAnswerNoneOrAProblem() {
        var seen: [String: Int] = [:]
        for seed in 0..<Self.graphs {
            let graph = ClaimGraph(seed: seed)
            let (ledger, plain) = (ClaimLedger(graph.claims), PlainLedger(claims: graph.claims))
            let problems = ledger.problems
            for question in ledger.questions {
                #expect(ledger.current(question)?.id == plain.current(question), "\(seed):\n\(graph)")
                let found = problems.contains { problem in
                    if case .contradiction(_, let second) = problem { ledger[second]?.question == question } else { false }
                }
                #expect(found == plain.contradicts(question), "\(seed):\n\(graph)")
                seen[found ? "contradiction" : plain.current(question) == nil ? "no answer" : "answer", default: 0] += 1
            }
            #expect(Set(ledger.questions) == Set(graph.claims.compactMap(\.question)))
            #expect(Set(problems).count == problems.count, "\(seed):\n\(graph)")
        }
        // There are graphs of all kinds.
        #expect(seen.values.allSatisfy { $0 > 200 } && seen.count == 3, "\(seen)")
    }

    @Test func everyCycleIsFoundAndNothingElse() {
        var cyclic = 0
        for seed in 0..<Self.graphs {
            let graph = ClaimGraph(seed: seed)
            let (ledger, plain) = (ClaimLedger(graph.claims), PlainLedger(claims: graph.claims))
            let cycles = ledger.problems.compactMap { problem in if case .cycle(let ids) = problem { ids } else { nil } }
            for ids in cycles {
                let isClosed = zip(ids, ids.dropFirst() + ids.prefix(1)).allSatisfy { ledger[$0]?.supersedes.contains($1) == true }
                #expect(isClosed && Set(ids).count == ids.count, "\(seed): \(ids)\n\(graph)")
                #expect(ids.first == ledger.claims.map(\.id).first { ids.contains($0) }, "\(seed): \(ids)\n\(graph)")
            }
            // A claim in a cycle is in one that is reported, or in one connected to it.
            let (reported, onCycles) = (Set(cycles.flatMap(\.self)), plain.onCycles)
            #expect(reported.isSubset(of: onCycles), "\(seed):\n\(graph)")
            #expect(reported.isEmpty == onCycles.isEmpty, "\(seed):\n\(graph)")
            // Breaking all the reported cycles leaves none.
            let mended = graph.claims.map { claim in
                var claim = claim
                claim.supersedes.removeAll { next in
                    cycles.contains { ids in zip(ids, ids.dropFirst() + ids.prefix(1)).contains { $0 == (claim.id, next) } }
                }
                return claim
            }
            #expect(PlainLedger(claims: mended).onCycles.isEmpty, "\(seed):\n\(graph)")
            cyclic += cycles.isEmpty ? 0 : 1
        }
        #expect(cyclic > 500 && cyclic < 4_500)
    }

    @Test func successorsAreTheEndsOfAllChains() {
        for seed in 0..<Self.graphs {
            let graph = ClaimGraph(seed: seed)
            let (ledger, plain) = (ClaimLedger(graph.claims), PlainLedger(claims: graph.claims))
            for id in graph.claims.map(\.id) + ["nobody"] {
                let (successors, expected) = (ledger.successors(of: id), plain.successors(of: id))
                #expect(Set(successors.map(\.id)) == expected, "\(seed): \(id)\n\(graph)")
                #expect(successors.map(\.id) == ledger.claims.map(\.id).filter(expected.contains))
                #expect(ledger.isSuperseded(id) == graph.claims.contains { $0.supersedes.contains(id) })
            }
            let anachronisms = ledger.problems.filter { if case .supersedesLater = $0 { true } else { false } }
            #expect(Set(anachronisms) == plain.anachronisms, "\(seed):\n\(graph)")
        }
    }

    @Test func theOrderOfTheClaimsDoesNotMatter() {
        for seed in 0..<Self.graphs {
            let graph = ClaimGraph(seed: seed)
            var random = SplitMix(seed: seed)
            let (ledger, shuffled) = (ClaimLedger(graph.claims), ClaimLedger(graph.claims.shuffled(using: &random)))
            #expect(ledger.claims.map(\.id) == shuffled.claims.map(\.id))
            #expect(ledger.questions == shuffled.questions)
            #expect(ledger.problems == shuffled.problems, "\(seed):\n\(graph)")
            #expect(ledger.questions.map { ledger.current($0)?.id } == ledger.questions.map { shuffled.current($0)?.id })
        }
    }
}

/// How long many claims take, compared with a quarter of them: anything quadratic takes sixteen times as long.
@Suite(.serialized) struct ManyClaimsTests {
    private static let count = 10_000

    static let shapes: [(name: String, shape: @Sendable (Int) -> [Claim])] = [
        (
            "a chain",
            { count in (0..<count).map { claim(id($0), "2022", .confirmed, premiere("2023"), supersedes: $0 == 0 ? [] : [id($0 - 1)]) } }
        ),
        (
            "a chain that bites its tail",
            { count in (0..<count).map { claim(id($0), "2022", supersedes: [id(($0 + count - 1) % count)]) } }
        ),
        (
            "neighbours that supersede each other",
            { count in (0..<count).map { claim(id($0), "2022", supersedes: [id(max(0, $0 - 1)), id(min(count - 1, $0 + 1))]) } }
        ),
        (
            "diamond upon diamond",
            { count in
                (0..<count).map { claim(id($0), "2022", supersedes: [id($0 - 2 - $0 % 2), id($0 - 1 - $0 % 2)]) }
            }
        ),
        (
            "a chain with a branch at each link",
            { count in (0..<count).map { claim(id($0), "2022", supersedes: $0 == 0 ? [] : [id($0 - 2 + $0 % 2)]) } }
        ),
        (
            "one that supersedes all others",
            { count in (0..<count).map { claim(id($0), "2022", supersedes: $0 == count - 1 ? (0..<$0).map(id) : []) } }
        ),
        ("all about one question", { count in (0..<count).map { claim(id($0), "2022", .confirmed, premiere("2023")) } }),
        (
            "each about a question of its own",
            { count in (0..<count).map { claim(id($0), "2022", .confirmed, about: .season($0), premiere("2023")) } }
        ),
    ]

    @Test(arguments: Self.shapes.indices)
    func nothingTakesQuadraticTime(_ index: Int) {
        let (name, shape) = Self.shapes[index]
        let (few, many) = (shape(Self.count / 4), shape(Self.count))
        let ratios = (0..<3).map { _ in
            let short = processorTime { look(at: few) }.time
            return processorTime { look(at: many) }.time / short
        }
        #expect(ratios.sorted()[1] < 10, "\(name): \(ratios)")
    }

    /// Everything that a site asks. A site with problems is not built, so it asks nothing else.
    private func look(at claims: [Claim]) {
        let ledger = ClaimLedger(claims)
        var count = ledger.problems.count
        if count > 0 { return }
        for question in ledger.questions { count += ledger.current(question) == nil ? 0 : 1 }
        for claim in ledger.claims { count += ledger.successors(of: claim.id).count }
        #expect(count >= 0)
    }
}

private func id(_ number: Int) -> String { "c\(String(100_000 + number))" }
