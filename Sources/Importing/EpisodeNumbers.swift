import ShowData

/// The numbers of the episodes of a season, none of which overlap.
struct EpisodeNumbers {
    private var whole: Set<Int> = []
    private var others: Set<EpisodeNumber> = []
    /// How many numbers were looked at.
    private(set) var work = 0

    /// - Returns: whether the number is new. If not, it has a whole number in common with another, or is equal to it.
    mutating func insert(_ number: EpisodeNumber) -> Bool {
        guard let numbers = number.wholeNumbers else {
            work += 1
            return others.insert(number).inserted
        }
        work += numbers.count
        guard !numbers.contains(where: { whole.contains($0) }) else { return false }
        whole.formUnion(numbers)
        return true
    }
}
