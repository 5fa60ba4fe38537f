import Foundation

/// Writes a file with these bytes into a folder and returns its path.
func write(_ bytes: some Sequence<UInt8>, to name: String, in folder: URL) throws -> String {
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return file.path
}

/// Writes a file with this text into a folder and returns its path.
func write(_ text: String, to name: String, in folder: URL) throws -> String {
  try write(text.utf8, to: name, in: folder)
}
