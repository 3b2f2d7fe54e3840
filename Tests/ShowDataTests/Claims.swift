import ShowData

/// A claim about the premiere of season 2, or about the subject of the test.
func claim(
    _ id: String, _ date: String, _ status: Claim.Status = .confirmed, about subject: ClaimSubject = .season(2), _ fact: ClaimedFact? = nil,
    supersedes: [String] = []
) -> Claim {
    var claim = Claim(
        id: Claim.ID(id), date: PartialDate(date) ?? .toBeAnnounced, about: subject, status: status, statement: Spoilable(id), sources: [])
    claim.fact = fact
    claim.supersedes = supersedes.map { Claim.ID($0) }
    return claim
}

/// The fact that season 2 is first shown on that day.
func premiere(_ date: String, in region: String? = nil) -> ClaimedFact {
    ClaimedFact(.premiere, region: region, .date(PartialDate(date) ?? .toBeAnnounced))
}

extension ClaimLedger {
    /// The id of the claim that answers when season 2 is first shown.
    func premiere(in region: String? = nil) -> String? { current(.init(.premiere, of: .season(2), region: region))?.id.rawValue }

    /// The ids of the claim's successors.
    func since(_ id: String) -> [String] { successors(of: Claim.ID(id)).map(\.id.rawValue) }
}
