/// The details of a show that may need pages of their own. The raw values are in their addresses.
public enum ShowList: String, CaseIterable, Sendable {
    case places, music, quotes, relationships
}
