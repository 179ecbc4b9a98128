// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics

/// Whether the blocks of a text can be filled from the figures, which are known only now: errors for what cannot be drawn, warnings for what
/// deserves a look.
struct BlockCheck {
  let site: Site

  func run(_ body: Body, _ report: inout Report) {
    for part in body.parts {
      guard case .block(let block) = part else { continue }
      switch block {
      case .chart(let block): check(block, &report)
      case .keyFigure(let block): check(block.measure, of: block.dataset, "kerncijfer", at: block.place, &report)
      case .table(let block): check(block.measure, of: block.dataset, "tabel", at: block.place, &report)
      }
    }
  }

  func canDraw(_ block: ChartBlock) -> Bool {
    guard let making = site.making(of: block.dataset) else { return false }
    do {
      return !(try making.spec(of: block, id: "g")).problems.contains(where: \.isError)
    } catch {
      return false
    }
  }
}

extension BlockCheck {
  private func check(_ measure: String, of dataset: Ref<Dataset>, _ subject: String, at place: Place, _ report: inout Report) {
    do {
      _ = try site.making(of: dataset)?.indicator(measure)
    } catch {
      report.error("\(subject).\(error.rule)", at: place, error.summary, remedy: error.remedy)
    }
  }

  private func check(_ block: ChartBlock, _ report: inout Report) {
    guard let making = site.making(of: block.dataset) else { return }
    do {
      let spec = try making.spec(of: block, id: "g")
      tell(spec.problems, at: block.place, &report)
      if Chart(spec).isEmpty {
        report.warning(
          "grafiek.cijfers", at: block.place, "een grafiek laat cijfers zien, en van deze gebieden zijn er geen die getoond mogen worden",
          remedy: "kies andere gebieden of een andere maat")
      }
    } catch {
      report.error("grafiek.\(error.rule)", at: block.place, error.summary, remedy: error.remedy)
    }
  }

  /// Of one rule no more than a few: a map of the wrong year would give a line for every municipality.
  private static let mostOfOneRule = 5

  private func tell(_ problems: [ChartProblem], at place: Place, _ report: inout Report) {
    var counts: [String: Int] = [:]
    for problem in problems {
      counts[problem.identifier, default: 0] += 1
      guard counts[problem.identifier, default: 0] <= Self.mostOfOneRule else { continue }
      report.add(
        Diagnostic(problem.isError ? .error : .warning, problem.identifier, at: place, problem.summary, remedy: problem.remedy))
    }
  }
}
