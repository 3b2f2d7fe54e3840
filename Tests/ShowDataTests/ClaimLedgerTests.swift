import ShowData
import TestSupport
import Testing

@Suite struct ClaimLedgerTests {
    @Test func claimsAreSortedByDate() {
        let claims = [
            claim("d", "2023"), claim("a", "2023-08-04"), claim("c", "2023-08-03"), claim("b", "2023-08-03"), claim("e", "2023-08"),
        ]
        let ledger = ClaimLedger(claims)
        #expect(ledger.claims.map(\.id.rawValue) == ["b", "c", "a", "e", "d"])
        #expect(ClaimLedger(claims.reversed()).claims.map(\.id.rawValue) == ["b", "c", "a", "e", "d"])
        #expect(ledger["c"]?.date.description == "2023-08-03")
        #expect(ledger["x"] == nil)
    }

    @Test func theNewestOfTheMostCertainClaimsAnswers() {
        var claims = [claim("rumour", "2022-01-01", .rumoured, premiere("2023-01"))]
        #expect(ClaimLedger(claims).premiere() == "rumour")
        claims.append(claim("expected", "2022-02-01", .expected, premiere("2023")))
        #expect(ClaimLedger(claims).premiere() == "expected")
        claims.append(claim("newer-rumour", "2022-03-01", .rumoured, premiere("2024")))
        #expect(ClaimLedger(claims).premiere() == "expected")
        claims.append(claim("newer", "2022-04-01", .expected, premiere("2023-08")))
        #expect(ClaimLedger(claims).premiere() == "newer")
        claims.append(claim("confirmed", "2021-01-01", .confirmed, premiere("2023-08-03")))
        #expect(ClaimLedger(claims).premiere() == "confirmed")
        claims.append(claim("again", "2021-02-01", .confirmed, premiere("2023-08-03")))
        #expect(ClaimLedger(claims).premiere() == "again")
        #expect(ClaimLedger(claims).problems == [])
    }

    @Test func deniedAndSupersededClaimsAnswerNothing() {
        #expect(ClaimLedger([claim("a", "2022", .denied, premiere("2023"))]).premiere() == nil)
        #expect(ClaimLedger([]).premiere() == nil)
        let withdrawn = ClaimLedger([
            claim("a", "2022", .confirmed, premiere("2023")), claim("b", "2023", .denied, premiere("2023"), supersedes: ["a"]),
        ])
        #expect(withdrawn.premiere() == nil)
        #expect(withdrawn.since("a") == ["b"])
        #expect(withdrawn.problems == [])
        // Even without a fact, a claim can end another.
        let ended = ClaimLedger([claim("a", "2022", .expected, premiere("2023")), claim("b", "2023", supersedes: ["a"])])
        #expect(ended.premiere() == nil)
        #expect(ended.isSuperseded("a") && !ended.isSuperseded("b"))
    }

    @Test func eachRegionHasItsOwnAnswer() {
        let ledger = ClaimLedger([
            claim("uk", "2022", .confirmed, premiere("2023-07-02", in: "UK")),
            claim("us", "2022", .confirmed, premiere("2023-07-07", in: "US")),
            claim("all", "2022", .confirmed, premiere("2023-07")),
        ])
        #expect(ledger.problems == [])
        #expect(
            [ledger.premiere(in: "UK"), ledger.premiere(in: "US"), ledger.premiere(), ledger.premiere(in: "FR")] == [
                "uk", "us", "all", nil,
            ])
        #expect(ledger.questions.map(\.region) == [nil, "UK", "US"])
    }

    @Test func supersedingAnUnknownClaimHasNoEffect() {
        let ledger = ClaimLedger([claim("b", "2023", .confirmed, premiere("2023"), supersedes: ["a"])])
        #expect(ledger.premiere() == "b")
        #expect(ledger.problems == [])
        #expect(ledger.since("a") == ["b"])
    }

    @Test func successorsAreAtTheEndsOfChains() {
        let chain = ClaimLedger([
            claim("a", "2021"), claim("b", "2022", supersedes: ["a"]), claim("c", "2023", supersedes: ["b"]),
        ])
        #expect(["a", "b", "c"].map(chain.since) == [["c"], ["c"], []])
        let diamond = ClaimLedger([
            claim("a", "2021"), claim("b", "2022", supersedes: ["a"]), claim("c", "2022", supersedes: ["a"]),
            claim("d", "2023", supersedes: ["b", "c"]),
        ])
        #expect(diamond.since("a") == ["d"])
        #expect(
            ["a", "b", "c", "d", "nobody"].map { diamond.superseding(Claim.ID($0)).map(\.id.rawValue) } == [
                ["b", "c"], ["d"], ["d"], [], [],
            ])
        let fork = ClaimLedger([
            claim("a", "2021"), claim("z", "2022", supersedes: ["a"]), claim("b", "2022", supersedes: ["a"]),
            claim("c", "2024", supersedes: ["b"]), claim("y", "2023", supersedes: ["b"]),
        ])
        #expect(fork.since("a") == ["z", "y", "c"])
        #expect(fork.since("nobody") == [])
    }

    @Test func ofManySuccessorsTheNewestAreListed() {
        func ledger(_ count: Int) -> ClaimLedger {
            ClaimLedger([claim("a", "2021")] + (1...count).map { claim("c\(100 + $0)", "2022", supersedes: ["a"]) })
        }
        #expect(ledger(10).since("a") == (101...110).map { "c\($0)" })
        #expect(!ledger(10).hasMoreSuccessors("a"))
        #expect(ledger(11).since("a") == (102...111).map { "c\($0)" })
        #expect(ledger(11).hasMoreSuccessors("a"))
    }
}

