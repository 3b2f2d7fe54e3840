import Diagnostics
import ShowData

/// The possible subjects of claims about a show, by the names used in `claims.yaml`.
struct SubjectDirectory {
    private let subjects: [String: ClaimSubject]
    /// The people of the whole site, who are looked up instead of being copied for each show.
    private let people: Set<Person.ID>
    let names: NearestMatch
    /// The seasons and episodes.
    let points: [String]

    /// If two have the same id, a volume comes before a character, and a character before a person.
    init(_ show: Show, people: Set<Person.ID>) {
        var subjects: [String: ClaimSubject] = [:]
        for character in show.characters { subjects[character.id.rawValue] = .character(character.id) }
        for volume in show.volumes { subjects[volume.id.rawValue] = .volume(volume.id) }
        for season in show.seasons {
            for episode in season.episodes {
                let subject = ClaimSubject.episode(season: season.number, episode.code)
                subjects[subject.description] = subject
            }
            subjects[ClaimSubject.season(season.number).description] = .season(season.number)
        }
        points = subjects.values.compactMap { StoryPoint($0.description) == nil ? nil : $0.description }
        subjects[ClaimSubject.show.description] = .show
        let own = Array(subjects.keys)
        self.subjects = subjects
        self.people = people
        names = NearestMatch { own + people.map(\.rawValue) }
    }

    func subject(_ name: String) -> ClaimSubject? { exact(name) ?? exact(name.lowercased()) }

    private func exact(_ name: String) -> ClaimSubject? {
        subjects[name] ?? (people.contains(Person.ID(name)) ? .person(Person.ID(name)) : nil)
    }
}

extension ClaimSubject {
    /// What it is called in a sentence.
    var kindName: String {
        switch self {
        case .show: "a show"
        case .season: "a season"
        case .episode: "an episode"
        case .volume: "a volume"
        case .character: "a character"
        case .person: "a person"
        }
    }
}

extension ClaimedFact.Field {
    /// Whether a subject of that kind can have the field.
    func fits(_ subject: ClaimSubject) -> Bool {
        switch (self, subject) {
        case (.release, .volume), (.premiere, .show), (.premiere, .season), (.premiere, .episode): true
        case (.minutes, .show), (.minutes, .episode), (.episodeCount, .show), (.episodeCount, .season): true
        case (.status, .show), (.network, .show), (.seasonCount, .show): true
        case (.basis, .show), (.basis, .season), (.basis, .episode): true
        case (.director, _), (.writer, _), (.production, _):
            switch subject {
            case .show, .season, .episode: true
            case .volume, .character, .person: false
            }
        default: false
        }
    }
}

extension ClaimLedger.Question: CustomStringConvertible {
    /// For example "the premiere of s2" or "the release of v6 in UK".
    public var description: String {
        "the \(field.rawValue) of \(subject == .show ? "the show" : subject.description)\(region.map { " in \($0)" } ?? "")"
    }
}
