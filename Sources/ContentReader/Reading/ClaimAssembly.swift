import Diagnostics
import ShowData

/// Resolves the subjects of the claims about a show, checks that they give one answer to each question, and derives facts from them.
struct ClaimAssembly {
    private let file: String
    private let drafts: [ClaimDraft]
    private let stated: [StatedFact]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter stated: what the data files say themselves.
    init(of show: Show.ID, drafts: [ClaimDraft], stated: [StatedFact]) {
        file = "shows/\(show)/claims.yaml"
        self.drafts = drafts
        self.stated = stated
    }

    /// Adds the claims to the show, and the facts that follow from them on `date`.
    ///
    /// - Parameters:
    ///   - everybody: the people of the whole site, and `people` their ids.
    ///   - date: later claims are ignored.
    ///   - includesLater: whether they are not.
    ///   - mayExist: whether something with that id may be among what could not be read. If so, it is not reported.
    mutating func complete(
        _ show: inout Show, people: Set<Person.ID>, named everybody: [Person], on date: CalendarDate, includingLater includesLater: Bool,
        mayExist: (String) -> Bool
    ) {
        let subjects = SubjectDirectory(show, people: people)
        // Made for the first claim about something by its name.
        let known = show
        lazy var names = EntityNames(shows: [known], people: everybody)
        let claims = drafts.compactMap { draft -> Claim? in
            let called = { (name: String) in names.subjects(named: name, in: known.id) }
            guard let subject = subject(of: draft, in: subjects, called: called, mayExist: mayExist) else { return nil }
            var claim = draft.claim
            claim.subject = subject
            return claim
        }
        let all = ClaimLedger(claims)
        report(all.problems, in: all)
        compareStatedFacts(with: all)
        let made = includesLater ? claims : claims.filter { $0.date.earliest.map { $0 <= date } ?? false }
        show.claims = ClaimLedger(made, on: date)
        show.deriveFacts(besides: Set(stated.map(\.question)))
    }

    private mutating func subject(
        of draft: ClaimDraft, in subjects: SubjectDirectory, called: (String) -> [String], mayExist: (String) -> Bool
    ) -> ClaimSubject? {
        let subject: ClaimSubject
        if let about = draft.about {
            guard let found = subjects.subject(about.value) else {
                if !mayExist(about.value) {
                    let ids = called(about.value).map { "'\($0)'" }
                    let named = 1..<5 ~= ids.count ? "write \(ids.joined(separator: " or "))" : nil
                    let nearest = subjects.names.word(nearestTo: about.value).map { "did you mean '\($0)'?" }
                    diagnostics.append(
                        .error(
                            at: about.location, "nothing in the show has the id '\(about.value)'",
                            help: named ?? nearest ?? KnownPoints.help(insteadOf: about.value, among: subjects.points)
                                ?? "write 'show', a season such as s2, an episode such as s2e5, or the id of a volume, character or person")
                    )
                }
                return nil
            }
            subject = found
        } else {
            subject = .show
        }
        if let fact = draft.claim.fact, !fact.field.fits(subject) {
            let fields = ClaimedFact.Field.allCases.filter { $0.fits(subject) }.map(\.rawValue)
            let answers = fields.isEmpty ? nil : "a claim about \(subject.kindName) can answer \(fields.joined(separator: ", "))"
            let help = answers ?? "delete 'field' and 'value'; 'says' is enough"
            diagnostics.append(.error(at: draft.fieldLocation, "\(subject.kindName) has no '\(fact.field.rawValue)'", help: help))
            return nil
        }
        return subject
    }

    private mutating func report(_ problems: [ClaimLedger.Problem], in ledger: ClaimLedger) {
        let drafts = Dictionary(drafts.map { ($0.claim.id, $0) }) { first, _ in first }
        for problem in problems {
            switch problem {
            case .contradiction(let first, let second):
                guard let place = drafts[second]?.location, let other = drafts[first]?.location, let question = ledger[second]?.question
                else { continue }
                diagnostics.append(
                    .error(
                        at: place, "'\(second)' and '\(first)' are both confirmed but differ about \(question)",
                        help: "if '\(first)' no longer holds, write 'supersedes: [\(first)]' here (\(other.file):\(other.line))"))
            case .cycle(let ids):
                guard let first = ids.first, let place = drafts[first]?.supersedesLocation else { continue }
                diagnostics.append(
                    .error(
                        at: place, "'\(first)' supersedes itself\(Self.way(over: ids.dropFirst()))",
                        help: "a claim can only supersede earlier claims"))
            case .supersedesLater(let id, let later):
                guard let place = drafts[id]?.supersedesLocation, let date = ledger[later]?.date, let other = drafts[later]?.location
                else { continue }
                diagnostics.append(
                    .error(
                        at: place, "'\(id)' supersedes '\(later)', which was made later, on \(date)",
                        help: "correct one of the dates, or let '\(later)' supersede it (\(other.file):\(other.line))"))
            }
        }
    }