@Suite struct ClaimProblemTests {
    @Test func confirmedClaimsThatDifferAreAContradiction() {
        let ledger = ClaimLedger([
            claim("a", "2022", .confirmed, premiere("2023-08-03")), claim("b", "2023", .confirmed, premiere("2023-08-04")),
            claim("c", "2024", .confirmed, premiere("2023-08-03")), claim("d", "2025", .expected, premiere("2023-08-05")),
            claim("e", "2025", .confirmed, about: .season(3), premiere("2024-10-03")), claim("f", "2025", .denied, premiere("2023-08-03")),
        ])
        #expect(ledger.problems == [.contradiction("a", "b")])
    }

    @Test func eachContradictionIsReportedOnce() {
        let ledger = ClaimLedger((1...4).map { claim("c\($0)", "2022-0\($0)", .confirmed, premiere("2023-0\($0)")) })
        #expect(ledger.problems == [.contradiction("c1", "c2"), .contradiction("c1", "c3"), .contradiction("c1", "c4")])
    }

    @Test func supersessionEndsAContradiction() {
        let ledger = ClaimLedger([
            claim("a", "2022", .confirmed, premiere("2023-08-03")),
            claim("b", "2023", .confirmed, premiere("2023-08-04"), supersedes: ["a"]),
        ])
        #expect(ledger.problems == [])
        #expect(ledger.premiere() == "b")
    }

    @Test func aCycleIsTheSameFromAnyStartingPoint() {
        #expect(ClaimLedger([claim("a", "2022", supersedes: ["a"])]).problems == [.cycle(["a"])])
        let claims = [
            claim("a", "2022", supersedes: ["c"]), claim("b", "2022", supersedes: ["a"]), claim("c", "2022", supersedes: ["b"]),
            claim("d", "2023", supersedes: ["a", "b", "c"]),
        ]
        #expect(ClaimLedger(claims).problems == [.cycle(["a", "c", "b"])])
        #expect(ClaimLedger(claims.reversed()).problems == [.cycle(["a", "c", "b"])])
        let two = [
            claim("a", "2022", supersedes: ["b", "c"]), claim("b", "2022", supersedes: ["a"]), claim("c", "2022", supersedes: ["a"]),
        ]
        #expect(ClaimLedger(two).problems == [.cycle(["a", "b"]), .cycle(["a", "c"])])
    }

    @Test func aCycleHasNoSuccessors() {
        let ledger = ClaimLedger([
            claim("a", "2022", .confirmed, premiere("2023"), supersedes: ["b"]),
            claim("b", "2022", .confirmed, premiere("2023"), supersedes: ["a"]),
        ])
        #expect(ledger.premiere() == nil)
        #expect(ledger.since("a") == [] && ledger.since("b") == [])
        let left = ClaimLedger([
            claim("a", "2022", supersedes: ["b"]), claim("b", "2022", supersedes: ["a"]), claim("c", "2023", supersedes: ["b"]),
        ])
        #expect(left.since("a") == ["c"] && left.since("b") == ["c"] && left.since("c") == [])
    }

    @Test func aClaimCannotSupersedeOneThatWasSurelyMadeLater() {
        func problems(_ earlier: String, _ later: String) -> [ClaimLedger.Problem] {
            ClaimLedger([claim("a", earlier, supersedes: ["b"]), claim("b", later)]).problems
        }
        #expect(problems("2022", "2023") == [.supersedesLater("a", later: "b")])
        #expect(problems("2023-07-31", "2023-08") == [.supersedesLater("a", later: "b")])
        #expect(problems("2023-08", "2023-08-03") == [])
        #expect(problems("2023-08-03", "2023") == [])
        #expect(problems("2023", "2023-08-03") == [])
        #expect(problems("2023", "2022") == [])
    }

    @Test func problemsAreGroupedByKindInTheOrderOfTheClaims() {
        let ledger = ClaimLedger([
            claim("a", "2020", supersedes: ["b"]), claim("b", "2021", supersedes: ["b"]),
            claim("c", "2022", .confirmed, premiere("2023")), claim("d", "2022", .confirmed, premiere("2024")),
        ])
        #expect(ledger.problems == [.contradiction("c", "d"), .cycle(["b"]), .supersedesLater("a", later: "b")])
    }
}
