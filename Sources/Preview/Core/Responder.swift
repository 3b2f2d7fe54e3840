import Checks
import Diagnostics
import Files
import Site
import ThemeKit

/// The preview as a pure function: takes a request and the current snapshot, returns an answer. It only opens files of the content.
package struct Responder: Sendable {
    private let access: Access
    private let content: ContentFolder
    private let editor: Editor
    private let instance: String

    /// - Parameters:
    ///   - port: the preview's own port.
    ///   - content: the folder of pictures and other files.
    ///   - editor: the editor that links to places in the content open.
    ///   - instance: tells one run of the program from another.
    package init(port: UInt16, content: ContentFolder, editor: Editor = .vscode, instance: String) {
        access = Access(port: port)
        self.content = content
        self.editor = editor
        self.instance = instance
    }

    /// The answer to `request`. It depends only on the arguments and the files of the content.
    package func respond(to request: Request, showing snapshot: Snapshot) -> Response {
        var response = answer(to: request, snapshot)
        response.fields += Self.everywhere
        return request.method == "HEAD" ? response.withoutBody : response
    }

    /// The header fields of every answer. A page that opens one of these in a window has no access to that window.
    private static let everywhere = [
        ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Content-Security-Policy", "frame-ancestors 'self'"),
        ("Cache-Control", "no-cache"),
    ]

    /// For copied files: a browser treats them as if they came from another site, and runs nothing in them. They may not come from the
    /// site's owner, and may have changed since they were checked.
    private static let sandbox = ("Content-Security-Policy", "sandbox")

    /// The answer to bytes that are not a request.
    func refuse(_ status: Status) -> Response {
        var response = Response.text(status, "\(status.phrase).")
        response.fields += Self.everywhere
        return response
    }

    private func answer(to request: Request, _ snapshot: Snapshot) -> Response {
        guard let target = RequestTarget(request.target) else {
            return .text(.badRequest, "This is not the address of a page.")
        }
        if let refusal = access.refusal(of: request, for: target) { return refusal }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = Response.text(.methodNotAllowed, "The preview only shows pages.")
            response.fields.append(("Allow", "GET, HEAD"))
            return response
        }
        switch target.rawPath {
        case OwnAddress.events:
            return Response(.ok, fields: [("Content-Type", "text/event-stream")], body: .events)
        case OwnAddress.script:
            return whole(PreviewScript.bytes, type: MediaType.field(for: OwnAddress.script), for: request)
        case OwnAddress.status:
            let report = PageReport(
                snapshot, of: target.parameter("page").flatMap(RequestTarget.init)?.path, in: content, editor: editor, instance: instance)
            return whole(report.json.bytes, type: "application/json", for: request)
        default:
            guard let path = target.path else { return .text(.badRequest, "This is not the address of a page.") }
            guard let site = snapshot.site else { return nothingYet(snapshot) }
            return page(at: path, target, of: site, for: request)
        }
    }
}

/// The addresses of the preview itself. No page of a site can have one, because a part of a path that begins with `.marquee` is reserved.
enum OwnAddress {
    /// Their common prefix.
    static let folder = "/.marquee/"
    static let events = "/.marquee/events"
    static let script = "/.marquee/preview.js"
    static let status = "/.marquee/status"
}

/// Pages and files, served as the hosts do that sites are published to.
extension Responder {
    private func page(at path: String, _ target: RequestTarget, of site: Site, for request: Request) -> Response {
        switch PathLookup(of: path, on: site) {
        case .route(let route): return file(at: route, of: site, for: request) ?? notFound(site, .notFound)
        case .elsewhere(let address, let status):
            return Response(status, fields: [("Location", address + (target.query.map { "?" + $0 } ?? ""))], body: .bytes([]))
        case .nowhere(let page): return notFound(site, page)
        }
    }

