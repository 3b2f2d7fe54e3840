/// Places labels beside an axis: each as near as possible to its own place, without overlaps, in order.
enum LabelStack {
    /// The upper edges of blocks of the given heights, such that the middle of block i is near `middles[i]`, which ascend.
    ///
    /// Blocks that would overlap are joined into one block at the average of the places its members want (the pool-adjacent-violators
    /// algorithm; Barlow, Bartholomew, Bremner and Brunk 1972).
    /// - Parameter top: no block begins above it.
    /// - Complexity: O(n).
    static func tops(of heights: [Int], near middles: [Int], notAbove top: Int) -> [Int] {
        var pools: [Pool] = []
        for (height, middle) in zip(heights, middles) {
            pools.append(Pool(count: 1, height: height, sum: middle - height / 2))
            while let last = pools.last, pools.count > 1, pools[pools.count - 2].bottom(notAbove: top) > last.top(notAbove: top) {
                pools.removeLast()
                pools[pools.count - 1].join(last)
            }
        }
        var tops: [Int] = []
        for pool in pools {
            var next = pool.top(notAbove: top)
            for height in heights[tops.count..<tops.count + pool.count] {
                tops.append(next)
                next += height
            }
        }
        return tops
    }

    /// Blocks that touch.
    private struct Pool {
        var count: Int
        var height: Int
        /// The sum of the upper edges that the members want for the pool.
        var sum: Int

        func top(notAbove limit: Int) -> Int { max(limit, sum / count) }
        func bottom(notAbove limit: Int) -> Int { top(notAbove: limit) + height }

        mutating func join(_ next: Pool) {
            sum += next.sum - next.count * height
            count += next.count
            height += next.height
        }
    }
}
