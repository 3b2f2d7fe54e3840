import Files
import Site
import Testing

@testable import Publishing

@Suite struct DecisionTests {
    private static let old = Fingerprint(of: "old".utf8)
    private static let new = Fingerprint(of: "new".utf8)

    /// Every combination of the site, the manifest and the target: 3 × 4 × 7 × 2.
    @Test func everyCombinationIsDecided() {
        let locals: [(String, LocalSite.File?)] = [
            ("no file", nil), ("new", .init(hash: Self.new, size: 3, stage: .pages)),
            ("new, kept a day", .init(hash: Self.new, size: 3, stage: .pages, cacheControl: "day")),
        ]
        let knowns: [(String, PublishedManifest.File?)] = [
            ("unknown", nil), ("old", .init(hash: Self.old, size: 3)), ("new", .init(hash: Self.new, size: 3)),
            ("in doubt", .init(hash: nil, size: 3, versions: [Self.old, Self.new])),
        ]
        let remotes: [(String, StoredFile?)] = [
            ("gone", nil), ("old", StoredFile("old")), ("new", StoredFile("new")), ("odd", StoredFile("odd")),
            ("not read", .file(size: 3, hash: nil)), ("longer", .file(size: 4, hash: nil)), ("a link", .other),
        ]
        var table: [String: String] = [:]
        for (local, file) in locals {
            for (known, entry) in knowns {
                for (remote, stored) in remotes {
                    let words = [false, true].map { isOwned in
                        "\(Decision(local: file, known: entry, remote: stored, isOwned: isOwned))"
                            .replacing("Publishing.Decision.", with: "")
                    }
                    table["\(local) / \(known) / \(remote)"] = words[0] == words[1] ? words[0] : "\(words[0]), owned: \(words[1])"
                }
            }
        }
        #expect(table == Self.expected)
    }

    private static let expected: [String: String] = [
        // A file that is not on the site is removed only if it is as Marquee put it there, or if Marquee owns the target.
        "no file / unknown / gone": "forget",
        "no file / unknown / old": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / new": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / odd": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / not read": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / longer": "leave, owned: remove(Removal.foreign)",
        "no file / unknown / a link": "leave, owned: remove(Removal.foreign)",
        "no file / old / gone": "forget",
        "no file / old / old": "remove(Removal.gone)",
        "no file / old / new": "altered, owned: remove(Removal.altered)",
        "no file / old / odd": "altered, owned: remove(Removal.altered)",
        "no file / old / not read": "remove(Removal.gone)",
        "no file / old / longer": "altered, owned: remove(Removal.altered)",
        "no file / old / a link": "altered, owned: remove(Removal.altered)",
        "no file / new / gone": "forget",
        "no file / new / old": "altered, owned: remove(Removal.altered)",
        "no file / new / new": "remove(Removal.gone)",
        "no file / new / odd": "altered, owned: remove(Removal.altered)",
        "no file / new / not read": "remove(Removal.gone)",
        "no file / new / longer": "altered, owned: remove(Removal.altered)",
        "no file / new / a link": "altered, owned: remove(Removal.altered)",
        "no file / in doubt / gone": "forget",
        "no file / in doubt / old": "remove(Removal.gone)",
        "no file / in doubt / new": "remove(Removal.gone)",
        "no file / in doubt / odd": "altered, owned: remove(Removal.altered)",
        "no file / in doubt / not read": "remove(Removal.gone)",
        "no file / in doubt / longer": "remove(Removal.gone)",
        "no file / in doubt / a link": "altered, owned: remove(Removal.altered)",

        "new / unknown / gone": "add(Addition.new)",
        "new / unknown / old": "conflict, owned: change(Change.foreign)",
        "new / unknown / new": "keep",
        "new / unknown / odd": "conflict, owned: change(Change.foreign)",
        "new / unknown / not read": "conflict, owned: change(Change.foreign)",
        "new / unknown / longer": "conflict, owned: change(Change.foreign)",
        "new / unknown / a link": "conflict, owned: change(Change.foreign)",
        "new / old / gone": "add(Addition.missing)",
        "new / old / old": "change(Change.content)",
        "new / old / new": "keep",
        "new / old / odd": "altered, owned: change(Change.altered)",
        "new / old / not read": "change(Change.content)",
        "new / old / longer": "altered, owned: change(Change.altered)",
        "new / old / a link": "altered, owned: change(Change.altered)",
        "new / new / gone": "add(Addition.missing)",
        "new / new / old": "altered, owned: change(Change.altered)",
        "new / new / new": "keep",
        "new / new / odd": "altered, owned: change(Change.altered)",
        "new / new / not read": "keep",
        "new / new / longer": "altered, owned: change(Change.altered)",
        "new / new / a link": "altered, owned: change(Change.altered)",
        "new / in doubt / gone": "add(Addition.missing)",
        "new / in doubt / old": "change(Change.interrupted)",
        "new / in doubt / new": "keep",
        "new / in doubt / odd": "altered, owned: change(Change.altered)",
        "new / in doubt / not read": "change(Change.interrupted)",
        "new / in doubt / longer": "change(Change.interrupted)",
        "new / in doubt / a link": "altered, owned: change(Change.altered)",

        // The same contents with another cache rule are a change.
        "new, kept a day / unknown / gone": "add(Addition.new)",
        "new, kept a day / unknown / old": "conflict, owned: change(Change.foreign)",
        "new, kept a day / unknown / new": "change(Change.foreign)",
        "new, kept a day / unknown / odd": "conflict, owned: change(Change.foreign)",
        "new, kept a day / unknown / not read": "conflict, owned: change(Change.foreign)",
        "new, kept a day / unknown / longer": "conflict, owned: change(Change.foreign)",
        "new, kept a day / unknown / a link": "conflict, owned: change(Change.foreign)",
        "new, kept a day / old / gone": "add(Addition.missing)",
        "new, kept a day / old / old": "change(Change.content)",
        "new, kept a day / old / new": "change(Change.cacheControl)",
        "new, kept a day / old / odd": "altered, owned: change(Change.altered)",
        "new, kept a day / old / not read": "change(Change.content)",
        "new, kept a day / old / longer": "altered, owned: change(Change.altered)",
        "new, kept a day / old / a link": "altered, owned: change(Change.altered)",
        "new, kept a day / new / gone": "add(Addition.missing)",
        "new, kept a day / new / old": "altered, owned: change(Change.altered)",
        "new, kept a day / new / new": "change(Change.cacheControl)",
        "new, kept a day / new / odd": "altered, owned: change(Change.altered)",
        "new, kept a day / new / not read": "change(Change.cacheControl)",
        "new, kept a day / new / longer": "altered, owned: change(Change.altered)",
        "new, kept a day / new / a link": "altered, owned: change(Change.altered)",
        "new, kept a day / in doubt / gone": "add(Addition.missing)",
        "new, kept a day / in doubt / old": "change(Change.interrupted)",
        "new, kept a day / in doubt / new": "change(Change.cacheControl)",
        "new, kept a day / in doubt / odd": "altered, owned: change(Change.altered)",
        "new, kept a day / in doubt / not read": "change(Change.interrupted)",
        "new, kept a day / in doubt / longer": "change(Change.interrupted)",
        "new, kept a day / in doubt / a link": "altered, owned: change(Change.altered)",
    ]
}
