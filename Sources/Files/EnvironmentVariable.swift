import CLibrary

/// The variables that the program was started with.
package enum EnvironmentVariable {
    /// The value of a variable; `nil` if it is not set.
    package static func value(of name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
