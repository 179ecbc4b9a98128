// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the server sent.
struct Answer: Sendable {
  var status: Int
  var head: String
  var body: String

  /// The mark of the page, for the question whether it changed.
  var mark: String? {
    body.components(separatedBy: "data-stand=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
  }

  func header(_ name: String) -> String? {
    head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }.map {
      String($0.dropFirst(name.count + 2))
    }
  }
}

extension TestSite {
  /// Sends exactly this target, without a client that tidies it first, and reads all that comes back.
  func get(_ target: String, method: String = "GET", host: String? = nil) async throws -> Answer {
    let request = "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n"
    let parts = await sent(request).components(separatedBy: "\r\n\r\n")
    let status = try #require(parts.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    return Answer(status: status, head: parts[0], body: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }

  /// All that comes back for these bytes, until the server closes.
  func sent(_ request: String) async -> String {
    let port = port
    // Not on the threads that the server needs.
    let bytes = await withCheckedContinuation { done in
      DispatchQueue(label: "client").async { done.resume(returning: Self.exchange(Array(request.utf8), port: port)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The answer to the question whether a page is still what it was.
  func changed(_ page: String, since mark: String) async throws -> Answer {
    try await get("/portaal/wijzigingen?stand=\(mark)&pagina=\(page)")
  }

  /// A page as soon as it holds a text, within five seconds.
  func get(_ page: String, until text: String) async throws -> Answer {
    var answer = try await get(page)
    for _ in 0..<100 where !answer.body.contains(text) {
      try await Task.sleep(for: .milliseconds(50))
      answer = try await get(page)
    }
    return answer
  }

  private static func exchange(_ request: [UInt8], port: UInt16) -> [UInt8] {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var patience = timeval(tv_sec: 25, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard connected == 0, send(socket, request, request.count, 0) == request.count else { return [] }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return answer }
      answer += buffer[..<count]
    }
  }
}
