import Files
import Site
import Workshop

/// Makes pictures when a browser asks for them: each once, and as many at a time as there are processors. Pages never wait for it.
actor PictureDesk {
    private let workshop: PictureWorkshop
    private var running: [String: Task<Void, Never>] = [:]
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var free = Processors.active

    init(_ workshop: PictureWorkshop) { self.workshop = workshop }

    /// Returns when the picture that is published at `path` is there, or cannot be made.
    func prepare(_ path: String, of site: Site) async {
        if let route = site.route(at: path), let drawing = site.drawing(at: route) {
            if let photo = drawing.photo { await prepare(photo.version.path, of: site) }
            return await prepare(drawing.file) { [workshop] in _ = await workshop.make(drawing) }
        }
        guard
            let asset = site.content.assets.first(where: { asset in
                asset.path == path || site.content.pictures[asset.path]?.versions.contains { $0.path == path } ?? false
            })
        else { return }
        let content = site.content
        await prepare(asset.path) { [workshop] in _ = await workshop.make(asset.path, for: content) }
    }

    /// Does some work, unless it is being done.
    private func prepare(_ name: String, _ work: @escaping @Sendable () async -> Void) async {
        if let running = running[name] { return await running.value }
        let task = Task {
            await begin()
            await work()
            end()
        }
        running[name] = task
        await task.value
        running[name] = nil
    }

    private func begin() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func end() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
