// SPDX-License-Identifier: Apache-2.0

/// A licence of data as people read it and as machines find it.
struct Licence {
  /// As `dataset.yml` has it: `CC-BY-4.0`.
  let identifier: String

  init(_ identifier: String) {
    self.identifier = identifier
  }

  /// `CC BY 4.0`
  var name: String {
    switch identifier {
    case "CC-BY-4.0": "CC BY 4.0"
    case "CC0", "CC0-1.0": "CC0 (publiek domein)"
    default: identifier
    }
  }

  /// Its address, where it is known.
  var address: String {
    switch identifier {
    case "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"
    case "CC0", "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/"
    default: identifier
    }
  }
}
