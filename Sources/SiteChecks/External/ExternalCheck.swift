// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Dispatch
import Primitives

/// Looks whether links to other sites still work, politely: each address once, a few sites at a time, one question at a time per site with a
/// pause between, and an answer is kept for a week. `robots.txt` is not asked for: it is about programs that wander, and this one only asks
/// the addresses that people wrote down.
package struct ExternalCheck: Sendable {
  private let asker: LinkAsker
  private let pause: Duration
  private let width: Int

  /// `allowsPrivate` is for tests, and for who has a portal on a network of its own.
  package init(allowsPrivate: Bool = false, pause: Duration = .seconds(1), width: Int = 8, seconds: Int = 20) {
    asker = LinkAsker(allowsPrivate: allowsPrivate, seconds: seconds)
    self.pause = pause
    self.width = width
  }

  /// What was found, and the cache as it is then.
  package func run(_ links: [ExternalLink], cache: Bytes, now: Int) async throws(Subprocess.NotInstalled) -> (report: Report, cache: Bytes)
  {
    var cache = LinkCache(cache)
    let asked = links.filter { cache.answer(for: $0.address, now: now) == nil }
    for (address, answer) in try await ask(asked) { cache.note(answer, for: address, now: now) }
    var report = Report()
    for link in links {
      if let answer = cache.answer(for: link.address, now: now) { Self.judge(answer, link, &report) }
    }
    return (report, cache.bytes)
  }
}

extension ExternalCheck {
  private typealias Answers = Result<[(String, LinkAnswer)], Subprocess.NotInstalled>

  /// By site, a few at a time.
  private func ask(_ links: [ExternalLink]) async throws(Subprocess.NotInstalled) -> [(String, LinkAnswer)] {
    var sites: [(host: String, addresses: [String])] = []
    var places: [String: Int] = [:]
    for link in links {
      let host = link.host ?? ""
      if let place = places[host] {
        sites[place].addresses.append(link.address)
      } else {
        places[host] = sites.count
        sites.append((host, [link.address]))
      }
    }
    var results: [Answers] = []
    await withTaskGroup(of: Answers.self) { group in
      var next = 0
      while next < min(width, sites.count) {
        let addresses = sites[next].addresses
        group.addTask { await askSite(addresses) }
        next += 1
      }
      for await answers in group {
        results.append(answers)
        guard next < sites.count else { continue }
        let addresses = sites[next].addresses
        group.addTask { await askSite(addresses) }
        next += 1
      }
    }
    var all: [(String, LinkAnswer)] = []
    for result in results { all += try result.get() }
    return all
  }

  private func askSite(_ addresses: [String]) async -> Answers {
    var answers: [(String, LinkAnswer)] = []
    for (index, address) in addresses.enumerated() {
      if index > 0 {
        do { try await Task.sleep(for: pause) } catch { break }
      }
      switch await askOnThread(address) {
      case .success(let answer): answers.append((address, answer))
      case .failure(let error): return .failure(error)
      }
    }
    return .success(answers)
  }

  /// curl is waited for on a thread that nothing else needs.
  private func askOnThread(_ address: String) async -> Result<LinkAnswer, Subprocess.NotInstalled> {
    await withCheckedContinuation { waiting in
      DispatchQueue.global().async {
        do throws(Subprocess.NotInstalled) {
          waiting.resume(returning: .success(try asker.ask(address)))
        } catch {
          waiting.resume(returning: .failure(error))
        }
      }
    }
  }

  private static func judge(_ answer: LinkAnswer, _ link: ExternalLink, _ report: inout Report) {
    func add(_ rule: Rule, _ summary: String, _ remedy: String? = nil) {
      report.add(Diagnostic(rule.severity, rule.identifier, at: link.place, summary, remedy: remedy ?? rule.remedy))
    }
    switch answer {
    case .good: break
    case .moved(let target):
      add(SiteRules.externalMoved, "een link gaat naar het adres van nu; '\(link.address)' is verhuisd", "schrijf '\(target)'")
    case .gone(let status):
      add(SiteRules.externalGone, "een link gaat naar een pagina die er is, en '\(link.address)' is er niet meer (\(status))")
    case .failing(let status):
      add(SiteRules.externalSilent, "een andere website antwoordt, en '\(link.address)' geeft een fout (\(status))")
    case .silent: add(SiteRules.externalSilent, "een andere website antwoordt, en '\(link.address)' niet")
    case .refused:
      add(SiteRules.externalPrivate, "een link gaat naar een openbaar adres, en '\(link.address)' is er een van een eigen netwerk")
    }
  }
}
