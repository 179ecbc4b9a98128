// SPDX-License-Identifier: Apache-2.0
import Primitives

extension DatasetProposal {
  /// Years beside each other, and a title above the names of the columns: the table must be turned or cut before it can be read.
  mutating func noteLayout() {
    let years = columns.map(\.name).filter { SchoolYear($0) != nil || Self.isYear($0) }
    if years.count > 1 {
      let list = years.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (years.count > 3 ? ", …" : "")
      doubts.append(
        Doubt(
          "de jaren (\(list)) staan naast elkaar; zet ze onder elkaar, met een kolom 'schooljaar' en een kolom met het cijfer",
          "the years (\(list)) are beside each other; put them below each other, with a column of the school year and one of the figure"))
    }
    for column in columns where column.calendarYears {
      doubts.append(
        Doubt(
          "in '\(column.name)' staan kalenderjaren; schrijf schooljaren, zoals 2019-2020",
          "'\(column.name)' has calendar years; write school years, such as 2019-2020"))
    }
    if columns.count == 1 {
      doubts.append(
        Doubt(
          "de tabel heeft één kolom; haal een titel boven de kolomnamen weg, of kijk welk teken tussen de velden staat",
          "the table has one column; remove a title above the names of the columns, or see which sign separates the fields"))
    }
  }

  /// Municipalities by another name, and rows that belong to none.
  mutating func noteCells(of column: ColumnGuess) {
    if let unknown = column.unknownArea {
      let (isOne, count) = (column.unknownAreas == 1, column.unknownAreas)
      doubts.append(
        Doubt(
          "\(count) \(isOne ? "cel" : "cellen") van '\(column.name)' \(isOne ? "staat" : "staan") zo niet in gebieden.csv, zoals '\(unknown)'",
          "\(count) \(isOne ? "cell" : "cells") of '\(column.name)' \(isOne ? "is" : "are") not in gebieden.csv, such as '\(unknown)'"))
    }
    if column.emptyCells > 0 {
      let (isOne, count) = (column.emptyCells == 1, column.emptyCells)
      doubts.append(
        Doubt(
          "in \(count) \(isOne ? "rij" : "rijen") is '\(column.name)' leeg; haal lege rijen en rijen met een totaal weg",
          "'\(column.name)' is empty in \(count) \(isOne ? "row" : "rows"); remove empty rows and rows with a total"))
    }
  }

  mutating func noteMasked() {
    for column in columns {
      if !column.masked.isEmpty {
        let signs = column.masked.joined(separator: ", ")
        doubts.append(
          Doubt(
            "in '\(column.name)' staan verborgen cijfers (\(signs)); die blijven verborgen",
            "'\(column.name)' has hidden figures (\(signs)); they stay hidden"))
      }
      if column.minusOnes > 0 {
        doubts.append(
          Doubt(
            "in '\(column.name)' staat \(column.minusOnes) keer -1; bij DUO is dat een verborgen aantal: maak er '<5' van als dat hier ook zo is",
            "'\(column.name)' has -1 \(column.minusOnes) times, a hidden number at DUO: make it '<5' if it is so here"))
      }
    }
  }
}
