import ThemeKit

/// A character in the map: a picture or initials, the name, and perhaps what they are to the first of their family.
struct CharacterCard {
    let width: Int
    private let radius: Int
    private let link: TitledLink
    private let picture: SitePath?
    private let names: [String]
    private let role: String?

    /// - Parameter radius: that of the picture.
    init(_ link: TitledLink, picture: SitePath?, role: String?, width: Int, radius: Int) {
        self.link = link
        self.picture = picture
        self.width = width
        self.radius = radius
        let room = width - 2 * radius - 24
        names = Lettering.name.lines(of: link.title, width: room, limit: 2)
        self.role = role.map { Lettering.small.line(of: $0, width: room) }
    }

    private var textHeight: Int { names.count * Lettering.name.lineHeight + (role == nil ? 0 : Lettering.small.lineHeight) }

    var height: Int { max(2 * radius + 10, textHeight + 12) }

    func draw(in box: Box, on drawing: inout Drawing) {
        drawing.link(to: link.path) { part in
            part.add(.box(box, radius: 10), .outline)
            let center = Point(x: box.x + 6 + radius, y: box.center.y)
            if let picture {
                part.addPicture(picture, in: Box(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius))
            } else {
                part.add(.circle(center, radius: radius), .band)
                let initials = Initials(link.title)
                let room = 2 * radius - 4
                if let letters = [initials.both, initials.first].first(where: { Lettering.small.width(of: $0) <= room }) {
                    part.write(letters, at: Point(x: center.x, y: center.y + 5), .small, .middle)
                }
            }
            let textStart = box.x + 2 * radius + 16
            var y = box.center.y - textHeight / 2
            for name in names {
                part.write(name, at: Point(x: textStart, y: y + Lettering.name.ascent), .name)
                y += Lettering.name.lineHeight
            }
            if let role { part.write(role, at: Point(x: textStart, y: y + Lettering.small.ascent), .small, tone: .soft) }
        }
    }
}
