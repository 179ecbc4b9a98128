// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Primitives

/// `bedoelde u 'fiche'?`, or where no name is near: `kies uit: fiche, partner.`
func choice(near: String?, of known: [String]) -> String {
  if let near { return say("bedoelde u '\(near)'?", "did you mean '\(near)'?") }
  let names = known.joined(separator: ", ")
  return say("kies uit: \(names).", "choose from: \(names).")
}

/// Of a name that a file cannot have.
func wrongName(_ name: String) -> ValidationError {
  let slug = Slug.make(from: name)
  return ValidationError(say("'\(name)' is geen naam; bedoelde u '\(slug)'?", "'\(name)' is no name; did you mean '\(slug)'?"))
}
