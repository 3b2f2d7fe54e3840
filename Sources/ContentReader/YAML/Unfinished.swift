/// A value whose required keys have been read, and whose optional ones are being read:
///
///     var track = Unfinished(fields.required("title", .nonBlank, "of the piece"), make: Track.init)
///     track.artist = fields.optional("artist", .nonBlank, "who plays or sings it")
///     return track.finished
///
/// If a required key has no valid value, there is nothing to assign to, but the other keys are read all the same, so that one run finds
/// all errors.
@dynamicMemberLookup
struct Unfinished<Value> {
    /// The value with what has been assigned so far; `nil` if a required key has no valid value.
    private(set) var finished: Value?

    /// - Parameters:
    ///   - required: the values of the required keys, in the order in which `make` takes them.
    ///   - make: makes the value from them. Called only if all of them are there.
    init<each Required>(_ required: repeat (each Required)?, make: (repeat each Required) -> Value) {
        finished = try? make(repeat (each required).orMissing())
    }

    /// A property that may have no value.
    subscript<Property>(dynamicMember property: WritableKeyPath<Value, Property?>) -> Property? {
        get { finished?[keyPath: property] }
        set { finished?[keyPath: property] = newValue }
    }

    /// A property with a default, which assigning `nil` leaves as it is.
    subscript<Property>(dynamicMember property: WritableKeyPath<Value, Property>) -> Property? {
        get { finished?[keyPath: property] }
        set { if let newValue { finished?[keyPath: property] = newValue } }
    }
}

extension Optional {
    fileprivate struct Missing: Error {}

    fileprivate func orMissing() throws(Missing) -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}
