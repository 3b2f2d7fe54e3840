import ShowData

/// Who plays whom where, as far as everybody may know.
extension Site {
    /// The order of the show's story on the screen.
    func screenOrder(of show: Show) -> ScreenOrder { screenOrders[show.id] ?? ScreenOrder(show) }

    /// Who plays whom at a point of the story, as far as open roles name it or a longer span around it.
    func roles(at point: StoryPoint, of show: Show) -> [(Character, Role)] {
        let order = screenOrder(of: show)
        return show.openRoles.filter { $1.spans.contains { order.covers($0, point) } }
    }

    /// Who plays whom in a season or in some of its episodes, as far as open roles name them or a longer span around them.
    func roles(in season: Season, of show: Show) -> [(Character, Role)] {
        let order = screenOrder(of: show)
        return show.openRoles.filter { $1.spans.contains { order.touches($0, season: season.number) } }
    }
}

extension Show {
    /// The open roles of all characters, in the order of the characters.
    var openRoles: [(Character, Role)] { characters.flatMap { character in character.openRoles.map { (character, $0) } } }
}
