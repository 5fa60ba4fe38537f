import Corpora

/// A number of units of measurement.
struct Measurement {
  let amount: String
  /// ICU's name of the unit, as in kilometer-per-hour.
  let unit: String

  static var values: DrawnValues<Measurement> {
    DrawnValues { random in
      let unit = random.next(of: units)
      return Measurement(amount: random.nextAmount(bits: 14), unit: unit)
    }
  }

  private static let units = [
    // Length and area
    "kilometer", "meter", "decimeter", "centimeter", "millimeter", "micrometer", "nanometer",
    "mile", "yard", "foot", "inch", "nautical-mile", "light-year", "astronomical-unit",
    "square-kilometer", "square-meter", "square-centimeter", "square-mile", "square-foot",
    "hectare", "acre",
    // Volume and weight
    "cubic-kilometer", "cubic-meter", "cubic-centimeter", "hectoliter", "liter", "deciliter",
    "centiliter", "milliliter", "gallon", "pint", "cup", "fluid-ounce", "tablespoon", "teaspoon",
    "tonne", "kilogram", "gram", "milligram", "microgram", "pound", "ounce", "carat",
    // Speed, rates and consumption
    "kilometer-per-hour", "meter-per-second", "mile-per-hour", "knot", "meter-per-second-squared",
    "liter-per-100-kilometer", "liter-per-kilometer", "mile-per-gallon", "liter-per-minute",
    "cubic-meter-per-second", "kilogram-per-cubic-meter", "gram-per-day", "gram-per-liter",
    "milligram-per-deciliter", "megabyte-per-second", "kilowatt-hour-per-day",
    // Temperature, energy and pressure
    "celsius", "fahrenheit", "kelvin", "joule", "kilojoule", "calorie", "kilocalorie",
    "kilowatt-hour", "watt", "kilowatt", "megawatt", "horsepower", "newton", "bar", "millibar",
    "hectopascal", "atmosphere",
    // Electricity, frequency and light
    "volt", "ampere", "milliampere", "ohm", "hertz", "kilohertz", "megahertz", "gigahertz", "lux",
    // Data, shares and angles
    "bit", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "pixel", "megapixel", "dot",
    "percent", "permille", "part-per-million", "degree", "radian", "revolution",
  ]
}

/// Writes measurements, as in 12 kilometers per hour.
struct MeasurementWriter: PhraseWriter {
  private let numbers: NumberFormats

  init?(_ language: Language) {
    numbers = NumberFormats(language)
  }

  func text(of value: Measurement) -> String? {
    numbers.text(of: value.amount, "unit/\(value.unit) unit-width-full-name")
  }
}
