// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Looks up the number of a host, and refuses those of private networks: a link in a text must not make this computer, or a CI, ask
/// something of a machine that only it can reach (server-side request forgery).
enum PublicAddress {
  enum Lookup: Equatable {
    case address(String)
    case refused
    case unknown
  }

  /// The first number of a host, where all of them are public.
  static func find(_ host: String, allowsPrivate: Bool) -> Lookup {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return .unknown }
    defer { freeaddrinfo(list) }
    var first: String?
    var entry = list
    while let info = entry {
      entry = info.pointee.ai_next
      guard let address = info.pointee.ai_addr, let bytes = bytes(of: address) else { continue }
      if !allowsPrivate, isPrivate(bytes) { return .refused }
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      guard getnameinfo(address, info.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else { continue }
      first = first ?? String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return first.map { .address($0) } ?? .unknown
  }

  /// Four or sixteen bytes.
  private static func bytes(of address: UnsafeMutablePointer<sockaddr>) -> [UInt8]? {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
      }
    default: nil
    }
  }

  /// The special-purpose registries of IANA (RFC 6890): this network, private, shared, loopback, link-local, multicast and reserved.
  static func isPrivate(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 4 {
      switch (bytes[0], bytes[1]) {
      case (0, _), (10, _), (127, _), (169, 254), (192, 168), (198, 18), (198, 19), (224..., _): return true
      case (100, 64...127), (172, 16...31), (192, 0): return true
      default: return false
      }
    }
    // A number of IPv4 in one of IPv6: mapped, or behind a translator.
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] || bytes.prefix(4) == [0, 0x64, 0xFF, 0x9B] {
      return isPrivate(Array(bytes.suffix(4)))
    }
    return bytes.prefix(12).allSatisfy { $0 == 0 } || bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
      || bytes[0] == 0xFF
  }
}
