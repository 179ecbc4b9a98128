// SPDX-License-Identifier: Apache-2.0

/// Which names of this server are answered. A page elsewhere whose name is made to lead to this computer (DNS rebinding) could otherwise read
/// drafts. Who asks for an address that others can reach gets all names answered.
struct HostGuard: Sendable {
  private let names: [String]?

  init(_ host: String) {
    let own = ["localhost", "127.0.0.1", "[::1]"]
    names = own.contains(host) || host == "::1" ? own : nil
  }

  /// `localhost:8000`
  func accepts(_ host: String?) -> Bool {
    guard let names else { return true }
    guard let host else { return false }
    let isLiteral = host.hasPrefix("[")
    let name = isLiteral ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return names.contains(String(name))
  }
}
