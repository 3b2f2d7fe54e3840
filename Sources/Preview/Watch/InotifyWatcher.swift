#if os(Linux)
    import Dispatch
    import Files
    import Glibc
    import Synchronization

    /// Watches folders through inotify(7).
    final class InotifyWatcher: FolderWatcher {
        let changes: AsyncStream<FolderChange>
        /// Proof that it may be shared: a dispatch source may be cancelled on any thread, and nothing else is done with it after `init`.
        private nonisolated(unsafe) let source: any DispatchSourceRead
        private let state: Mutex<State>

        fileprivate struct State {
            let descriptor: Int32
            let roots: Set<String>
            /// The folders by their watch descriptors.
            var folders: [Int32: String] = [:]
        }

        // From linux/inotify.h. A file is reported when its writer closes it, so it is never read half-written.
        private static let mask =
            UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

        /// - Parameter folders: absolute paths, without symbolic links.
        /// - Throws: if the system does not let them be watched.
        init(_ folders: [String]) throws(WatchFailure) {
            let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { throw WatchFailure(reason: String(cString: strerror(errno))) }
            var state = State(descriptor: descriptor, roots: Set(folders))
            for folder in folders {
                guard state.watch(folder, mask: Self.mask) else {
                    let code = errno
                    close(descriptor)
                    throw WatchFailure(
                        reason: code == ENOSPC
                            ? "the system cannot watch more folders (fs.inotify.max_user_watches)" : String(cString: strerror(code)))
                }
            }
            self.state = Mutex(state)
            let queue = DispatchQueue(label: "marquee.inotify", qos: .userInteractive)
            source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            let (stream, continuation) = AsyncStream.makeStream(of: FolderChange.self)
            changes = stream
            source.setEventHandler { [weak self] in
                if let change = self?.read() { continuation.yield(change) }
            }
            source.setCancelHandler {
                close(descriptor)
                continuation.finish()
            }
            source.resume()
        }

        deinit { source.cancel() }

        private func read() -> FolderChange? {
            state.withLock { state in
                var change = FolderChange(paths: [])
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while case let count = buffer.withUnsafeMutableBytes({ Glibc.read(state.descriptor, $0.baseAddress, $0.count) }), count > 0
                {
                    buffer.withUnsafeBytes { bytes in
                        for event in InotifyEvent.all(in: UnsafeRawBufferPointer(rebasing: bytes[..<count])) {
                            state.add(event, to: &change, mask: Self.mask)
                        }
                    }
                }
                return change.paths.isEmpty && !change.isLost ? nil : change
            }
        }
    }

    extension InotifyWatcher.State {
        /// Watches the folder and everything below it.
        ///
        /// - Returns: whether the system lets them be watched. A folder that is gone meanwhile does not matter.
        mutating func watch(_ folder: String, mask: UInt32) -> Bool {
            // It is a real folder, not a link to one, which could lead anywhere by now.
            let number = inotify_add_watch(descriptor, folder, roots.contains(folder) ? mask : mask | UInt32(IN_DONT_FOLLOW))
            guard number >= 0 else { return (errno == ENOENT || errno == ENOTDIR) && !roots.contains(folder) }
            folders[number] = folder
            let inside = (try? Folder.entries(of: folder)) ?? []
            return inside.allSatisfy { entry in
                entry.status.kind != .folder || FolderChange.isIgnored(entry.name) || watch("\(folder)/\(entry.name)", mask: mask)
            }
        }

        mutating func add(_ event: InotifyEvent, to change: inout FolderChange, mask: UInt32) {
            if event.has(IN_Q_OVERFLOW) {
                change.isLost = true
                return
            }
            guard let folder = folders[event.number] else { return }
            if event.has(IN_IGNORED) || event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) {
                if roots.contains(folder) { change.isLost = true }
                if event.has(IN_IGNORED) { folders[event.number] = nil }
                return
            }
            guard !FolderChange.isIgnored(event.name) else { return }
            let path = "\(folder)/\(event.name)"
            if event.has(IN_ISDIR) {
                change.paths.insert(path)
                if event.has(IN_CREATE) || event.has(IN_MOVED_TO), !watch(path, mask: mask) { change.isLost = true }
            } else if !event.has(IN_CREATE) {
                // A new file is reported when it has been written; a link is complete at once.
                change.paths.insert(path)
            } else if let status = try? FileStatus(of: path), status.kind != .file {
                change.paths.insert(path)
            }
        }
    }

    /// One event as the system writes it: `struct inotify_event` and the name.
    struct InotifyEvent {
        let number: Int32
        let mask: UInt32
        let name: String

        func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }

        static func all(in bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
            var events: [InotifyEvent] = []
            var offset = 0
            while offset + 16 <= bytes.count {
                let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                let name = bytes[(offset + 16)..<min(offset + 16 + length, bytes.count)].prefix { $0 != 0 }
                events.append(
                    InotifyEvent(
                        number: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                        mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
                        name: String(decoding: name, as: UTF8.self)))
                offset += 16 + length
            }
            return events
        }
    }
#endif
