// swift-tools-version: 6.1
import PackageDescription

/// Every target is checked for the same things: data races, existential spelling, imports that leak or are missing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// The hub (`NewsGraphModel`), its spokes, and the line that joins them; a spoke never depends on another spoke.
let package = Package(
  name: "newsgraph",
  products: [
    .executable(name: "newsgraph", targets: ["NewsGraphCLI"]),
    .library(name: "NewsGraph", targets: ["NewsGraph"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "NewsGraphModel", dependencies: [crypto]),
    .target(name: "GraphAccess"),
    .target(name: "CypherEngine", dependencies: ["GraphAccess"]),
    .target(name: "Articles", dependencies: ["NewsGraphModel", "LibXML"]),
    .target(name: "Linguistics", dependencies: ["NewsGraphModel", "CKernels"]),
    .target(name: "CKernels"),
    .target(name: "Evaluation", dependencies: ["NewsGraphModel"]),
    .target(name: "LinguisticsTraining", dependencies: ["Evaluation", "Linguistics", "NewsGraphModel", "CKernels"]),
    .target(name: "Extraction", dependencies: ["NewsGraphModel"]),
    .target(name: "Resolution", dependencies: ["NewsGraphModel"]),
    .target(name: "Validation", dependencies: ["NewsGraphModel", "LibXML"]),
    .target(name: "Formats", dependencies: ["GraphAccess", "NewsGraphModel", "LibXML", "CValijson"]),
    .target(name: "Inspection", dependencies: ["GraphAccess", "NewsGraphModel"]),

    .target(
      name: "NewsGraph",
      dependencies: [
        "NewsGraphModel", "Articles", "Linguistics", "Extraction", "Resolution", "Validation", "Formats", "GraphAccess", "CypherEngine",
        "Evaluation", "Inspection", "NewsGraphSchemas", "NewsGraphModels",
      ]),
    .executableTarget(
      name: "NewsGraphCLI",
      dependencies: ["CypherEngine", "Evaluation", "GraphAccess", "Inspection", "NewsGraph", "NewsGraphModel", argumentParser]),

    .executableTarget(name: "newsgraph-train", dependencies: ["Evaluation", "Linguistics", "LinguisticsTraining", "NewsGraphModel", argumentParser]),

    .executableTarget(name: "newsgraph-tck", dependencies: ["CypherEngine", "GraphAccess"]),
    .executableTarget(name: "newsgraph-bench", dependencies: ["CypherEngine", "GraphAccess"]),

    .target(name: "LibXML", dependencies: ["CLibXML2", "NewsGraphModel"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CValijson"),
    .target(name: "NewsGraphModels", path: "Sources/Models", exclude: ["README.md", "english.model", "lemmas.model"]),
    .target(
      name: "NewsGraphSchemas", path: "Schemas",
      exclude: ["embed.sh", "gazetteer", "jsonld.schema.json", "ontology", "ontology.xsd", "shapes.ttl", "xsd"], publicHeadersPath: "include"),

    .target(name: "TestSupport", dependencies: ["GraphAccess"], path: "Tests/TestSupport"),
    .testTarget(name: "GraphAccessTests", dependencies: ["GraphAccess", "TestSupport"]),
    .testTarget(name: "CypherEngineTests", dependencies: ["CypherEngine", "GraphAccess", "TestSupport"]),
    .testTarget(name: "InspectionTests", dependencies: ["GraphAccess", "Inspection", "NewsGraphModel"]),
    .testTarget(name: "ModelTests", dependencies: ["NewsGraphModel"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "NewsGraph", "NewsGraphModel"]),
    .target(
      name: "CKernelVersions", path: "Tests/CKernelVersions",
      cSettings: [.headerSearchPath("../../Sources/CKernels"), .headerSearchPath("../../Sources/CKernels/include")]),
    .testTarget(
      name: "LinguisticsTests",
      dependencies: ["CKernelVersions", "CKernels", "Evaluation", "Linguistics", "NewsGraph", "NewsGraphModel", "NewsGraphModels"]),
    .testTarget(name: "LinguisticsTrainingTests", dependencies: ["Linguistics", "LinguisticsTraining", "NewsGraphModel"]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "NewsGraphModel"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Linguistics", "NewsGraph", "NewsGraphModel"]),
    .testTarget(name: "ResolutionTests", dependencies: ["Resolution", "NewsGraph", "NewsGraphModel"]),
    .testTarget(name: "ValidationTests", dependencies: ["Validation", "LibXML", "NewsGraphModel"]),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "GraphAccess", "NewsGraph", "NewsGraphModel"], exclude: ["Golden"]),
    .testTarget(
      name: "NewsGraphTests", dependencies: ["CypherEngine", "GraphAccess", "Inspection", "NewsGraph", "NewsGraphCLI", "NewsGraphModel"],
      exclude: ["Questions/questions.md"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
