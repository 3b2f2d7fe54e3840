import ShowData

/// What the claims about a show can be about, by the names that `claims.yaml` has for it.
struct SubjectDirectory {
    private var subjects: [String: ClaimSubject] = [:]

    /// Of two with one id, the volume comes before the character, and the character before the person.
    init(_ show: Show, people: Set<Person.ID>) {
        for person in people { subjects[person.rawValue] = .person(person) }
        for character in show.characters { subjects[character.id.rawValue] = .character(character.id) }
        for volume in show.volumes { subjects[volume.id.rawValue] = .volume(volume.id) }
        for season in show.seasons {
            for episode in season.episodes { add(.episode(season: season.number, episode.code)) }
            add(.season(season.number))
        }
        add(.show)
    }

    private mutating func add(_ subject: ClaimSubject) { subjects[subject.description] = subject }

    var names: Dictionary<String, ClaimSubject>.Keys { subjects.keys }

    func subject(_ name: String) -> ClaimSubject? { subjects[name] ?? subjects[name.lowercased()] }
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
    /// Whether something of that kind can have the field.
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
    /// Such as "the premiere of s2" or "the release of v6 in UK".
    public var description: String {
        "the \(field.rawValue) of \(subject == .show ? "the show" : subject.description)\(region.map { " in \($0)" } ?? "")"
    }
}
