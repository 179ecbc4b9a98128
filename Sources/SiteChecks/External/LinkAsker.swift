// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Asks one address of another site what it answers, with the program curl: `HEAD`, and where a server does not like that, the first byte of
/// `GET`. The number of the host is looked up and judged first, and curl is held to that number.
struct LinkAsker: Sendable {
  var allowsPrivate = false
  var seconds = 20
  /// Who asks: servers want to know.
  var agent = "portaal-linkcontrole"

  private static let hops = 5

  func ask(_ address: String) throws(Subprocess.NotInstalled) -> LinkAnswer {
    var current = address
    var permanent: String?
    var isPermanent = true
    for _ in 0..<Self.hops {
      let link = ExternalLink(current, at: .init(""))
      guard let (host, port) = link.parts else { return .silent }
      let number: String
      switch PublicAddress.find(host, allowsPrivate: allowsPrivate) {
      case .address(let found): number = found
      case .refused: return .refused
      case .unknown: return .silent
      }
      let pin = "\(host):\(port):\(number.contains(":") ? "[\(number)]" : number)"
      var (status, target) = try request(current, ["--head"], pin)
      if status >= 400 || status == 0 { (status, target) = try request(current, ["--range", "0-0"], pin) }
      switch status {
      case 200..<300, 304: return permanent.map { .moved(to: $0) } ?? .good
      case 300..<400 where !target.isEmpty:
        // After one step that may change again, later steps say nothing about where the link should go.
        isPermanent = isPermanent && (status == 301 || status == 308)
        if isPermanent { permanent = target }
        current = target
      case 404, 410: return .gone(status)
      case 0: return .silent
      // Not for programs, or not for this one now: the page may well be there.
      case 401, 403, 405, 429, 999: return .good
      default: return .failing(status)
      }
    }
    return .failing(310)
  }

  private func request(_ address: String, _ method: [String], _ pin: String) throws(Subprocess.NotInstalled) -> (Int, String) {
    let arguments =
      [
        "-q", "--silent", "--output", "/dev/null", "--write-out", "%{http_code} %{redirect_url}", "--max-time", String(seconds),
        "--connect-timeout", "10", "--proto", "=http,https", "--user-agent", agent, "--resolve", pin,
      ] + method + ["--", address]
    var bytes = Bytes()
    _ = try Subprocess("curl").run(arguments) { bytes += $0 }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
    return (words.first.flatMap { Int($0) } ?? 0, words.count > 1 ? words[1] : "")
  }
}
