/// Moves boxes apart until none overlap.
enum LabelBoxes {
    private static let rounds = 150

    /// The boxes, each as near to its old place as a simple sideways push allows, all between 0 and `width` across and below 0.
    ///
    /// - Parameter gap: the space between two boxes.
    /// - Complexity: O(n²) for each of a fixed number of rounds.
    static func separated(_ boxes: [Box], gap: Int, width: Int) -> [Box] {
        var boxes = boxes
        for _ in 0..<rounds {
            var isDone = true
            for first in boxes.indices {
                for second in boxes.indices.dropFirst(first + 1) where boxes[first].grown(by: gap).overlaps(boxes[second]) {
                    isDone = false
                    push(&boxes, first, second, gap: gap)
                }
            }
            for box in boxes.indices { boxes[box].x = boxes[box].x.clamped(to: 0...max(0, width - boxes[box].width)) }
            if isDone { break }
        }
        return settled(boxes, gap: gap)
    }

    private static func push(_ boxes: inout [Box], _ first: Int, _ second: Int, gap: Int) {
        let (one, other) = (boxes[first], boxes[second])
        let across = min(one.right, other.right) - max(one.x, other.x) + gap
        let down = min(one.bottom, other.bottom) - max(one.y, other.y) + gap
        if across < down {
            let sign = one.center.x <= other.center.x ? 1 : -1
            boxes[first].x -= sign * (across / 2)
            boxes[second].x += sign * (across - across / 2)
        } else {
            let sign = one.center.y <= other.center.y ? 1 : -1
            boxes[first].y -= sign * (down / 2)
            boxes[second].y += sign * (down - down / 2)
        }
    }

    /// Boxes that still overlap move down, from top to bottom; then everything moves up to the edge.
    private static func settled(_ boxes: [Box], gap: Int) -> [Box] {
        var settled = boxes
        var placed: [Box] = []
        for position in boxes.indices.sorted(by: { (boxes[$0].y, boxes[$0].x, $0) < (boxes[$1].y, boxes[$1].x, $1) }) {
            var box = boxes[position]
            while let above = placed.first(where: { $0.grown(by: gap).overlaps(box) }) { box.y = above.bottom + gap }
            placed.append(box)
            settled[position] = box
        }
        let top = settled.map(\.y).min() ?? 0
        return settled.map { box in Box(x: box.x, y: box.y - top, width: box.width, height: box.height) }
    }
}
