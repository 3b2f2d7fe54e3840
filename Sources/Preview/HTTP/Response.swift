/// The status codes that the preview answers with (RFC 9110, section 15).
package enum Status: Int, Hashable, Sendable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case found = 302
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case uriTooLong = 414
    case rangeNotSatisfiable = 416
    case headTooLarge = 431
    case unavailable = 503
    case versionNotSupported = 505

    package var phrase: String {
        switch self {
        case .ok: "OK"
        case .partialContent: "Partial Content"
        case .movedPermanently: "Moved Permanently"
        case .found: "Found"
        case .notModified: "Not Modified"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .uriTooLong: "URI Too Long"
        case .rangeNotSatisfiable: "Range Not Satisfiable"
        case .headTooLarge: "Request Header Fields Too Large"
        case .unavailable: "Service Unavailable"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }
}

/// The preview's answer to a request.
package struct Response: Sendable {
    package var status: Status
    /// In the order in which they are sent, without the length of the body.
    package var fields: [(name: String, value: String)]
    package var body: Body

    package enum Body: Sendable {
        case bytes([UInt8])
        /// A part of a file.
        case file(MediaFile, Range<Int>)
        /// Events, until the client disconnects (HTML Standard, "Server-sent events").
        case events
        /// Only the head, as if a body of this many bytes followed; `nil` if the status has no body.
        case none(length: Int?)
    }

    package init(_ status: Status, fields: [(name: String, value: String)] = [], body: Body = .none(length: nil)) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A sentence for a person.
    static func text(_ status: Status, _ text: String) -> Response {
        Response(status, fields: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array((text + "\n").utf8)))
    }

    /// The value of the first field of this name.
    package func value(of name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
}

extension Response {
    /// The bytes before the body, including the empty line at their end.
    ///
    /// - Parameter keepsConnection: whether the client may send another request.
    func head(date: String, keepsConnection: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)", "Date: \(date)"]
        lines += fields.map { "\($0.name): \($0.value)" }
        if let length { lines.append("Content-Length: \(length)") }
        if !keepsConnection { lines.append("Connection: close") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private var length: Int? {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(_, let range): range.count
        case .events: nil
        case .none(let length): length
        }
    }

    /// The same answer without its body, for `HEAD` (RFC 9110, section 9.3.2).
    var withoutBody: Response {
        var response = self
        response.body = .none(length: length)
        return response
    }
}
