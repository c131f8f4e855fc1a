// swift-tools-version:6.0
import Foundation
import PackageDescription

// On Apple's systems the core is an XCFramework, which `build_xcframework` puts beside this file. Elsewhere, and without it, the core is
// an installed library that pkg-config finds (`seam-phones`).
let framework = "CSeamPhones.xcframework"
let hasFramework = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(framework)")
let systemLibrary = Target.systemLibrary(name: "CSeamPhones", pkgConfig: "seam-phones")

let package = Package(
    name: "seam-phones",
    platforms: [.iOS(.v15), .macOS(.v12), .tvOS(.v15), .watchOS(.v8), .visionOS(.v1)],
    products: [
        .library(name: "SeamPhones", targets: ["SeamPhones"])
    ],
    targets: [
        hasFramework ? .binaryTarget(name: "CSeamPhones", path: framework) : systemLibrary,
        .target(name: "SeamPhones", dependencies: ["CSeamPhones"]),
        .testTarget(name: "SeamPhonesTests", dependencies: ["SeamPhones"]),
    ],
    swiftLanguageModes: [.v6]
)