    /// " through 'b', 'c'"; for a long chain, only its start.
    private static func way(over ids: ArraySlice<Claim.ID>) -> String {
        guard !ids.isEmpty else { return "" }
        let named = ids.count > 6 ? ids.prefix(5) : ids
        let rest = ids.count > named.count ? " and \(ids.count - named.count) others" : ""
        return " through \(named.map { "'\($0)'" }.joined(separator: ", "))\(rest)"
    }

    /// A fact has one place. If a claim states it, a data file need not repeat it and must not contradict it.
    private mutating func compareStatedFacts(with ledger: ClaimLedger) {
        let locations = Dictionary(drafts.map { ($0.claim.id, $0.location) }) { first, _ in first }
        for fact in stated {
            guard let claim = ledger.current(fact.question), claim.answersForData, let place = locations[claim.id] else { continue }
            if claim.fact?.value == fact.fact.value {
                diagnostics.append(
                    .warning(
                        at: fact.location, "the claim '\(claim.id)' already says this",
                        help: "delete it here; it is taken from \(place.file):\(place.line)"))
            } else {
                let remedy =
                    claim.status == .confirmed
                    ? "correct the claim" : "if it is certain now, write a confirmed claim that supersedes '\(claim.id)'"
                diagnostics.append(
                    .error(
                        at: fact.location, "the claim '\(claim.id)' gives a different value for \(fact.question)",
                        help: "delete it here, or \(remedy) (\(place.file):\(place.line))"))
            }
        }
    }
}

extension Claim {
    /// Whether its answer is used as data. A date is shown with its certainty; anything else that is not confirmed appears only in the log
    /// of claims.
    fileprivate var answersForData: Bool { status == .confirmed || fact?.field.kind == .date }
}

extension Show {
    /// Fills in the answers of claims, except for questions that the data files have answered.
    fileprivate mutating func deriveFacts(besides stated: Set<ClaimLedger.Question>) {
        let ledger = claims
        func answer(_ field: ClaimedFact.Field, of subject: ClaimSubject) -> ClaimedFact.Value? {
            let question = ClaimLedger.Question(field, of: subject)
            guard !stated.contains(question), let claim = ledger.current(question), claim.answersForData else { return nil }
            return claim.fact?.value
        }
        func date(_ subject: ClaimSubject) -> PartialDate? {
            if case .date(let date)? = answer(.premiere, of: subject) { date } else { nil }
        }
        func minutes(_ subject: ClaimSubject) -> RunningTime? {
            if case .number(let number)? = answer(.minutes, of: subject) { RunningTime(minutes: number) } else { nil }
        }
        func text(_ field: ClaimedFact.Field) -> String? { if case .text(let text)? = answer(field, of: .show) { text } else { nil } }

        if case .status(let status)? = answer(.status, of: .show) { self.status = status }
        premiere = premiere ?? date(.show)
        if networks.isEmpty, let network = text(.network) { networks = [network] }
        basedOn = basedOn ?? text(.basis)
        runningTime = runningTime ?? minutes(.show)
        for season in seasons.indices {
            let number = seasons[season].number
            seasons[season].premiere = seasons[season].premiere ?? date(.season(number))
            for episode in seasons[season].episodes.indices {
                let subject = ClaimSubject.episode(season: number, seasons[season].episodes[episode].code)
                seasons[season].episodes[episode].date = seasons[season].episodes[episode].date ?? date(subject)
                seasons[season].episodes[episode].runningTime = seasons[season].episodes[episode].runningTime ?? minutes(subject)
            }
            seasons[season].sharePremieres()
        }
        deriveReleases(besides: stated)
    }

    private mutating func deriveReleases(besides stated: Set<ClaimLedger.Question>) {
        let positions = Dictionary(volumes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var derived: Set<Int> = []
        for question in claims.questions where question.field == .release && !stated.contains(question) {
            guard case .volume(let id) = question.subject, let position = positions[id], let claim = claims.current(question),
                case .date(let date)? = claim.fact?.value
            else { continue }
            volumes[position].releases.append(Release(date: date, region: question.region))
            derived.insert(position)
        }
        for position in derived { volumes[position].releases.sort { ($0.date, $0.region ?? "") < ($1.date, $1.region ?? "") } }
        volumes = volumes.inOrderOfReading { NameOrder($0) }
    }
}
