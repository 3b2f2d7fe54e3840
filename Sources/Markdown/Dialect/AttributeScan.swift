/// Reads the attributes of inline directives in one region, none of them twice.
///
/// `:a{ b=:a{ b=:a{ b=` has a brace every six bytes, and all later attributes belong to each of them, until the last one turns out to be
/// wrong. Reading to there again from every brace would take quadratic time. So each place that is followed by a failure is remembered.
struct AttributeScan {
    private let text: UnsafeBufferPointer<UInt8>
    private var end = 0
    /// For the place of each attribute that is followed by a failure: the failure, and whether it is about the brace.
    private var failures: [Int: (DirectiveScan.Failure, isAboutBrace: Bool)] = [:]
    /// How many bytes were read, to test how the number grows.
    private(set) var steps = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Starts another region.
    mutating func reset(end: Int) {
        self.end = end
        if !failures.isEmpty { failures = [:] }
    }

    /// The offset after the attributes whose brace is at `brace`.
    mutating func end(ofAttributesAt brace: Int) throws(DirectiveScan.Failure) -> Int {
        var places: [Int] = []
        var last = brace
        defer { steps += last - brace }
        do {
            let end = try DirectiveScan(text: text, end: end).attributes(at: brace) { place throws(DirectiveScan.Failure) in
                last = place
                if let (failure, isAboutBrace) = failures[place] { throw isAboutBrace ? failure.moved(to: brace) : failure }
                places.append(place)
            }
            .end
            last = end
            return end
        } catch {
            for place in places { failures[place] = (error, error.offset == brace) }
            throw error
        }
    }
}

extension DirectiveScan.Failure {
    fileprivate func moved(to offset: Int) -> Self { Self(offset: offset, message: message, help: help) }
}
