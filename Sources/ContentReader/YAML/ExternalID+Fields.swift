import ShowData

extension Format<[ExternalID]> {
    /// The ids of something in other databases, by database.
    static func externalIDs(of subject: ExternalID.Subject) -> Format {
        let first = ExternalID.Database.imdb
        return .record("ids by database, such as 'imdb: \(first.example(of: subject))'", form: .pair("{ imdb: % }")) { fields in
            ExternalID.Database.allCases.compactMap {
                fields.optional(
                    $0.rawValue, .externalID(of: subject, in: $0), "its id in \($0.rawValue), such as `\($0.example(of: subject))`")
            }
        }
    }
}

extension Format<ExternalID> {
    fileprivate static func externalID(of subject: ExternalID.Subject, in database: ExternalID.Database) -> Format {
        .scalar(
            "an id of \(database.rawValue) such as \(database.example(of: subject))", database.schema(of: subject),
            advice: { address in ExternalID(database, in: address, of: subject).map { "write \($0.value)" } }
        ) { ExternalID(database, $0, of: subject) }
    }
}

extension ExternalID.Database {
    /// YAML reads an id of digits alone as a number if it has no quotes.
    fileprivate func schema(of subject: ExternalID.Subject) -> Schema {
        let prefix = prefix(of: subject)
        let digits = Schema.pattern(Pattern.digits(after: prefix))
        return prefix.isEmpty ? .either([.integer(0...999_999_999_999), digits]) : digits
    }

    fileprivate func example(of subject: ExternalID.Subject) -> String {
        switch self {
        case .imdb: subject == .person ? "nm10638036" : "tt10638036"
        case .wikidata: "Q110625450"
        case .tmdb, .tvdb, .tvmaze, .anilist: "124834"
        }
    }
}
