import Diagnostics
import Hypertext
import Markdown

/// The address of a link or a picture in a text, as it is written: what no browser could follow.
struct WrittenAddress {
    let destination: Destination
    private let reference: URLReference

    /// - Parameter reference: its address, split.
    init(_ destination: Destination, _ reference: URLReference) {
        self.destination = destination
        self.reference = reference
    }

    /// What is wrong with it, and what to write; `nil` if nothing is.
    var problem: (message: String, help: String)? {
        let address = destination.address
        guard !address.isEmpty else {
            return destination.kind == .link
                ? ("this link has no address", "write it between the parentheses, or remove the brackets")
                : ("this picture has no file", "write its path between the parentheses, such as 'images/leaf.svg'")
        }
        guard destination.kind == .image || destination.hasContents else {
            return ("this link has no words, so nobody can see or follow it", "write them between the brackets: [words](\(address))")
        }
        switch (reference.webScheme, reference.authority) {
        case (.mailto?, _), (.xmpp?, _):
            let (user, host) = reference.path.aroundAt
            return user.isEmpty || host.isEmpty ? ("'\(address)' is not a mail address", "write 'mailto:name@example.org'") : nil
        case (.some(let scheme), nil):
            let rest = address.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }
            return ("'\(address)' has no '//' after '\(scheme):'", "write '\(scheme)://\(rest.isEmpty ? "example.org/" : rest)'")
        case (.some, "http:"?), (.some, "https:"?):
            let rest = address.drop { $0 != "/" }.drop { $0 == "/" }
            return ("'\(address)' begins twice", "write '\(rest)'")
        case (.some, .some(let authority)), (nil, .some(let authority)):
            return URLAuthority(authority)?.canBeFound == true
                ? nil
                : (authority.isEmpty
                    ? ("'\(address)' names no host", "write the whole address, such as https://example.org/")
                    : ("'\(authority)' cannot be the name of a host", "copy the address from the browser again"))
        case (nil, nil):
            // 'http//x.example' is a path to a browser.
            guard address.hasPrefix("http"), let corrected = AddressAdvice.corrected(address) else { return nil }
            return ("'\(address)' has no ':' after 'http\(address.hasPrefix("https") ? "s" : "")'", "write '\(corrected)'")
        }
    }
}

extension Substring {
    /// What is before and after the last `@`; empty if there is none.
    fileprivate var aroundAt: (Substring, Substring) {
        guard let index = utf8.lastIndex(of: UInt8(ascii: "@")) else { return ("", "") }
        return (self[..<index], Substring(utf8[index...].dropFirst()))
    }
}
