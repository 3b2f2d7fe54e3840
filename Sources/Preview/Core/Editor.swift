import Hypertext

/// The program that the writer edits the content with. The browser opens it through its own URL scheme.
package enum Editor: String, CaseIterable, Sendable {
    case vscode, vscodium, cursor, zed, sublime, textmate, idea, none

    /// - Parameter path: absolute.
    /// - Returns: the address that opens the file there; `nil` for no editor.
    func link(to path: String, line: Int = 1, column: Int = 1) -> String? {
        let encoded = path.percentEncodedPath
        return switch self {
        case .vscode, .vscodium, .cursor, .zed: "\(rawValue)://file\(encoded):\(line):\(column)"
        case .sublime: "subl://open?url=file://\(encoded)&line=\(line)&column=\(column)"
        case .textmate: "txmt://open?url=file://\(encoded)&line=\(line)&column=\(column)"
        case .idea: "idea://open?file=\(encoded)&line=\(line)&column=\(column)"
        case .none: nil
        }
    }
}
