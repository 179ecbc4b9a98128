// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
// Arrows between the modules go one way, top to bottom of this list.
import PackageDescription

/// A module of ours with its tests.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], fixtures: [String] = []) -> [Target] {
  [
    .target(name: name, dependencies: dependencies),
    .testTarget(name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: fixtures),
  ]
}

let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "portaal",
  products: [
    .executable(name: "portaal", targets: ["portaal"]),
    .library(name: "Segregation", targets: ["Segregation"]),
    .library(name: "Charts", targets: ["Charts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CArena", dependencies: ["CCmark"]),
    .executableTarget(name: "portaal", dependencies: ["PortalCommands"]),
    .testTarget(name: "EndToEndTests", dependencies: ["portaal", "Publishing", "SiteChecks"], exclude: ["Invalid", "RuleExamples"]),
    .testTarget(name: "DocumentationTests", dependencies: ["Segregation", "Charts"]),
  ]
    + module("Primitives")
    + module("Diagnostics", ["Primitives"])
    + module("History", ["Primitives"])
    + module("Segregation")
    + module("Charts", fixtures: ["Golden"])
    + module("Mustache", ["Diagnostics", "Primitives"])
    + module("Tables", ["Diagnostics", "Primitives"])
    + module("Markdown", ["CCmark", "CArena", "Diagnostics", "Primitives"])
    + module("Content", ["CYAML", "Markdown", "Tables", "History", "Diagnostics", "Primitives"])
    + module("Monitor", ["Content", "Tables", "Segregation", "Diagnostics", "Primitives"])
    + module(
      "Pages", ["Monitor", "Content", "History", "Charts", "Mustache", "Markdown", "Diagnostics", "Primitives"], fixtures: ["Golden"])
    + module("SiteChecks", ["Pages", "Content", "Diagnostics", "Primitives"])
    + module("Publishing", ["SiteChecks", "Pages", "Monitor", "Content", "History", "Mustache", "Diagnostics", "Primitives", "CPlatform"])
    + module("Preview", ["SiteChecks", "Pages", "Monitor", "Content", "History", "Diagnostics", "Primitives"] + nio)
    + module("Scaffolding", ["Content", "Tables", "Diagnostics", "Primitives"])
    + module("EditorFiles", ["Content", "Diagnostics", "Primitives"])
    + module("Measuring", ["Tables", "Segregation", "Diagnostics", "Primitives"])
    + [
      .target(
        name: "PortalCommands",
        dependencies: [
          "Scaffolding", "EditorFiles", "Content", "Preview", "Publishing", "SiteChecks", "Measuring", "History", "Tables", "Diagnostics",
          "Primitives", arguments,
        ])
    ],
  swiftLanguageModes: [.v6]
)
