import Foundation

/// Content that the tests of several modules use.
public enum TestContent {
    /// The top folder of the project.
    public static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The files of the demo site, by path. All of them are texts: in place of its photos are drawings.
    public static var demo: [String: String] { get throws { try files(in: "\(project)/Content") } }

    /// The files of the invented show with the most awkward data, by path.
    public static var awkwardShow: [String: String] { get throws { try files(in: "\(project)/Tests/AwkwardShow") } }

    private static let photo = ".jpg"
    private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"></svg>"

    private static func files(in folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder.boolValue else { continue }
            if path.hasSuffix(photo) {
                files[path.replacingOccurrences(of: photo, with: ".svg")] = drawing
            } else {
                files[path] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            }
        }
        return files.mapValues { $0.replacingOccurrences(of: photo, with: ".svg") }
    }
}
