extension Character {
    /// The roles that everybody may know.
    package var openRoles: [Role] { roles.compactMap(\.open) }
}
