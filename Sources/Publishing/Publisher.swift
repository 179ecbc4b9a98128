// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import History
import Monitor
import Pages
import Primitives
import SiteChecks

/// Content files in, a published site out:
///
///     SourceTree → Portal → SitePlan → (page by page) bytes → staging → Public/
///        read       load      plan           render           write     swap
///
/// Everything that is wrong in the content is in the report, all of it in one run; if there is an error, nothing is published.
package struct Publisher: Sendable {
  package var options: BuildOptions
  /// Hears which phase begins, and how many pages are done while pages are written.
  package var progress: @Sendable (Progress) -> Void

  package init(_ options: BuildOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  package func build() async throws(PublishingError) -> BuildResult {
    var stopwatch = Stopwatch()
    var report = Report()
    progress(.phase(.read))
    let tree = SourceTree(root: options.content, report: &report)
    // What is wrong with this folder is reported where the templates are read.
    var listing = Report()
    let templates = SourceTree(root: options.templates, report: &listing)
    // A command may change pages after they are made, and of files that are not listed nothing is known.
    let isKnown = options.after == nil && listing.diagnostics.isEmpty
    let surroundings = isKnown ? Surroundings(options, content: tree, templates: templates) : nil
    stopwatch.lap(.read)

    let loaded = await load(from: tree, templates, wantsPrints: isKnown, report: &report, stopwatch: &stopwatch)
    let figures = await compute(loaded, from: tree, report: &report, stopwatch: &stopwatch)
    let checks = loaded.portal.map { SiteChecks(portal: $0, tree: tree, today: options.today) }
    // Where no earlier build says which texts are the same, one core looks at them while the other makes the plan.
    let record = surroundings.flatMap { _ in BuildRecord.read(besides: options.output) }
    async let early = record == nil ? checks?.contentForBuild() : nil
    // Where one may, most pages can be kept, and what lists show of fiches is not asked for.
    var plan = makePlan(loaded, figures, from: tree, withFicheParts: record == nil, report: &report)
    let keeping = plan.flatMap { plan in surroundings.map { Keeping(plan, in: $0, options, record) } }
    if let made = plan, !made.hasFicheParts, !(keeping?.keepsMost ?? false) { plan = made.withFicheParts(&report) }
    stopwatch.lap(.plan)
    var advice = LanguageAdvice()
    if let portal = loaded.portal, let checks {
      progress(.phase(.inspect))
      let found = await early ?? checks.contentForBuild(known: keeping?.knownAdvice ?? [:])
      report.add(contentsOf: found.report)
      report = RuleBook.apply(portal.settings.rules, to: report)
      advice = found.advice
      stopwatch.lap(.inspect)
    }
    let address = loaded.portal?.settings.address
    var result = BuildResult(report: report, summary: nil, address: address, timings: stopwatch.timings)
    result.plan = plan
    guard let plan, !report.hasErrors else { return result }
    result.report.add(contentsOf: try await publish(plan, from: tree, keeping, advice, stopwatch: &stopwatch))
    result.timings = stopwatch.timings
    guard !result.report.hasErrors else { return result }
    let pages = options.part.share(of: Array(plan.pages.indices)).count { plan.pages[$0].isHTML }
    result.summary = BuildSummary(
      pages: pages, figures: figures.reduce(0) { $0 + $1.publishedCount }, seconds: stopwatch.elapsed, peakMemory: peakMemory(),
      languageAdvice: advice.count)
    return result
  }
}

extension Publisher {
  /// What a build and a check begin with.
  typealias Loaded = (portal: Portal?, templates: SiteTemplates?)

  /// Loads the content and the templates, side by side.
  func load(
    from tree: SourceTree, _ samples: SourceTree, wantsPrints: Bool, report: inout Report, stopwatch: inout Stopwatch
  ) async -> Loaded {
    progress(.phase(.load))
    var loading = ContentLoader.Options(today: options.today, drafts: options.drafts, templates: samples)
    loading.wantsPrints = wantsPrints
    async let history = FileHistory.read(options.content)
    async let compiled = Self.loadTemplates(options.templates)
    var (portal, findings) = await ContentLoader(tree: tree, options: loading).load()
    report.add(contentsOf: findings)
    let templates = await compiled
    report.add(contentsOf: templates.report)
    portal?.history = await history
    stopwatch.lap(.load)
    return (portal, templates.made)
  }

  private static func loadTemplates(_ folder: String) async -> (made: SiteTemplates?, report: Report) {
    var report = Report()
    let templates = SiteTemplates.load(folder: folder, report: &report)
    return (templates, report)
  }

  func compute(_ loaded: Loaded, from tree: SourceTree, report: inout Report, stopwatch: inout Stopwatch) async -> [Figures] {
    guard let portal = loaded.portal else { return [] }
    progress(.phase(.compute))
    defer { stopwatch.lap(.compute) }
    return await MonitorReader(portal: portal, tree: tree).figures(report: &report)
  }

  /// With all checks; nil when there is too little to make a plan from.
  func makePlan(
    _ loaded: Loaded, _ figures: [Figures], from tree: SourceTree, withFicheParts: Bool, report: inout Report
  ) -> SitePlan? {
    guard let portal = loaded.portal else { return nil }
    progress(.phase(.plan))
    guard let templates = loaded.templates else { return nil }
    return SitePlan.make(
      portal: portal, figures: figures, templates: templates, today: options.today, rules: RuleBook.all,
      picture: { Self.picture($0, of: tree) }, withFicheParts: withFicheParts, report: &report)
  }

  /// What cannot be read is reported where the pictures are copied.
  private static func picture(_ path: String, of tree: SourceTree) -> Bytes? {
    var unheard = Report()
    return tree.read(path, &unheard)
  }

  /// Renders every page that cannot be kept straight into a staging folder and puts that in the place of the old site.
  /// What goes wrong on the way comes back; with an error in it nothing is published.
  private func publish(
    _ plan: SitePlan, from tree: SourceTree, _ keeping: Keeping?, _ advice: LanguageAdvice, stopwatch: inout Stopwatch
  ) async throws(PublishingError) -> Report {
    progress(.phase(.render))
    let staging = try StagingFolder(for: options.output)
    let (failures, files): (Report, [FileStamp?])
    do {
      (failures, files) = try await fill(staging, with: plan, from: tree, keeping)
      stopwatch.lap(.render)
    } catch {
      staging.discard()
      throw .disk(error)
    }
    guard !failures.hasErrors else {
      staging.discard()
      return failures
    }
    if let after = options.after {
      progress(.phase(.after))
      do {
        try AfterCommand(after).run(on: staging.path)
      } catch {
        staging.discard()
        throw error
      }
      stopwatch.lap(.after)
    }
    progress(.phase(.swap))
    do { try staging.publish() } catch { throw .disk(error) }
    keeping?.record(files, advice: advice.byText, in: options.output)
    stopwatch.lap(.swap)
    return failures
  }
}
