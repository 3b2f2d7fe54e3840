/// Reads the heads of requests from the bytes of a connection (RFC 9112, sections 2 to 5).
///
/// It is strict, and refuses what two programs could read in two ways.
struct RequestParser {
    enum Outcome: Hashable {
        /// More bytes are needed.
        case incomplete
        case request(Request)
        /// Nothing more can be read from the connection after this status.
        case refused(Status)
    }

    /// In bytes.
    static let longestLine = 8_192
    static let longestHead = 32_768

    private var buffer: [UInt8] = []

    /// Whether a request has begun and is not complete.
    var isInside: Bool { !buffer.isEmpty }

    mutating func append(_ bytes: [UInt8]) { buffer += bytes }

    /// The next request in the appended bytes.
    mutating func next() -> Outcome {
        // A client may send an extra empty line after its previous request (section 2.2).
        while buffer.starts(with: [0x0D, 0x0A]) { buffer.removeFirst(2) }
        guard let lineEnd = buffer.firstIndex(of: 0x0A) else {
            return buffer.count > Self.longestLine ? .refused(.uriTooLong) : .incomplete
        }
        guard lineEnd <= Self.longestLine else { return .refused(.uriTooLong) }
        guard let (method, target, isHTTP11) = Self.requestLine(buffer[..<lineEnd]) else { return .refused(.badRequest) }
        guard isHTTP11 != nil else { return .refused(.versionNotSupported) }
        var fields: [Request.Field] = []
        var start = lineEnd + 1
        while let end = buffer[start...].firstIndex(of: 0x0A) {
            guard end < Self.longestHead else { return .refused(.headTooLarge) }
            guard end > start, buffer[end - 1] == 0x0D else { return .refused(.badRequest) }
            if end - 1 == start {
                buffer.removeFirst(end + 1)
                return .request(Request(method, target, isHTTP11: isHTTP11 ?? true, fields: fields))
            }
            guard let field = Self.field(buffer[start..<(end - 1)]) else { return .refused(.badRequest) }
            fields.append(field)
            start = end + 1
        }
        return buffer.count > Self.longestHead ? .refused(.headTooLarge) : .incomplete
    }

    /// Method, target and version. The version is `nil` if it is not supported here.
    private static func requestLine(_ line: ArraySlice<UInt8>) -> (method: String, target: String, isHTTP11: Bool?)? {
        guard line.last == 0x0D else { return nil }
        let parts = line.dropLast().split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(\.isTokenByte), !parts[1].isEmpty,
            parts[1].allSatisfy({ 0x21...0x7E ~= $0 }), parts[2].starts(with: "HTTP/".utf8)
        else { return nil }
        let version = String(decoding: parts[2], as: UTF8.self)
        let isHTTP11: Bool? = version == "HTTP/1.1" ? true : version == "HTTP/1.0" ? false : nil
        return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self), isHTTP11)
    }

    private static func field(_ line: ArraySlice<UInt8>) -> Request.Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let name = line[..<colon]
        let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        guard name.allSatisfy(\.isTokenByte), value.allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        let trimmed = value.prefix(upTo: (value.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? value.startIndex - 1) + 1)
        guard let text = String(validating: trimmed, as: UTF8.self) else { return nil }
        return Request.Field(String(decoding: name, as: UTF8.self), text)
    }
}

extension UInt8 {
    /// Whether it is allowed in a method or in the name of a field (RFC 9110, section 5.6.2).
    fileprivate var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
