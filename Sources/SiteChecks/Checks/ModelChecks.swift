// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

extension SiteChecks {
  /// Titles of things that stand in one list: a fiche may be called after its kind, two fiches may not be called the same.
  func checkTitles(_ findings: inout Findings) {
    guard findings.isWanted(SiteRules.doubleTitle) else { return }
    let lists = [
      portal.kinds.map(\.article), portal.fiches.map(\.article), portal.partners.map(\.article), portal.themes.map(\.article),
      portal.infoPages.map(\.article), portal.news.map(\.article),
    ]
    for list in lists {
      // By place: an article is some references to copy.
      var first: [String: Int] = [:]
      first.reserveCapacity(list.count)
      for index in list.indices.sorted(by: { list[$0].path < list[$1].path }) {
        let article = list[index]
        let key = article.title.lowercased()
        if let other = first[key].map({ list[$0] }) {
          findings.add(
            SiteRules.doubleTitle, at: article.titlePlace ?? place(of: article.path),
            "elke titel komt één keer voor, en '\(article.title)' is ook de titel van \(tree.displayName(of: other.path))")
        } else {
          first[key] = index
        }
      }
    }
  }

  func checkDates(_ findings: inout Findings) {
    // The same limit as the mark "mogelijk verouderd" on the page of the fiche.
    let tellsStale = findings.isWanted(SiteRules.staleFiche)
    for index in portal.fiches.indices where tellsStale {
      let checked = portal.fiches[index].checked
      guard (checked.year + 2, checked.month, checked.day) < (today.year, today.month, today.day) else { continue }
      findings.add(
        SiteRules.staleFiche, at: portal.fiches[index].checkedPlace ?? place(of: portal.fiches[index].article.path),
        "een fiche is korter dan 24 maanden geleden nagekeken, en deze op \(checked.dutch)")
    }
    for commitment in portal.commitments where commitment.status == .open || commitment.status == .running {
      guard let due = commitment.due, due < today else { continue }
      findings.add(
        SiteRules.overdueCommitment, at: commitment.duePlace ?? place(of: "toezeggingen.yml"),
        "van een toezegging waarvan de dag voorbij is, is bekend wat ervan kwam; '\(commitment.title)' zou klaar zijn op \(due.dutch)")
    }
  }

  func checkTranslations(_ findings: inout Findings) {
    for translation in portal.translations {
      if translation.updated == nil {
        findings.add(
          SiteRules.undatedTranslation, at: place(of: translation.article.path),
          "bij een vertaling staat van welke dag zij is, bij 'bijgewerkt'"
        )
      } else if translation.isStale, let original = translation.originalUpdated {
        findings.add(
          SiteRules.staleTranslation, at: translation.updatedPlace ?? place(of: translation.article.path),
          "een vertaling is niet ouder dan haar origineel, en \(tree.displayName(of: translation.original)) is van \(original.dutch)")
      }
    }
  }

  func checkPictures(_ findings: inout Findings) {
    let (kilobytes, pixels) = (300, 2_400)
    for picture in portal.pictures {
      if picture.bytes > kilobytes * 1_000 {
        findings.add(
          SiteRules.pictureWeight, at: place(of: picture.path),
          "een beeld weegt hooguit \(kilobytes) kB, en dit weegt \((picture.bytes + 999) / 1_000) kB")
      }
      // A drawing has no points: it is as sharp at any size.
      guard let width = picture.width, let height = picture.height, !picture.path.hasSuffix(".svg"), max(width, height) > pixels else {
        continue
      }
      findings.add(
        SiteRules.pictureSize, at: place(of: picture.path),
        "een beeld is hooguit \(pixels) beeldpunten breed en hoog, en dit is \(width) bij \(height)")
    }
  }
}
