#if canImport(Darwin)
    import CoreServices
    import Dispatch

    /// Watches folders through FSEvents.
    final class FSEventsWatcher: FolderWatcher {
        let changes: AsyncStream<FolderChange>
        private let stream: Stream

        /// The value that the system passes to the callback.
        private final class Target: Sendable {
            let roots: [String]
            let continuation: AsyncStream<FolderChange>.Continuation

            init(roots: [String], continuation: AsyncStream<FolderChange>.Continuation) {
                self.roots = roots
                self.continuation = continuation
            }
        }

        /// Proof that it may be shared: it is created before everything else and released after it, and FSEvents calls back on one queue.
        private struct Stream: @unchecked Sendable {
            let reference: FSEventStreamRef
        }

        /// - Parameter folders: absolute paths, without symbolic links.
        /// - Throws: if the system does not let them be watched.
        init(_ folders: [String]) throws(WatchFailure) {
            let (changes, continuation) = AsyncStream.makeStream(of: FolderChange.self)
            self.changes = changes
            let target = Unmanaged.passRetained(Target(roots: folders, continuation: continuation))
            var context = FSEventStreamContext(
                version: 0, info: target.toOpaque(), retain: nil,
                release: { info in if let info { Unmanaged<Target>.fromOpaque(info).release() } }, copyDescription: nil)
            let callback: FSEventStreamCallback = { _, info, count, paths, flags, _ in
                guard let info, let paths = unsafeBitCast(paths, to: NSArray.self) as? [String] else { return }
                let target = Unmanaged<Target>.fromOpaque(info).takeUnretainedValue()
                let lost = UInt32(kFSEventStreamEventFlagRootChanged | kFSEventStreamEventFlagMustScanSubDirs)
                let isLost = (0..<count).contains { flags[$0] & lost != 0 }
                let seen = paths.filter { path in
                    let inside = target.roots.first { path.hasPrefix($0 + "/") }.map { path.dropFirst($0.count) } ?? path[...]
                    return !inside.split(separator: "/").contains { FolderChange.isIgnored($0) }
                }
                if isLost || !seen.isEmpty { target.continuation.yield(FolderChange(paths: Set(seen), isLost: isLost)) }
            }
            let flags = UInt32(
                kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot
                    | kFSEventStreamCreateFlagUseCFTypes)
            guard
                let reference = FSEventStreamCreate(
                    nil, callback, &context, folders as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.002, flags)
            else {
                target.release()
                throw WatchFailure(reason: "FSEvents cannot watch the folder")
            }
            stream = Stream(reference: reference)
            FSEventStreamSetDispatchQueue(reference, DispatchQueue(label: "marquee.fsevents", qos: .userInteractive))
            guard FSEventStreamStart(reference) else {
                FSEventStreamInvalidate(reference)
                FSEventStreamRelease(reference)
                throw WatchFailure(reason: "FSEvents cannot watch the folder")
            }
        }

        deinit {
            FSEventStreamStop(stream.reference)
            FSEventStreamInvalidate(stream.reference)
            FSEventStreamRelease(stream.reference)
        }
    }
#endif
