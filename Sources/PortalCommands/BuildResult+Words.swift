// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Publishing

extension BuildSummary {
  /// `Public/ gemaakt: 1.204 pagina's, 8.450 cijfers, 0,84 s, 92 MB.`
  func line(warnings: Int, to output: String) -> String {
    let made = "\(output)/ gemaakt: \(counted(pages, "pagina", "pagina's")), \(counted(figures, "cijfer", "cijfers"))"
    let cost = "\(fixed(seconds, decimals: 2)) s, \(grouped(peakMemory / 1_000_000)) MB"
    return "\(made), \(cost)." + (warnings > 0 ? " \(counted(warnings, "waarschuwing", "waarschuwingen"))." : "")
  }
}

extension Report {
  /// `2 fouten, 1 waarschuwing. Public/ is niet veranderd.`
  func verdict(output: String) -> String {
    let warnings = count(.warning)
    return counted(count(.error), "fout", "fouten") + (warnings > 0 ? ", \(counted(warnings, "waarschuwing", "waarschuwingen"))" : "")
      + ". \(output)/ is niet veranderd.\n"
  }
}

extension Report {
  /// `2 fouten, 1 advies in 1.204 pagina's (0,84 s).` or `Geen fouten in 1.204 pagina's (0,84 s).`
  func line(of check: CheckResult) -> String {
    let found = [
      (count(.error), "fout", "fouten"), (count(.warning), "waarschuwing", "waarschuwingen"), (count(.advice), "advies", "adviezen"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    let pages = check.pages.map { " in " + counted($0, "pagina", "pagina's") } ?? ""
    return "\(found.isEmpty ? "Geen fouten" : found.joined(separator: ", "))\(pages) (\(fixed(check.seconds, decimals: 2)) s).\n"
  }
}

extension PhaseTiming {
  /// `  rekenen      0,213 s`
  var line: String {
    let name = phase.rawValue
    return "  \(name)\(String(repeating: " ", count: max(1, 13 - name.count)))\(fixed(seconds, decimals: 3)) s\n"
  }
}

private func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(number == 1 ? one : many)"
}

/// `12.345`
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  let head = digits.count % 3
  var parts = head > 0 ? [String(digits.prefix(head))] : []
  var rest = digits.dropFirst(head)
  while !rest.isEmpty {
    parts.append(String(rest.prefix(3)))
    rest = rest.dropFirst(3)
  }
  return parts.joined(separator: ".")
}

/// `0,84`
private func fixed(_ number: Double, decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let rounded = Int((number * Double(scale)).rounded())
  let fraction = String(rounded % scale)
  return "\(grouped(rounded / scale)),\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
}
