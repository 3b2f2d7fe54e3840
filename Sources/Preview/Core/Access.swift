/// Who may send requests to the preview: programs on this machine, and pages that the preview itself has served.
///
/// A page on the web can make a visitor's browser send requests to this machine. It must not read an answer, as it could under a name that
/// it has pointed at this machine ("DNS rebinding"), and must not use one as a picture or script of its own. It may link to a page of the
/// site, but not to the preview's reports about it.
struct Access {
    let port: UInt16

    /// Why the request is refused; `nil` if it may be answered.
    func refusal(of request: Request, for target: RequestTarget) -> Response? {
        // RFC 9112, section 3.2: exactly one Host in HTTP/1.1.
        let hosts = request.values(of: "host")
        guard hosts.count == 1 || hosts.isEmpty && !request.isHTTP11 && target.authority != nil else {
            return .text(.badRequest, "The request must have exactly one 'Host' field.")
        }
        guard (hosts + [target.authority].compactMap(\.self)).allSatisfy(isOwn) else {
            return .text(.forbidden, "This is the preview of a site. It answers at http://localhost:\(port)/ only.")
        }
        // A browser says which page sends a request: in Origin (RFC 6454), and in Sec-Fetch-Site (W3C, "Fetch Metadata Request Headers").
        let origins = request.values(of: "origin")
        guard origins.allSatisfy({ $0.hasPrefix("http://") && isOwn(String($0.dropFirst(7))) }) else { return Self.foreign }
        let relations = request.values(of: "sec-fetch-site")
        let isOwnAddress = target.rawPath.hasPrefix(OwnAddress.folder)
        guard relations.allSatisfy({ $0 == "same-origin" || $0 == "none" }) || isVisit(request) && !isOwnAddress else {
            return Self.foreign
        }
        return nil
    }

    private static let foreign = Response.text(.forbidden, "The preview does not answer pages of other sites.")

    /// Whether somebody followed a link, so that the page fills a whole tab of the browser.
    private func isVisit(_ request: Request) -> Bool {
        request.value(of: "sec-fetch-mode") == "navigate" && request.value(of: "sec-fetch-dest") == "document"
    }

    private func isOwn(_ host: String) -> Bool {
        let own = ["localhost", "127.0.0.1", "[::1]"]
        let host = host.lowercased()
        return own.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
    }
}
