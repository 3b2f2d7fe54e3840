import CCMark

/// The memory of one syntax tree: cut from large blocks, and released all at once.
///
/// With it, parsing and rendering cost about a third less than with an allocation and a release for every node. When an arena ends, its
/// first block is kept for the thread's next arena, so a thread that processes many documents stays in the same few pages of memory.
struct Arena: ~Copyable {
    private let region: UnsafeMutablePointer<Region>

    init() { region = Region.obtain() }

    deinit { Region.release(region) }

    /// Makes everything that libcmark allocates inside `body`, on this thread, come from this arena.
    ///
    /// libcmark asks for memory through functions without a context argument, so the serving arena is a property of the thread. Scopes
    /// nest: `body` may parse another document, which has an arena of its own.
    borrowing func serving<Result: ~Copyable>(_ body: () -> Result) -> Result {
        let outer = pthread_getspecific(Region.serving)
        pthread_setspecific(Region.serving, region)
        defer { pthread_setspecific(Region.serving, outer) }
        return body()
    }

    /// The allocator to pass to libcmark, for calls inside `serving`.
    static var allocator: UnsafeMutablePointer<cmark_mem> { sharedAllocator }

    // Initialised once, before its first use, and only read afterwards; its functions touch nothing but the calling thread's arena.
    private nonisolated(unsafe) static let sharedAllocator: UnsafeMutablePointer<cmark_mem> = {
        let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        allocator.initialize(
            to: cmark_mem(
                calloc: { count, size in
                    let memory = Region.current.pointee.allocate(count * size)
                    memset(memory, 0, count * size)
                    return memory
                },
                realloc: { old, size in
                    guard let old else { return Region.current.pointee.allocate(size) }
                    return Region.current.pointee.reallocate(old, size)
                },
                free: { memory in
                    if let memory { Region.current.pointee.free(memory) }
                }
            )
        )
        return allocator
    }()
}

/// The book-keeping of an arena, at the start of the arena's first block.
private struct Region {
    /// The first free byte and the end of the current block.
    var top: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    /// The blocks after the first, each starting with the address of the previous one.
    var lastBlock: UnsafeMutableRawPointer?
    var lastBlockSize: Int

    /// A 20 KB article full of the dialect fits in the first block, together with its HTML.
    private static let firstBlockSize = 1 << 20
    /// Each allocation is preceded by its size, so that it can grow.
    private static let header = MemoryLayout<Int>.size

    // Written once, by `makeThreadKeys`, for which the first arena waits, and only read afterwards. Not `let`s, because libcmark asks for
    // memory so often that checking for their initialisation would be noticeable.
    private(set) nonisolated(unsafe) static var serving = pthread_key_t()
    private nonisolated(unsafe) static var spare = pthread_key_t()

    private static let makeThreadKeys: Void = {
        serving = threadKey(owned: false)
        spare = threadKey(owned: true)
    }()

    static var current: UnsafeMutablePointer<Region> {
        guard let region = pthread_getspecific(serving) else { preconditionFailure("libcmark was called outside an arena") }
        return region.assumingMemoryBound(to: Region.self)
    }

    static func obtain() -> UnsafeMutablePointer<Region> {
        _ = makeThreadKeys
        let block = pthread_getspecific(spare) ?? .allocate(byteCount: firstBlockSize, alignment: 16)
        pthread_setspecific(spare, nil)
        let region = block.bindMemory(to: Region.self, capacity: 1)
        region.initialize(
            to: Region(top: block + MemoryLayout<Region>.stride, end: block + firstBlockSize, lastBlockSize: firstBlockSize)
        )
        return region
    }

    static func release(_ region: UnsafeMutablePointer<Region>) {
        var block = region.pointee.lastBlock
        while let released = block {
            block = released.load(as: UnsafeMutableRawPointer?.self)
            released.deallocate()
        }
        if pthread_getspecific(spare) == nil {
            pthread_setspecific(spare, region)
        } else {
            UnsafeMutableRawPointer(region).deallocate()
        }
    }

    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let rounded = Self.rounded(size)
        if end - top < rounded + Self.header { addBlock(for: rounded) }
        let memory = top + Self.header
        top.storeBytes(of: rounded, as: Int.self)
        top = memory + rounded
        return memory
    }

    /// Grows the newest allocation in place; any other moves.
    mutating func reallocate(_ old: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
        let oldSize = Self.size(of: old)
        let rounded = Self.rounded(size)
        if rounded <= oldSize { return old }
        if old + oldSize == top, end - old >= rounded {
            (old - Self.header).storeBytes(of: rounded, as: Int.self)
            top = old + rounded
            return old
        }
        let new = allocate(size)
        new.copyMemory(from: old, byteCount: oldSize)
        return new
    }

    /// Reclaims the newest allocation. Any other stays until the arena ends.
    mutating func free(_ memory: UnsafeMutableRawPointer) {
        if memory + Self.size(of: memory) == top { top = memory - Self.header }
    }

    private mutating func addBlock(for size: Int) {
        lastBlockSize = max(2 * lastBlockSize, size + Self.header + MemoryLayout<UnsafeMutableRawPointer?>.stride)
        let block = UnsafeMutableRawPointer.allocate(byteCount: lastBlockSize, alignment: 16)
        block.storeBytes(of: lastBlock, as: UnsafeMutableRawPointer?.self)
        lastBlock = block
        top = block + MemoryLayout<UnsafeMutableRawPointer?>.stride
        end = block + lastBlockSize
    }

    private static func size(of memory: UnsafeMutableRawPointer) -> Int { (memory - header).load(as: Int.self) }

    private static func rounded(_ size: Int) -> Int { (size + header - 1) & ~(header - 1) }
}

/// A value that each thread has for itself. When a thread ends, its value is deallocated if `owned`.
private func threadKey(owned: Bool) -> pthread_key_t {
    var key = pthread_key_t()
    #if canImport(Darwin)
        let failure = pthread_key_create(&key, owned ? { $0.deallocate() } : nil)
    #else
        let failure = pthread_key_create(&key, owned ? { $0?.deallocate() } : nil)
    #endif
    precondition(failure == 0, "no room for another thread-specific value")
    return key
}
