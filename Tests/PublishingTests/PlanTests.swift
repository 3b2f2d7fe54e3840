import Files
import Site
import Testing

@testable import Publishing

@Suite struct PlanTests {
    @Test func aFirstPublicationAddsEverythingAssetsFirst() {
        let site: Sketch = ["index.html": "a.html", "a.html": "assets/s-1.css", "assets/s-1.css": "", "feed.xml": "a.html"]
        let plan = PublicationPlan(site.site, at: RemoteState())
        #expect(plan.words == ["+ a.html new", "+ assets/s-1.css new", "+ feed.xml new", "+ index.html new"])
        #expect(plan.order == ["+assets/s-1.css", "+a.html", "+feed.xml +index.html"])
        #expect(plan.refusal(allowedRemovals: nil) == nil)
        #expect(
            plan.steps.last
                == .finish(
                    PublishedManifest(site: "https://a.example/", publication: 1, date: 100, target: .leaves, files: site.manifest().files))
        )
    }

    @Test func whatIsNewComesBeforeWhatChangesAndRemovalsAreLast() {
        let old: Sketch = ["index.html": "a.html", "a.html": "assets/s-1.css", "assets/s-1.css": "", "old/b.html": "", "c.html": ""]
        let new: Sketch = ["index.html": "d.html", "a.html": "assets/s-2.css", "assets/s-2.css": "", "d.html": "", "c.html": ""]
        let plan = PublicationPlan(new.site, at: old.published)
        #expect(
            plan.words == [
                "~ a.html new contents", "- assets/s-1.css no longer on the site", "+ assets/s-2.css new", "+ d.html new",
                "~ index.html new contents", "- old/b.html no longer on the site",
            ])
        #expect(plan.order == ["+assets/s-2.css", "+d.html", "~a.html", "~index.html", "-old/b.html", "-assets/s-1.css -old/"])
        #expect(plan.unchanged == 1)
    }

    @Test func nothingToDoTakesNoStep() {
        let site: Sketch = ["index.html": "x"]
        #expect(PublicationPlan(site.site, at: site.published).steps == [])
    }

    @Test func everythingThatIsAboutToChangeIsAnnounced() throws {
        let old: Sketch = ["a.html": "1", "b.html": "1", "c.html": "1"]
        let new: Sketch = ["a.html": "2", "c.html": "1", "d.html": "1"]
        let plan = PublicationPlan(new.site, at: old.published)
        guard case .announce(let manifest) = plan.steps[1] else { Issue.record("the second step is \(plan.steps[1])"); return }
        #expect(manifest.pending == "t")
        #expect(
            manifest.files.mapValues(\.hash) == [
                "a.html": nil, "b.html": old.site.files["b.html"]?.hash, "c.html": new.site.files["c.html"]?.hash, "d.html": nil,
            ])
        #expect(manifest.files["a.html"]?.versions == [Fingerprint(of: "1".utf8), Fingerprint(of: "2".utf8)])
        let kept = ["a.html", "b.html"].map { KeptFile($0, hash: Fingerprint(of: "1".utf8)) }
        #expect(plan.steps[0] == .preserve(kept, old.manifest(), in: FormerFolder(2, of: .leaves)))
    }

    @Test func anInterruptedPublicationIsContinuedUnderItsNumber() {
        let site: Sketch = ["a.html": "1"]
        var remote = RemoteState(manifest: site.manifest(7, pending: "x"), files: ["a.html": .file(size: 1, hash: nil)])
        let plan = PublicationPlan(site.site, at: remote)
        #expect(plan.changes == [])
        #expect(
            plan.steps.last
                == .finish(
                    PublishedManifest(site: "https://a.example/", publication: 7, date: 100, target: .leaves, files: site.manifest().files))
        )
        remote.manifest?.files["a.html"]?.hash = nil
        remote.manifest?.files["a.html"]?.versions = [Fingerprint(of: "1".utf8)]
        #expect(PublicationPlan(site.site, at: remote).words == ["~ a.html an earlier publication was interrupted"])
    }

    @Test func foreignFilesStay() {
        let site: Sketch = ["index.html": "x"]
        let remote = RemoteState(files: ["mine/notes.txt": .foreign, ".htaccess": .foreign])
        let plan = PublicationPlan(site.site, at: remote)
        #expect(plan.words == ["+ index.html new"])
        #expect(plan.foreign == 2)
        let owned = PublicationPlan(site.site, at: remote, isOwned: true)
        #expect(owned.words.count == 3)
        #expect(owned.refusal(allowedRemovals: nil) == .removals(2, of: 2, allowed: nil))
    }

    /// Marquee never removes a file that no manifest can name, even at an owned target.
    @Test(arguments: [".git/config", "sub/.git/HEAD", "a\\b", "a\nb", ".Marquee-x"])
    func filesThatNoSiteHasStayAtAnOwnedTarget(_ path: String) throws {
        let site: Sketch = ["index.html": "x"]
        let plan = PublicationPlan(site.site, at: RemoteState(files: [path: .foreign]), isOwned: true)
        #expect(plan.words == ["+ index.html new"])
        #expect(plan.foreign == 1)
        for case .announce(let manifest) in plan.steps { #expect(try PublishedManifest(parsing: manifest.bytes) == manifest) }
    }

    @Test(arguments: [["index.html"], ["news"], ["a.html/deep/file.txt"]])
    func foreignFilesInTheWayAreAConflict(_ paths: [String]) {
        let site: Sketch = ["index.html": "x", "news/b.html": "x", "a.html": "x"]
        let plan = PublicationPlan(site.site, at: RemoteState(files: Dictionary(uniqueKeysWithValues: paths.map { ($0, .foreign) })))
        #expect(plan.refusal(allowedRemovals: 100) == .conflicts(examples: paths, count: 1))
    }

    /// An empty folder is in the way like a full one, unless an interrupted publication has emptied it.
    @Test(arguments: [
        ("index.html", ["index.html/"], []), ("index.html/deep", ["index.html/deep/"], []), ("news", [], []), ("mine", [], []),
        ("b", [], ["-b/"]),
    ])
    func emptyFoldersInTheWayAreAConflict(_ folder: String, _ conflicts: [String], _ removals: [String]) {
        let old: Sketch = ["b/c.html": "x", "k.html": "x"]
        let new: Sketch = ["index.html": "x", "news/b.html": "x", "b": "x", "k.html": "x"]
        var remote = old.published
        remote.files["b/c.html"] = nil
        remote.emptyFolders = [folder]
        let plan = PublicationPlan(new.site, at: remote)
        #expect(plan.conflicts == conflicts)
        #expect(plan.order == removals + ["+b", "+news/b.html", "+index.html"])
        #expect(plan.foreign == 0)
    }

    struct Alteration: CustomTestStringConvertible {
        let testDescription: String
        let action: @Sendable (inout RemoteState) -> Void
        /// What is refused without `owned`, and done with it.
        let altered: [String]
        var words: [String] = []
    }

    private static let alterations = [
        Alteration(
            testDescription: "a page that stays", action: { $0.files["same.html"] = StoredFile("y") }, altered: ["same.html"],
            words: ["~ same.html was altered at the target"]),
        Alteration(
            testDescription: "a page that changes", action: { $0.files["a.html"] = StoredFile("y") }, altered: ["a.html"],
            words: ["~ a.html was altered at the target"]),
        Alteration(
            testDescription: "a page that changes, replaced by a link", action: { $0.files["a.html"] = .other }, altered: ["a.html"],
            words: ["~ a.html was altered at the target"]),
        Alteration(
            testDescription: "a page that goes", action: { $0.files["gone.html"] = StoredFile("y") }, altered: ["gone.html"],
            words: ["- gone.html was altered at the target, but the target is 'owned'"]),
        Alteration(
            testDescription: "a page that goes, replaced by a link", action: { $0.files["gone.html"] = .other }, altered: ["gone.html"],
            words: ["- gone.html was altered at the target, but the target is 'owned'"]),
        Alteration(
            testDescription: "a name that was added to the manifest",
            action: {
                $0.files["mine.txt"] = StoredFile("mine")
                $0.manifest?.files["mine.txt"] = .init(hash: Fingerprint(of: "other".utf8), size: 4)
            }, altered: ["mine.txt"], words: ["- mine.txt was altered at the target, but the target is 'owned'"]),
        Alteration(
            testDescription: "a name that was added without a hash",
            action: {
                $0.files["mine.txt"] = .file(size: 4, hash: nil)
                $0.manifest?.files["mine.txt"] = .init(hash: nil, size: 4)
            }, altered: ["mine.txt"], words: ["- mine.txt was altered at the target, but the target is 'owned'"]),
        Alteration(
            testDescription: "a page in doubt that is neither version",
            action: {
                $0.files["a.html"] = StoredFile("y")
                $0.manifest?.files["a.html"] = .init(hash: nil, size: 1, versions: [Fingerprint(of: "1".utf8), Fingerprint(of: "2".utf8)])
            }, altered: ["a.html"], words: ["~ a.html was altered at the target"]),
        Alteration(
            testDescription: "a page that already is what it becomes", action: { $0.files["a.html"] = StoredFile("2") }, altered: []),
    ]

    @Test(arguments: alterations)
    func whatWasAlteredAtTheTargetIsNotReplacedInSilence(_ alteration: Alteration) {
        let old: Sketch = ["a.html": "1", "same.html": "x", "gone.html": "x"]
        let new: Sketch = ["a.html": "2", "same.html": "x"]
        var remote = old.published
        alteration.action(&remote)
        let plan = PublicationPlan(new.site, at: remote)
        #expect(plan.altered == alteration.altered)
        #expect(
            plan.refusal(allowedRemovals: 9) == (alteration.altered.isEmpty ? nil : .altered(examples: alteration.altered, count: 1)))
        let usual = PublicationPlan(new.site, at: old.published).words.filter { word in
            !(alteration.altered + ["a.html"]).contains { word.contains(" \($0) ") }
        }
        let owned = PublicationPlan(new.site, at: remote, isOwned: true)
        #expect(owned.altered == [])
        #expect(Set(owned.words).isSuperset(of: usual + alteration.words))
    }

    /// The owner edited a page at the target, and then changed the content to match.
    @Test func aChangeThatWasTakenOverIsRecorded() throws {
        let old: Sketch = ["a.html": "1"]
        let new: Sketch = ["a.html": "2"]
        let plan = PublicationPlan(new.site, at: RemoteState(manifest: old.manifest(), files: ["a.html": StoredFile("2")]))
        #expect(plan.changes == [])
        guard case .finish(let manifest)? = plan.steps.last else { Issue.record("nothing is recorded"); return }
        #expect(manifest.files == new.manifest().files)
    }

    @Test func aFileThatBecomesAFolderGoesFirst() {
        let old: Sketch = ["news": "x", "b/c.html": "x", "k.html": "1"]
        let new: Sketch = ["news/index.html": "x", "b": "x", "k.html": "2"]
        let plan = PublicationPlan(new.site, at: old.published)
        #expect(plan.order == ["-b/c.html -news -b/", "+b", "+news/index.html", "~k.html"])
    }

    @Test func moreThanAQuarterRemovedIsRefused() {
        let pages = { (count: Int) in Sketch(uniqueKeysWithValues: (0..<count).map { ("\($0).html", "x") }) }
        #expect(PublicationPlan(pages(6).site, at: pages(8).published).refusal(allowedRemovals: nil) == nil)
        let plan = PublicationPlan(pages(5).site, at: pages(8).published)
        #expect(plan.refusal(allowedRemovals: nil) == .removals(3, of: 8, allowed: nil))
        #expect(plan.refusal(allowedRemovals: 2) == .removals(3, of: 8, allowed: 2))
        #expect(plan.refusal(allowedRemovals: 3) == nil)
    }

    @Test func anotherSiteIsNotReplacedByAccident() {
        let site: Sketch = ["index.html": "x"]
        let remote = RemoteState(manifest: site.manifest(at: "https://b.example/"), files: ["index.html": StoredFile("x")])
        let plan = PublicationPlan(site.site, at: remote)
        #expect(plan.refusal(allowedRemovals: nil) == .otherSite("https://b.example/", removals: 0))
        #expect(plan.refusal(allowedRemovals: 0) == nil)
        #expect(plan.steps.isEmpty == false)
    }

    @Test func aChangeOfCacheRulesAloneIsAChange() {
        let site: Sketch = ["index.html": "x"]
        let plan = PublicationPlan(site.site(at: "https://a.example/", cacheControl: "day"), at: site.published)
        #expect(plan.words == ["~ index.html new cache rule"])
    }

    @Test(arguments: ["mine-\u{FFFD}.txt", "\u{FFFD}/mine.txt", "a\nb.txt", ".git/config"])
    func whatCannotBeNamedIsNotSaidToBeRemoved(_ path: String) {
        let site: Sketch = ["index.html": "x"]
        let remote = RemoteState(manifest: site.manifest(), files: ["index.html": StoredFile("x"), path: .foreign, "old.html": .foreign])
        let plan = PublicationPlan(site.site, at: remote, isOwned: true)
        #expect(plan.words == ["- old.html Marquee did not put it there, but the target is 'owned'"])
        #expect(plan.foreign == 1)
        #expect(plan.filesBefore == 2)
    }
}
