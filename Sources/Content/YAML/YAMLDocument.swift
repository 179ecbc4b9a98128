// SPDX-License-Identifier: Apache-2.0

/// A YAML text as a tree, put together from the events of libyaml. Every scalar stays a text.
///
///     titel: Kansen      →   the mapping titel → "Kansen"
///     jaar: &j 2020      →   the same with jaar → "2020", and a note: an anchor at 2:7
package struct YAMLDocument {
  /// Nil for a text without anything in it.
  package private(set) var value: YAMLValue?
  /// What YAML allows and we do not, in the order of the text.
  package private(set) var notes: [YAMLNote] = []
  private var anchors: Set<String> = []

  package init(_ text: String) throws(YAMLError) {
    var text = text
    let result = text.withUTF8 { (bytes) -> Result<YAMLDocument, YAMLError> in
      var document = YAMLDocument()
      do throws(YAMLError) {
        try document.read(YAMLEvents(bytes))
        return .success(document)
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  private init() {}
}

/// What stands in a text that YAML allows and we do not.
package struct YAMLNote {
  enum Kind {
    /// `&x` or `*x`
    case anchor
    /// `!x`
    case tag(String)
    /// Characters that `"\0"` and the like write, and that no page and no feed may hold.
    case controls
    /// A list or a mapping where a key should stand; the pair is left out.
    case complexKey
  }

  let kind: Kind
  package let mark: YAMLMark
}

extension YAMLDocument {
  private mutating func read(_ events: borrowing YAMLEvents) throws(YAMLError) {
    while true {
      let event = try events.next()
      switch event.kind {
      case .end: return
      case .document where value != nil: throw .broken(YAMLError.secondDocument, mark: event.mark)
      case .document: value = try node(events.next(), events)
      default: break
      }
    }
  }

  /// The value that begins with an event, with all that is in it.
  private mutating func node(_ event: YAMLEvent, _ events: borrowing YAMLEvents) throws(YAMLError) -> YAMLValue {
    look(at: event)
    var content = YAMLValue.Content.scalar("")
    switch event.kind {
    case .alias(let name):
      guard anchors.contains(name) else { throw .broken(YAMLError.undefinedAlias, mark: event.mark) }
    case .scalar(let text, let isDoubleQuoted):
      if isDoubleQuoted, text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) {
        notes.append(YAMLNote(kind: .controls, mark: event.mark))
      }
      content = .scalar(text)
    case .list:
      var items: [YAMLValue] = []
      while let item = try nextInside(events) { items.append(try node(item, events)) }
      content = .list(items)
    case .mapping: content = .mapping(try pairs(events))
    case .document, .end, .other: break
    }
    if let anchor = event.anchor { anchors.insert(anchor) }
    return YAMLValue(content: content, mark: event.mark)
  }

  private mutating func pairs(_ events: borrowing YAMLEvents) throws(YAMLError) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    while let key = try nextInside(events) {
      guard case .scalar(let name, _) = key.kind else {
        let count = notes.count + (key.isPlain ? 0 : 1)
        _ = try node(key, events)
        _ = try node(events.next(), events)
        // One note for the whole pair.
        notes.removeSubrange(count...)
        notes.append(YAMLNote(kind: .complexKey, mark: key.mark))
        continue
      }
      look(at: key)
      if let anchor = key.anchor { anchors.insert(anchor) }
      pairs.append(YAMLPair(key: name, keyMark: key.mark, value: try node(events.next(), events)))
    }
    try refuseDoubles(pairs)
    return pairs.filter { !DoubleKey.isRenamed($0.key) }
  }

  /// Of several double keys the first in the alphabet is told.
  private func refuseDoubles(_ pairs: [YAMLPair]) throws(YAMLError) {
    var names: Set<String> = []
    let doubles = pairs.filter { !names.insert($0.key).inserted }
    guard let name = doubles.map(\.key).min(), let first = pairs.first(where: { $0.key == name }) else { return }
    throw .doubleKey(first.key, first: first.keyMark)
  }

  /// Nil at the end of the list or mapping.
  private func nextInside(_ events: borrowing YAMLEvents) throws(YAMLError) -> YAMLEvent? {
    let event = try events.next()
    if case .other = event.kind { return nil }
    return event
  }

  private mutating func look(at event: YAMLEvent) {
    if event.isReference {
      notes.append(YAMLNote(kind: .anchor, mark: event.mark))
    } else if let tag = event.oddTag {
      notes.append(YAMLNote(kind: .tag(tag), mark: event.mark))
    }
  }
}

extension YAMLEvent {
  private static let standardTags = ["", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"]

  /// Whether this is, or can be, the same value as another one.
  fileprivate var isReference: Bool {
    if case .alias = kind { return true }
    return anchor != nil
  }

  /// A tag that means something else than what stands there.
  fileprivate var oddTag: String? { tag.flatMap { Self.standardTags.contains($0) ? nil : $0 } }

  fileprivate var isPlain: Bool { !isReference && oddTag == nil }
}
