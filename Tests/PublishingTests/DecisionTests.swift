import Files
import Site
import Testing

@testable import Publishing

@Suite struct DecisionTests {
    private static let old = Fingerprint(of: "old".utf8)
    private static let new = Fingerprint(of: "new".utf8)

    /// Every combination of the site, the manifest and the target: 3 × 4 × 4 × 2.
    @Test func everyCombinationIsDecided() {
        let locals: [(String, LocalSite.File?)] = [
            ("no file", nil), ("new", .init(hash: Self.new, size: 3, stage: .pages)),
            ("new, kept a day", .init(hash: Self.new, size: 3, stage: .pages, cacheControl: "day")),
        ]
        let knowns: [(String, PublishedManifest.File?)] = [
            ("unknown", nil), ("old", .init(hash: Self.old, size: 3)), ("new", .init(hash: Self.new, size: 3)),
            ("in doubt", .init(hash: nil, size: 3)),
        ]
        let remotes: [(String, RemoteState.Comparison?)] = [("gone", nil), ("same", .same), ("different", .different), ("there", .unknown)]
        var table: [String: String] = [:]
        for (local, file) in locals {
            for (known, entry) in knowns {
                for (remote, comparison) in remotes {
                    let words = [false, true].map { isOwned in
                        "\(Decision(local: file, known: entry, remote: comparison, isOwned: isOwned))"
                            .replacing("Publishing.Decision.", with: "")
                    }
                    table["\(local) / \(known) / \(remote)"] = words[0] == words[1] ? words[0] : "\(words[0]), owned: \(words[1])"
                }
            }
        }
        #expect(table == Self.expected)
    }

    private static let expected: [String: String] = [
        // A file that is not on the site is removed only if Marquee put it there or owns the target.
        "no file / unknown / gone": "forget",
        "no file / unknown / same": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / different": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / there": "leave, owned: remove(Removal.foreign)",
        "no file / old / gone": "forget",
        "no file / old / same": "remove(Removal.gone)",
        "no file / old / different": "remove(Removal.gone)",
        "no file / old / there": "remove(Removal.gone)",
        "no file / new / gone": "forget",
        "no file / new / same": "remove(Removal.gone)",
        "no file / new / different": "remove(Removal.gone)",
        "no file / new / there": "remove(Removal.gone)",
        "no file / in doubt / gone": "forget",
        "no file / in doubt / same": "remove(Removal.gone)",
        "no file / in doubt / different": "remove(Removal.gone)",
        "no file / in doubt / there": "remove(Removal.gone)",

        "new / unknown / gone": "add(Addition.new)",
        "new / unknown / same": "keep",
        "new / unknown / different": "conflict, owned: change(Change.foreign)",
        "new / unknown / there": "conflict, owned: change(Change.foreign)",
        "new / old / gone": "add(Addition.missing)",
        "new / old / same": "keep",
        "new / old / different": "change(Change.content)",
        "new / old / there": "change(Change.content)",
        "new / new / gone": "add(Addition.missing)",
        "new / new / same": "keep",
        "new / new / different": "change(Change.altered)",
        "new / new / there": "keep",
        "new / in doubt / gone": "add(Addition.missing)",
        "new / in doubt / same": "keep",
        "new / in doubt / different": "change(Change.interrupted)",
        "new / in doubt / there": "change(Change.interrupted)",

        // The same contents with another cache rule are a change.
        "new, kept a day / unknown / gone": "add(Addition.new)",
        "new, kept a day / unknown / same": "change(Change.foreign)",
        "new, kept a day / unknown / different": "conflict, owned: change(Change.foreign)",
        "new, kept a day / unknown / there": "conflict, owned: change(Change.foreign)",
        "new, kept a day / old / gone": "add(Addition.missing)",
        "new, kept a day / old / same": "change(Change.cacheControl)",
        "new, kept a day / old / different": "change(Change.content)",
        "new, kept a day / old / there": "change(Change.content)",
        "new, kept a day / new / gone": "add(Addition.missing)",
        "new, kept a day / new / same": "change(Change.cacheControl)",
        "new, kept a day / new / different": "change(Change.altered)",
        "new, kept a day / new / there": "change(Change.cacheControl)",
        "new, kept a day / in doubt / gone": "add(Addition.missing)",
        "new, kept a day / in doubt / same": "change(Change.cacheControl)",
        "new, kept a day / in doubt / different": "change(Change.interrupted)",
        "new, kept a day / in doubt / there": "change(Change.interrupted)",
    ]
}
