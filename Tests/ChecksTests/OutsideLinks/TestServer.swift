import Foundation
import Synchronization

/// A web server on 127.0.0.1 for one test. It says what it is told to say, and remembers what it was asked.
final class TestServer: Sendable {
    enum Answer: Sendable {
        case status(Int)
        case redirect(to: String)
        /// It takes the connection and never says a word.
        case silence
    }

    let port: UInt16
    /// By method and path, such as `HEAD /a`; what is not in it is answered with 404.
    private let answers: [String: Answer]
    private let log = Mutex<[String]>([])

    /// What was asked so far, sorted: method, path and host, such as `HEAD /a leaves.example`.
    var requests: [String] { log.withLock { $0.sorted() } }

    init(_ answers: [String: Answer]) throws {
        self.answers = answers
        let (descriptor, port) = try Self.listen()
        self.port = port
        Thread.detachNewThread { [weak self] in
            // Only here is the socket closed, so that its number is not yet another server's while it is waited on.
            defer { close(descriptor) }
            while self != nil {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&waiting, 1, 50) > 0, case let connection = accept(descriptor, nil, nil), connection >= 0 else { continue }
                guard let self else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        let lines = Self.head(from: connection).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return }
        let host = lines.first { $0.lowercased().hasPrefix("host: ") }?.dropFirst(6).prefix { $0 != ":" } ?? ""
        log.withLock { $0.append("\(words[0]) \(words[1]) \(host)") }
        switch answers["\(words[0]) \(words[1])"] ?? .status(404) {
        case .status(let status): send("HTTP/1.1 \(status) X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", to: connection)
        case .redirect(let target):
            send("HTTP/1.1 302 X\r\nLocation: \(target)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", to: connection)
        case .silence: sleep(3)
        }
    }
}

extension TestServer {
    struct Failure: Error { let call: String }

    private static func listen() throws -> (descriptor: Int32, port: UInt16) {
        #if canImport(Darwin)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard bind(descriptor, pointer, length) == 0 else { throw Failure(call: "bind") }
                guard Self.listen(descriptor) == 0 else { throw Failure(call: "listen") }
                guard getsockname(descriptor, pointer, &length) == 0 else { throw Failure(call: "getsockname") }
            }
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    private static func listen(_ descriptor: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.listen(descriptor, 64)
        #else
            Glibc.listen(descriptor, 64)
        #endif
    }

    /// The request up to the empty line.
    private static func head(from connection: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func send(_ text: String, to connection: Int32) {
        let bytes = Array(text.utf8)
        _ = write(connection, bytes, bytes.count)
    }
}
