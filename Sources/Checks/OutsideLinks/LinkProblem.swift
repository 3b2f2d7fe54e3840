/// Why an address on the web does not work for a visitor.
package enum LinkProblem: Hashable, Sendable {
    /// The server answered with this number (RFC 9110, section 15).
    case status(Int)
    /// No name server knows the host, or none was reached.
    case unknownHost(String)
    /// The host is not on the public internet, or one of its addresses is not, and was not asked.
    case privateHost(String)
    /// It, or what it redirects to, is not a web address.
    case notWeb(String)
    case tooManyRedirects
    case timeOut
    /// The connection is not secure: for example, the certificate has expired or belongs to another site.
    case insecure
    case noAnswer
}

extension LinkProblem: CustomStringConvertible {
    /// What follows the address in a sentence.
    package var description: String {
        switch self {
        case .status(404): "no longer exists (status 404)"
        case .status(410): "has been removed for good (status 410)"
        case .status(let number): "answers with an error (status \(number))"
        case .unknownHost(let host): "is on a host that cannot be found, '\(host)'"
        case .privateHost(let host): "leads to '\(host)', which is not on the public internet"
        case .notWeb(let address): "leads to '\(address)', which is not a web address"
        case .tooManyRedirects: "redirects too many times"
        case .timeOut: "does not answer in time"
        case .insecure: "has no secure connection"
        case .noAnswer: "does not answer"
        }
    }
}
