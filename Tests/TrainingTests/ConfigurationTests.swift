import Corpora
import Foundation
import Testing
import Training

struct ConfigurationTests {
  @Test(arguments: Preset.allCases)
  func `presets are valid and survive JSON`(preset: Preset) throws {
    let configuration = preset.configuration
    try configuration.validate()
    let json = try configuration.json()
    #expect(try Configuration().merging(json, name: "x") == configuration)
  }

  @Test(arguments: Preset.allCases, [Task.classify, .tag, .map, .generate])
  func `labels have settings of their own, which are valid`(preset: Preset, task: Task) throws {
    let configuration = preset.configuration(for: task)
    try configuration.validate()
    #expect(configuration != preset.configuration)
    #expect(configuration.training.labelSmoothing == 0 && !configuration.model.tiedOutput)
    #expect(
      (configuration == Preset.base.configuration(for: task)) == [.small, .base].contains(preset))
  }

  @Test func `a file changes only what it names`() throws {
    let json = #"{"model": {"cell": "gru"}, "training": {"epochs": 3}}"#
    var expected = Configuration()
    expected.model.cell = .gru
    expected.training.epochs = 3
    #expect(try Configuration().merging(Data(json.utf8), name: "x") == expected)
  }

  @Test(arguments: [
    ("", "JSON"), ("[]", "JSON"), (#"{"modle": {}}"#, "modle"),
    (#"{"model": {"cell": "lstn"}}"#, "cell"), (#"{"training": {"epochs": "many"}}"#, "epochs"),
    (#"{"training": {"epoch": 3}}"#, "training.epoch"),
  ])
  func `a wrong file is refused with the place`(json: String, place: String) throws {
    let error = #expect(throws: TrainingError.self) {
      try Configuration().merging(Data(json.utf8), name: "my.json")
    }
    let message = "\(try #require(error))"
    #expect(message.contains("my.json"))
    #expect(message.contains(place))
  }
}
