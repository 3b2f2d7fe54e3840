// swift-tools-version: 6.2
import PackageDescription

#if os(macOS)
    /// Homebrew's headers are not where compilers look by default.
    func homebrew(_ package: String) -> String? { package }
#else
    /// Linux has the headers where every compiler looks. The flags of pkg-config would put the shared libraries before the archives.
    func homebrew(_ package: String) -> String? { nil }
#endif

/// What takes little of a build's time, or is hardly slower for it, is small rather than fast in the program that `make` builds. A package
/// with such flags cannot be depended on, so themes are built without them.
let isSmall = Context.environment["MARQUEE_SMALL"] != nil
let small: [SwiftSetting] = isSmall ? [.unsafeFlags(["-Osize"])] : []

/// Targets that tests spend their time in and that compile quickly are optimized in the debug builds of `make`.
let isQuick = Context.environment["MARQUEE_QUICK"] != nil
let optimized = ["-O", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2"]
let quick: [SwiftSetting] = isQuick ? [.unsafeFlags(optimized, .when(configuration: .debug))] : []

/// Commands run on the thread of the main actor, not on one of the few in the pool, which are all needed for what the commands wait for.
let onCallersThread = SwiftSetting.enableUpcomingFeature("NonisolatedNonsendingByDefault")

let package = Package(
    name: "Marquee",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "marquee", targets: ["marquee"]),
        .library(name: "Marquee", targets: ["MarqueeCLI", "Templates", "ThemeKit", "ContentReader", "ShowData", "Markdown", "Hypertext"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        .executableTarget(name: "marquee", dependencies: ["MarqueeCLI", "Templates", "CFoundationStandIn"]),
        .target(name: "CFoundationStandIn", cSettings: isSmall ? [.define("WITHOUT_FOUNDATION")] : []),
        .target(
            name: "MarqueeCLI",
            dependencies: [
                "Publishing", "Preview", "Importing", "Scaffolding", "Checks", "Output", "Site", "Workshop", "ThemeKit", "ContentReader",
                "ShowData", "Hypertext", "Diagnostics", "Files", "CLibrary", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: small + (isSmall ? [.define("WITHOUT_FOUNDATION")] : []) + [onCallersThread]
        ),
        .target(
            name: "Publishing",
            dependencies: [
                "Checks", "Output", "Site", "Exports", "ThemeKit", "ContentReader", "ShowData", "Hypertext", "Diagnostics", "Files",
                "CLibrary", "CZlib",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: small
        ),
        .target(
            name: "Scaffolding",
            dependencies: ["Site", "ThemeKit", "ContentReader", "ShowData", "Diagnostics", "Files", "CLibrary"],
            swiftSettings: small
        ),
        .target(
            name: "Importing",
            dependencies: [
                "Checks", "Output", "Site", "ThemeKit", "ContentReader", "ShowData", "Markdown", "Hypertext", "Diagnostics", "Files",
                "CLibrary", "CExpat", "CGumbo",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: small
        ),
        .target(
            name: "Checks",
            dependencies: [
                "Output", "Site", "Exports", "ThemeKit", "ContentReader", "ShowData", "Markdown", "Hypertext", "Diagnostics", "Files",
                "CLibrary", "CUTF8Proc", .product(name: "Subprocess", package: "swift-subprocess"),
            ]
        ),
        .target(
            name: "Output", dependencies: ["Site", "ThemeKit", "ContentReader", "Hypertext", "Diagnostics", "Files"]),
        .target(
            name: "Preview",
            dependencies: [
                "Checks", "Site", "Workshop", "ThemeKit", "ContentReader", "ShowData", "Hypertext", "Diagnostics", "Files", "CLibrary",
                "PreviewAssets",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["Assets"],
            swiftSettings: small
        ),
        .target(name: "PreviewAssets", path: "Sources/Preview/Assets"),
        .target(
            name: "Templates",
            dependencies: ["Drawings", "ThemeKit", "ContentReader", "Markdown", "ShowData", "Hypertext", "ThemeAssets"],
            path: "Templates",
            exclude: ["Assets", "README.md"]
        ),
        .target(name: "ThemeAssets", path: "Templates/Assets"),
        .target(
            name: "Drawings", dependencies: ["ThemeKit", "ContentReader", "ShowData", "Hypertext"], swiftSettings: quick),
        .target(
            name: "Site",
            dependencies: ["Exports", "ThemeKit", "ContentReader", "ShowData", "Markdown", "Hypertext", "Diagnostics", "Files"]
        ),
        .target(
            name: "Exports", dependencies: ["ThemeKit", "ContentReader", "ShowData", "Hypertext", "Files", "CLibrary"]
        ),
        .target(name: "ThemeKit", dependencies: ["ContentReader", "ShowData", "Markdown", "Hypertext"]),
        .target(
            name: "Workshop",
            dependencies: [
                "ContentReader", "Pictures", "ShowData", "Diagnostics", "Files", "CLibrary",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: small
        ),
        .target(
            name: "ContentReader",
            dependencies: ["Pictures", "ShowData", "Markdown", "Hypertext", "Diagnostics", "Files", "CYAML", "CUTF8Proc", "LanguageFiles"],
            exclude: ["Languages"]
        ),
        .target(name: "LanguageFiles", path: "Sources/ContentReader/Languages"),
        .target(name: "Pictures", dependencies: ["Files", "CZlib"], swiftSettings: small),
        .target(
            name: "Markdown", dependencies: ["Hypertext", "Diagnostics", "Files", "CCMark"], exclude: ["README.md"], swiftSettings: quick),
        .target(name: "ShowData", dependencies: ["Hypertext"], swiftSettings: quick),
        .target(name: "Hypertext", dependencies: ["CLibrary"], swiftSettings: quick),
        .target(name: "Diagnostics", swiftSettings: small + quick),
        .target(name: "Files", dependencies: ["CLibrary", "CUTF8Proc"], swiftSettings: quick),
        .target(name: "CLibrary"),
        .systemLibrary(
            name: "CCMark",
            pkgConfig: homebrew("libcmark"),
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .systemLibrary(
            name: "CYAML",
            pkgConfig: homebrew("yaml-0.1"),
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CUTF8Proc",
            pkgConfig: homebrew("libutf8proc"),
            providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]
        ),
        .systemLibrary(
            name: "CExpat",
            pkgConfig: homebrew("expat"),
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
        ),
        .systemLibrary(
            name: "CGumbo",
            pkgConfig: homebrew("gumbo"),
            providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]
        ),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),

        .executableTarget(
            name: "MarkdownBenchmark", dependencies: ["Markdown", "Diagnostics", "CCMark"], path: "Tests/Benchmarks/Markdown"),
        .executableTarget(name: "MarkdownGrowth", dependencies: ["Markdown", "Diagnostics"], path: "Tests/Benchmarks/Growth"),
        .target(name: "TestSupport", dependencies: ["ShowData", "Diagnostics", "CLibrary"], path: "Tests/TestSupport"),
        .testTarget(name: "HypertextTests", dependencies: ["Hypertext"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Markdown", "Hypertext", "Diagnostics", "Files", "TestSupport", "CCMark"],
            exclude: ["Examples"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
        .testTarget(name: "ShowDataTests", dependencies: ["ShowData", "TestSupport"]),
        .testTarget(
            name: "ContentReaderTests",
            dependencies: ["ContentReader", "Hypertext", "Markdown", "ShowData", "Diagnostics", "Files", "TestSupport"],
            exclude: ["CLDR"]),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Files"]),
        .testTarget(name: "WorkshopTests", dependencies: ["Workshop", "ContentReader", "Files", "TestSupport"]),
        .testTarget(name: "ExportsTests", dependencies: ["Exports", "ShowData", "Files", "TestSupport"]),
        .testTarget(name: "DrawingsTests", dependencies: ["Drawings", "ThemeKit", "ContentReader", "ShowData", "Hypertext"]),
        .testTarget(name: "PackageTests"),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Site", "Exports", "ThemeKit", "ContentReader", "ShowData", "Hypertext", "Diagnostics", "Files", "TestSupport"]),
        .testTarget(
            name: "ChecksTests",
            dependencies: [
                "Checks", "Output", "Templates", "Site", "Exports", "ThemeKit", "ContentReader", "ShowData", "Hypertext", "Diagnostics",
                "Files",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "ScaffoldingTests",
            dependencies: [
                "Scaffolding", "Checks", "Output", "Templates", "Site", "ContentReader", "ShowData", "Diagnostics", "Files", "TestSupport",
            ]),
        .testTarget(
            name: "OutputTests",
            dependencies: ["Output", "Templates", "Site", "ContentReader", "ShowData", "Diagnostics", "Files", "TestSupport"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Templates", "Site", "ContentReader", "ShowData", "Files", "TestSupport"]),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "Importing", "Templates", "ContentReader", "ShowData", "Diagnostics", "Files", "TestSupport",
            ]),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Preview", "Templates", "Site", "ContentReader", "ShowData", "Diagnostics", "CLibrary", "TestSupport",
            ]
        ),
        .testTarget(
            name: "MarqueeTests",
            dependencies: [
                "marquee", "MarqueeCLI", "Output", "Checks", "Templates", "Site", "ThemeKit", "ContentReader", "Hypertext", "ShowData",
                "Diagnostics", "Files", "Workshop", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
