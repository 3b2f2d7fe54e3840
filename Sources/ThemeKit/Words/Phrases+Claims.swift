import ContentReader
import ShowData

/// The words for the fields of claims.
extension Phrases {
    package func text(for field: ClaimedFact.Field) -> String {
        switch field {
        case .premiere: self.fieldPremiere
        case .release: self.fieldRelease
        case .status: self.status
        case .network: self.network
        case .seasonCount: self.fieldSeasonCount
        case .episodeCount: self.fieldEpisodeCount
        case .minutes: self.fieldMinutes
        case .basis: self.fieldBasis
        case .director: self.fieldDirector
        case .writer: self.fieldWriter
        case .production: self.fieldProduction
        }
    }

    package func text(for value: ClaimedFact.Value) -> String {
        switch value {
        case .date(let date): text(for: date)
        case .status(let status): text(for: status)
        case .number(let number): String(number)
        case .text(let text): text
        }
    }
}

extension Phrases {
    /// Before the claims that say what has become of one.
    public func text(for outcome: ClaimLedger.Outcome) -> String {
        switch outcome {
        case .cameTrue: self.cameTrue
        case .confirmed: self.confirmedSince
        case .stands, .overdue, .superseded: self.supersededBy
        }
    }

    /// "Expected", "Expected; not confirmed since".
    public func text(for status: Claim.Status, _ outcome: ClaimLedger.Outcome) -> String {
        text(for: status) + (outcome == .overdue ? "; \(self.notConfirmedSince)" : "")
    }
}
