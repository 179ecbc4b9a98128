// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import History
import Monitor
import Pages
import Primitives
import SiteChecks

/// Makes editions of the site, and remembers enough of the last one to make the next quickly.
///
/// An edit of one text is shown at once (`quick`); a full round over everything follows, which finds what only the whole site can tell.
/// Each is a function of the files alone, so that nothing of an old edition can stay behind: only whole parts whose files did not change are
/// used again.
actor Workshop {
  let options: PreviewOptions
  private let articles = ArticleCache()
  private var templates = Remembered<SiteTemplates>()
  private var figures = Remembered<[Figures]>()
  /// As it was when the preview began: a commit changes no text.
  private var history: FileHistory?
  /// The last full round.
  private var report = Report()
  private var plan: SitePlan?
  private var tree: SourceTree
  /// The names of the texts and the other files that the plan was made of.
  private var planOutline: [SourceTree.File] = []
  /// Whether those are still the same: a text refers to others by their places in the plan's lists.
  private var planFits = false
  /// How many texts were shown at once; a full round that began before the last of them knows less.
  private var edits = 0

  init(_ options: PreviewOptions) {
    self.options = options
    tree = SourceTree(name: options.content, texts: [:])
  }

  /// A part of the model with the files that it was made of and what was found in them.
  private struct Remembered<Part: Sendable> {
    var files: [SourceTree.File] = []
    var part: Part?
    var report = Report()
  }
}

extension Workshop {
  /// Everything, from the disk: what did not change is used again. Nil where a text was edited meanwhile.
  func full() async -> Edition? {
    let edits = edits
    var report = Report()
    let tree = SourceTree(root: options.content, report: &report)
    // What is wrong with this folder is reported where the templates are read.
    var listing = Report()
    let samples = SourceTree(root: options.templates, report: &listing)
    let loading = ContentLoader.Options(today: options.today(), drafts: options.drafts, templates: samples)
    async let history = readHistory()
    var (portal, findings) = await ContentLoader(tree: tree, options: loading, cache: articles).load()
    portal?.history = await history
    report.add(contentsOf: findings)
    let templates = self.templates(samples.files, &report)
    var plan: SitePlan?
    if let portal {
      let figures = await self.figures(of: portal, tree, &report)
      if let templates {
        plan = SitePlan.make(
          portal: portal, figures: figures, templates: templates, today: loading.today, rules: RuleBook.all, report: &report)
      }
    }
    if let portal {
      report.add(contentsOf: SiteChecks(portal: portal, tree: tree, today: loading.today).content())
      report = RuleBook.apply(portal.settings.rules, to: report)
    }
    guard edits == self.edits else { return nil }
    self.report = report
    self.tree = tree
    let outline = tree.files.map { $0.path.hasSuffix(".md") ? SourceTree.File(path: $0.path, size: 0) : $0 }
    if !report.hasErrors, let plan { (self.plan, planOutline) = (plan, outline) }
    planFits = planOutline == outline
    return edition()
  }

  /// After an edit of one text, given as its path below the content folder; nil where that takes a full round.
  func quick(_ path: String) -> Edition? {
    guard let plan, planFits else { return nil }
    var portal = plan.portal
    let loading = ContentLoader.Options(today: options.today(), drafts: options.drafts)
    let loader = ContentLoader(tree: tree, options: loading, cache: articles)
    guard let (before, after) = loader.reload(path, in: &portal) else { return nil }
    let file = tree.displayName(of: path)
    var report = after
    for diagnostic in self.report.diagnostics where !before.diagnostics.contains(diagnostic) {
      // An error that was found elsewhere, such as a link to nowhere, may be mended or not: a full round tells.
      if diagnostic.location.file == file, diagnostic.severity == .error { return nil }
      report.add(diagnostic)
    }
    edits += 1
    self.report = report
    if !report.hasErrors { self.plan = plan.showing(portal) }
    return edition()
  }

  private func readHistory() async -> FileHistory {
    if let history { return history }
    let read = await FileHistory.read(options.content)
    history = read
    return read
  }

  private func edition() -> Edition {
    Edition(plan: plan, report: report, tree: tree, text: options.text)
  }

  private func templates(_ files: [SourceTree.File], _ report: inout Report) -> SiteTemplates? {
    if templates.part == nil || templates.files != files {
      var findings = Report()
      templates.part = SiteTemplates.load(folder: options.templates, report: &findings)
      templates.report = findings
      templates.files = files
    }
    report.add(contentsOf: templates.report)
    return templates.part
  }

  /// The figures depend on everything but the texts.
  private func figures(of portal: Portal, _ tree: SourceTree, _ report: inout Report) async -> [Figures] {
    let files = tree.files.filter { !$0.path.hasSuffix(".md") }
    if let known = figures.part, figures.files == files {
      report.add(contentsOf: figures.report)
      return known
    }
    var findings = Report()
    let new = await MonitorReader(portal: portal, tree: tree).figures(report: &findings)
    figures = Remembered(files: files, part: new, report: findings)
    report.add(contentsOf: findings)
    return new
  }
}
