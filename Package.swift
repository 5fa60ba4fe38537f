// swift-tools-version: 6.3
import PackageDescription

/// A floor of the house: a library target, the floors below that it may import, and its tests.
/// `docs/architecture.md` draws the whole house; a target imports only from lower floors.
func floor(_ name: String, on lower: [Target.Dependency] = []) -> [Target] {
  [
    .target(name: name, dependencies: lower),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name)] + lower + ["TestSupport"],
      resources: fixtures.contains(name) ? [.copy("Fixtures")] : []),
  ]
}

/// Targets whose tests read golden values written by `Scripts/reference/`.
let fixtures: Set = ["Layers", "Metrics", "Text"]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let collections: Target.Dependency = .product(name: "HeapModule", package: "swift-collections")

/// The libraries behind CGEMM; docs/architecture.md says why there are two.
#if arch(x86_64)
  let matrixProducts = ["dnnl", "gomp"]
#else
  let matrixProducts = ["openblas"]
#endif

/// The programs in `Examples/`: one for each shape of recurrent networks, and the floors that it stands on.
let labelExample = ["Corpora", "Models", "Tensors", "Training"]
let examples = [
  "OneToOne": labelExample, "OneToMany": labelExample, "ManyToOne": labelExample,
  "ManyToMany": labelExample,
  "ManyToOneToMany": ["Corpora", "Models", "Text", "Training", "Translation"],
]

let package = Package(
  name: "seq2seq",
  products: [
    .executable(name: "seq2seq", targets: ["seq2seq"]),
    .library(
      name: "Seq2Seq",
      targets: [
        "Tensors", "Text", "Metrics", "Charts", "Layers", "Corpora", "CorpusAnalysis",
        "LocaleCorpus", "Models", "Store", "Training", "Decoding", "Translation", "Tasks",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    // Floor 0: C only.
    .target(name: "CGEMM", linkerSettings: matrixProducts.map { .linkedLibrary($0) }),
    .target(
      name: "CICU", linkerSettings: ["icui18n", "icuuc", "icudata"].map { .linkedLibrary($0) }),
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels"),
    .target(name: "TestSupport", dependencies: ["Tensors", "CZlib"], path: "Tests/TestSupport"),

    // The top: commands that parse, call and print.
    .executableTarget(
      name: "seq2seq",
      dependencies: [
        "Text", "Metrics", "Charts", "Corpora", "CorpusAnalysis", "LocaleCorpus", "Models", "Store",
        "Training", "Decoding", "Translation", "Tasks", "CEdit", argumentParser,
      ]),
    .executableTarget(
      name: "MatrixProducts", dependencies: ["Tensors"], path: "Benchmarks/MatrixProducts"),
    .executableTarget(
      name: "TrainingStep", dependencies: ["Corpora", "Models", "Training", argumentParser],
      path: "Benchmarks/TrainingStep"),
    .executableTarget(
      name: "TranslationSpeed",
      dependencies: ["Corpora", "Tensors", "Translation", argumentParser],
      path: "Benchmarks/TranslationSpeed"),
    .executableTarget(
      name: "TokenizingSpeed", dependencies: ["Corpora", "Text", argumentParser],
      path: "Benchmarks/TokenizingSpeed"),
    .testTarget(name: "seq2seqTests", dependencies: ["Store", "TestSupport", "seq2seq"]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: ["TestSupport"] + examples.keys.sorted().map { .byName(name: $0) }),
  ]
    + examples.sorted { $0.key < $1.key }.map { name, floors in
      .executableTarget(
        name: name, dependencies: floors.map { .byName(name: $0) }, path: "Examples/\(name)")
    }
    + floor("Tensors", on: ["CKernels", "CGEMM"])
    + floor("Text", on: ["CICU", collections])
    + floor("Metrics")
    + floor("Charts", on: ["CICU"])
    + floor("Layers", on: ["Tensors"])
    + floor("Corpora", on: ["CExpat", "CZlib"])
    + floor("CorpusAnalysis", on: ["Text", "Corpora", "CICU"])
    + floor("LocaleCorpus", on: ["Text", "Corpora", "CICU"])
    + floor("Models", on: ["Layers", "Tensors"])
    + floor("Store", on: ["Corpora", grdb])
    + floor("Training", on: ["Models", "Layers", "Tensors", "Corpora"])
    + floor("Decoding", on: ["Tensors"])
    + floor("Translation", on: ["Models", "Decoding", "Metrics", "Text", "Tensors", "Corpora"])
    + floor(
      "Tasks",
      on: ["Translation", "Models", "Decoding", "Metrics", "Text", "Tensors", "Corpora"]),
  swiftLanguageModes: [.v6]
)
