// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// What the registers hold for the checks over the whole site. That a file cannot be read was reported when it was loaded.
  func registerFacts(_ inventory: Inventory, _ spelling: AreaSpelling) -> [TextFact] {
    var report = Report()
    return Register.allCases.filter(inventory.registers.contains).flatMap { register -> [TextFact] in
      guard let bytes = tree.read(register.rawValue, &report) else { return [] }
      return TextScan.facts(in: bytes, file: tree.displayName(of: register.rawValue), spelling: spelling)
    }
  }
}
