import Foundation

extension String {
    /// The text in Normalization Form C (Unicode Annex 15), so that a name is the same bytes however an editor or a disk spells its accents.
    var composed: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}
