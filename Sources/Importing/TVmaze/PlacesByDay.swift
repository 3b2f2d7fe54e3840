/// The episodes of a season by their days.
struct PlacesByDay {
    /// Sorted by day, each with the number of episodes up to the last one of that day or an earlier one.
    private var days: [(day: String, count: Int)] = []

    /// - Parameter days: in the order of the episodes; empty if one is not known.
    init(_ days: [String]) {
        var last = 0
        for (position, day) in days.enumerated().filter({ !$1.isEmpty }).sorted(by: { ($0.element, $0.offset) < ($1.element, $1.offset) }) {
            last = max(last, position + 1)
            self.days.append((day, last))
        }
    }

    /// How many episodes there are up to the last one that was shown on or before a day.
    func count(until day: String) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : days[low - 1].count
    }
}
