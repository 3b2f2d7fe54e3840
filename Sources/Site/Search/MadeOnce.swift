import Hypertext
import Synchronization

/// A value that is made when it is first asked for, by one thread, while the others wait for it.
final class MadeOnce<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            // Whichever file needs it first, it is not a part of that file.
            let value = MarkupLimit.unlimited(make)
            made = value
            return value
        }
    }
}
