// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
// How fast charts are drawn, measured from outside as any program would use the library.
import PackageDescription

let package = Package(
  name: "ChartsBenchmark",
  dependencies: [.package(name: "portaal", path: "../..")],
  targets: [.executableTarget(name: "ChartsBenchmark", dependencies: [.product(name: "Charts", package: "portaal")])],
  swiftLanguageModes: [.v6]
)
