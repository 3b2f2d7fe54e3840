import Foundation

/// Looks at many shapes, and remembers what grows.
struct Search {
    private static let small = 1 << 13
    /// Four times the size takes four times as long; caches and the size of numbers are allowed for.
    private static let greatestGrowth = 8.0
    private static let greatestMemory = 3000.0
    private static let greatestOutput = 50.0

    private var findings: [String] = []
    private var count = 0

    mutating func look(at shape: Shape) {
        count += 1
        var size = Self.small
        var last = Measurement(of: shape.text(size))
        while last.milliseconds < 400, size < 1 << 19 {
            size *= 4
            let next = Measurement(of: shape.text(size))
            let grows = next.milliseconds > 15 && next.milliseconds > last.milliseconds * Self.greatestGrowth
            if grows, Self.isRepeatable(shape, size) {
                note("time", shape, size, next)
                return
            }
            last = next
        }
        if last.output > Self.greatestOutput || last.memory > Self.greatestMemory { note("size", shape, size, last) }
    }

    /// Measures both sizes once more, because other programs disturb a short measurement.
    private static func isRepeatable(_ shape: Shape, _ size: Int) -> Bool {
        let least = [size / 4, size].map { size in (0..<3).map { _ in Measurement(of: shape.text(size)).milliseconds }.min() ?? 0 }
        return least[1] > least[0] * greatestGrowth
    }

    private mutating func note(_ what: String, _ shape: Shape, _ size: Int, _ measurement: Measurement) {
        let finding = "\(what)  \(size)  \(measurement)  \(shape)"
        print(finding)
        fflush(nil)
        findings.append(finding)
    }

    func printFindings() { print("\(findings.count) of \(count) shapes grow above the bounds") }
}
