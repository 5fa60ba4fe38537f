import ArgumentParser
import Corpora
import Decoding
import Foundation
import Translation

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Translate arguments, lines of a file or what is typed at a prompt.",
    discussion: """
      One line out for every line in; an empty line gives an empty line:

        seq2seq translate --model models/de-en --beam-size 5 < test.de > test.out.en
        seq2seq translate --model models/de-en --input web.de.gz --output web.en
        seq2seq translate --model models/de-en "Ein Hund läuft."
        seq2seq translate --model models/de-en        (on a terminal: a prompt)
      """)

  @OptionGroup var models: TranslatorFlags

  @Argument(help: "Sentences to translate, one an argument.")
  var text: [String] = []

  @OptionGroup(title: "Lines") var lines: LineFlags
  @OptionGroup(title: "Control") var control: ControlFlags
  @OptionGroup(title: "Explanation") var form: FormFlags

  @OptionGroup var search: SearchFlags
  @OptionGroup var output: OutputFlags

  func validate() throws {
    try models.require()
    if form.attentionSVG != nil, text.count != 1 {
      throw ValidationError(
        "--attention-svg: expected one sentence as argument, found \(text.count)")
    }
    if lines.resume, !form.isLineByLine {
      throw ValidationError("--resume: expected one line of output a line, found --n-best")
    }
    if control.requiresPhrases, search.sample || search.diversity != 0 {
      throw ValidationError(
        "--require, --constraints and --terms: expected neither --sample nor --diversity as well")
    }
    if !text.isEmpty, lines.input != nil || lines.resume {
      throw ValidationError("--input and --resume: expected no sentences as arguments as well")
    }
  }

  func run() throws {
    let (description, translator) = try models.load()
    if form.needsAttention, description.options.attention == .none {
      throw Failure(
        "\(models.name): has no attention to show, or to align words with", kind: .usage)
    }
    var options = search.translatorOptions
    options.splitsSentences = lines.splitSentences
    form.apply(to: &options)
    try control.apply(to: &options, of: description, named: models.name)
    let maker = try control.requestMaker()
    let line = ProgressLine(isQuiet: output.quiet)
    if !text.isEmpty {
      let file = try lines.openOutput()
      var translator = lineTranslator(translator, options, to: file, telling: line)
      // A line feed inside an argument would make two lines of one translation.
      let requests = try text.map { try maker.request(for: $0.replacing("\n", with: " ")) }
      try translator.translate(RequestWindow(firstLine: 1, requests: requests))
      translator.warnings.summarise()
    } else if suitsPrompt, isatty(STDIN_FILENO) == 1, StandardOutput.stream.isTerminal {
      var prompt = Prompt(
        PromptSession(
          model: PromptModel(flags: models, description: description, translator: translator),
          options: options, request: maker.common, showsAttention: form.attention))
      try prompt.run()
    } else {
      let reader = try RequestReader(path: lines.inputPath, making: maker)
      let file = try lines.openOutput()
      if let file, lines.resume { line.print(try file.skipTranslatedLines(of: reader)) }
      var session = LineSession(
        reader: reader, size: lines.flushEveryLine ? .fixed(1) : .growing(for: options),
        isResumable: file != nil)
      var translator = lineTranslator(translator, options, to: file, telling: line)
      let progress = TranslationProgress(of: reader, to: translator.stream, showing: line)
      defer {
        line.clear()
        translator.warnings.summarise()
      }
      try session.run { window in
        try translator.translate(window)
        progress.advance(by: window.requests.count)
      }
    }
  }

  /// Whether nothing is asked for that only makes sense for lines of a file.
  private var suitsPrompt: Bool {
    !lines.areGiven && form.suitsPrompt && control.constraints == nil
  }

  private func lineTranslator(
    _ translator: Translator, _ options: Translator.Options, to file: TranslationFile?,
    telling line: ProgressLine
  ) -> LineTranslator {
    LineTranslator(
      translator: translator, options: options, writer: form.writer(for: translator),
      stream: file?.stream ?? StandardOutput.stream,
      attention: form.attention || form.attentionSVG != nil
        ? AttentionDrawing(
          translator: translator, isShown: form.attention, file: form.attentionSVG, line: line)
        : nil,
      warnings: WarningReport(to: line, except: lines.splitSentences ? [.split] : []))
  }
}
