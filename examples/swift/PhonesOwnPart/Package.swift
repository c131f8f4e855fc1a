// swift-tools-version:6.0
import PackageDescription

let package = Package(
    name: "PhonesOwnPart",
    platforms: [.macOS(.v12)],
    dependencies: [
        .package(name: "seam-phones", path: "../../../bindings/swift")
    ],
    targets: [
        .executableTarget(
            name: "PhonesOwnPart",
            dependencies: [.product(name: "SeamPhones", package: "seam-phones")],
            path: "Sources"
        )
    ]
)
