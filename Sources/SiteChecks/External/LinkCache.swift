// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Answers of other sites, kept so that no site is asked twice in a week. One line each: address, answer, time.
struct LinkCache: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var answer: LinkAnswer
    var time: Int
  }

  private(set) var entries: [String: Entry] = [:]

  init() {}

  /// Lines that cannot be read are as if they were not there.
  init(_ bytes: Bytes) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, let answer = LinkAnswer(fields[1]), let time = Int(fields[2]) else { continue }
      entries[fields[0]] = Entry(answer: answer, time: time)
    }
  }

  /// An answer that is young enough: a good one a week, a bad one a day.
  func answer(for address: String, now: Int) -> LinkAnswer? {
    guard let entry = entries[address] else { return nil }
    let days = entry.answer.isGood ? 7 : 1
    return now - entry.time < days * 86_400 && entry.time <= now ? entry.answer : nil
  }

  mutating func note(_ answer: LinkAnswer, for address: String, now: Int) { entries[address] = Entry(answer: answer, time: now) }

  var bytes: Bytes {
    Bytes(entries.keys.sorted().compactMap { key in entries[key].map { "\(key)\t\($0.answer.text)\t\($0.time)\n" } }.joined().utf8)
  }
}

/// What another site answers.
enum LinkAnswer: Sendable, Equatable {
  case good
  /// For ever: the link can be corrected.
  case moved(to: String)
  case gone(Int)
  case failing(Int)
  /// No answer: no such name, no connection, too slow.
  case silent
  case refused

  var isGood: Bool { self == .good }

  var text: String {
    switch self {
    case .good: "goed"
    case .moved(let address): "naar " + address
    case .gone(let status): "weg \(status)"
    case .failing(let status): "fout \(status)"
    case .silent: "stil"
    case .refused: "eigen"
    }
  }

  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let number = words.count > 1 ? Int(words[1]) : nil
    switch (words.first, number) {
    case ("goed", _): self = .good
    case ("naar", _) where words.count > 1: self = .moved(to: words[1])
    case ("weg", let status?): self = .gone(status)
    case ("fout", let status?): self = .failing(status)
    case ("stil", _): self = .silent
    case ("eigen", _): self = .refused
    default: return nil
    }
  }
}