    /// The path on the site of the picture that a request asks for, if it still has to be made.
    func missingPicture(in request: Request, of site: Site) -> String? {
        guard let target = RequestTarget(request.target), access.refusal(of: request, for: target) == nil, let path = target.path,
            case .route(let route) = PathLookup(of: path, on: site), let made = site.madePicture(at: route),
            (try? FileStatus(of: "\(site.content.pictureFolder)/\(made)")) == nil
        else { return nil }
        return route.outputPath
    }

    /// A version of a picture; `nil` if it could not be made.
    private func madePicture(at route: Route, of site: Site) -> MediaFile? {
        guard let made = site.madePicture(at: route), let folder = try? Folder.realPath(of: site.content.pictureFolder) else { return nil }
        return MediaFile(made, in: folder)
    }

    private func file(at route: Route, of site: Site, for request: Request) -> Response? {
        let bytes: [UInt8]?
        do {
            bytes = try site.bytes(of: route, atMost: .renderedFile)
        } catch {
            return tooLarge(route, of: site)
        }
        if let bytes {
            return whole(route.isPage ? PreviewScript.added(to: bytes) : bytes, type: MediaType.field(for: route.outputPath), for: request)
        }
        guard let file = madePicture(at: route, of: site) ?? MediaFile(route.outputPath, in: content.realPath) else { return nil }
        let tag = "\"\(String(file.size, radix: 36))-\(String(file.modificationTime, radix: 36))\""
        var response = conditional(request, tag: tag, type: MediaType.field(for: route.outputPath), length: file.size) { .file(file, $0) }
        response.fields.append(Self.sandbox)
        return response
    }

    /// What is shown in place of a page that cannot be published.
    private func tooLarge(_ route: Route, of site: Site) -> Response {
        var printer = DiagnosticPrinter(contentFolder: content.path)
        let error = site.tooLarge(route, .renderedFile, contentFolder: content.realPath)
        let problems = ProblemList([error], in: content, &printer, editor: editor)
        return page(.unavailable, ProblemPage(problems).html.bytes)
    }

    private func notFound(_ site: Site, _ route: Route) -> Response { page(.notFound, site.bytes(of: route) ?? []) }

    private func nothingYet(_ snapshot: Snapshot) -> Response { page(.unavailable, ProblemPage(snapshot.problems).html.bytes) }

    /// A page with the script of the preview.
    private func page(_ status: Status, _ html: [UInt8]) -> Response {
        Response(status, fields: [("Content-Type", "text/html; charset=utf-8")], body: .bytes(PreviewScript.added(to: html)))
    }

    private func whole(_ bytes: [UInt8], type: String, for request: Request) -> Response {
        let tag = "\"\(String(Fingerprint(of: bytes).value, radix: 36))\""
        return conditional(request, tag: tag, type: type, length: bytes.count) { .bytes(Array(bytes[$0])) }
    }

    /// All of it, a part, or only the news that the client has it already (RFC 9110, sections 13 and 14).
    private func conditional(
        _ request: Request, tag: String, type: String, length: Int, body: (Range<Int>) -> Response.Body
    ) -> Response {
        let known = request.values(of: "if-none-match").flatMap { $0.filter { $0 != " " }.split(separator: ",").map(String.init) }
        if known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/" + tag }) { return Response(.notModified, fields: [("ETag", tag)]) }
        let fields = [("Content-Type", type), ("ETag", tag), ("Accept-Ranges", "bytes")]
        let isStale = request.value(of: "if-range").map { $0 != tag } ?? false
        guard request.method == "GET", !isStale, let asked = request.value(of: "range") else {
            return Response(.ok, fields: fields, body: body(0..<length))
        }
        switch ByteRange(asked, of: length) {
        case .ignored: return Response(.ok, fields: fields, body: body(0..<length))
        case .unsatisfiable: return Response(.rangeNotSatisfiable, fields: [("Content-Range", "bytes */\(length)")], body: .bytes([]))
        case .satisfied(let range):
            let place = ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)")
            return Response(.partialContent, fields: fields + [place], body: body(range))
        }
    }
}
