/// What is shown in the place of a picture that was taken down. Nothing else is published of it.
package enum WithdrawnPicture {
    /// On the site.
    package static let path = "assets/withdrawn.svg"
    static let (width, height) = (1_600, 900)

    /// An empty stage.
    package static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">\
        <path fill="#221f2e" d="M0 0h1600v900H0z"/><path fill="#3b3550" d="M0 700h1600v200H0z"/>\
        <path fill="#6d3b52" d="M0 0h1600v120q-200 90-400 0-200 90-400 0-200 90-400 0-200 90-400 0z"/>\
        <path fill="#87496a" d="M0 0h260q30 420-140 760H0zM1600 0h-260q-30 420 140 760h120z"/>\
        <ellipse cx="800" cy="770" rx="330" ry="46" fill="#57507a"/></svg>
        """
}

extension PublishedPicture {
    package var isWithdrawn: Bool { path == WithdrawnPicture.path }

    /// The drawing in the place of a picture that was taken down.
    fileprivate static var withdrawn: PublishedPicture {
        var picture = PublishedPicture(width: WithdrawnPicture.width, height: WithdrawnPicture.height, facts: nil)
        picture.path = WithdrawnPicture.path
        return picture
    }
}

extension SiteContent {
    /// Lets nothing be published of the pictures that were taken down, whether their files are still there or not.
    mutating func withholdPictures() {
        for file in settings.withdrawnPictures { pictures[file] = .withdrawn }
    }

    /// Whether a picture was taken down.
    package func isWithdrawn(_ file: String) -> Bool { pictures[file]?.isWithdrawn ?? false }
}

extension Format<String> {
    /// The path of a picture in the content folder, which need not be there any more.
    static let withdrawnPicture = Format(name: "the path of a picture such as images/leaves.jpg", schema: .text) { node, report in
        guard let text = Format<String>.typed.decode(node, report) else { return nil }
        let path = (text.hasPrefix("/") ? String(text.dropFirst()) : text).composed
        guard path.hasPrefix("images/"), path.utf8.count > 7 else {
            report.error(
                at: node, "'\(text)' is not the path of a picture", help: "write the path inside this folder, such as images/leaves.jpg")
            return nil
        }
        return path
    }
}
