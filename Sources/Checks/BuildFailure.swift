import Diagnostics
import Output

/// Why a site was not built, or not completely.
package enum BuildFailure: Error, Hashable, Sendable {
    /// The content has errors, and the output folder was left as it was. Sorted by place.
    case content([Diagnostic])
    case output(OutputError)
}

extension BuildFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .content(let diagnostics):
            "the site was not built: \(diagnostics.first?.message ?? "its content has errors")"
        case .output(let error): "\(error)"
        }
    }
}
