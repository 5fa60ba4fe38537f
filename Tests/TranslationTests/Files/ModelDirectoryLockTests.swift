import Foundation
import Models
import TestSupport
import Testing
import Translation

struct ModelDirectoryLockTests {
  @Test func `a model directory belongs to one training at a time`() throws {
    try withTemporaryDirectory { folder in
      let directory = ModelDirectory(path: folder.appendingPathComponent("new/model").path)
      #expect(directory.isInUse == nil)
      var lock = try directory.lock()
      #expect(lock != nil && directory.isInUse == true)
      #expect(throws: ModelError.self) { try directory.lock() }
      lock = nil
      #expect(lock == nil && directory.isInUse == false)
      #expect(try directory.lock() != nil)
    }
  }
}
