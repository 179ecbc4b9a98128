// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// All templates of a site, compiled once; rendered from any number of threads.
///
///     let library = TemplateLibrary(sources, vocabulary: Vocabulary(Field.self), constants: texts, report: &report)
///     let fiche = library?.template("fiche")
///     try library?.render(fiche, with: site, page, into: &bytes)
///
/// The language is Mustache with blocks and parents, without lambdas, and strict: a name, partial or block that does not exist
/// is an error of the template, found when it is compiled; a name that a page does not supply is an error when that page is rendered.
package struct TemplateLibrary: Sendable {
  /// A template of this library, found once by its name.
  package struct Template: Hashable, Sendable {
    fileprivate var index: Int
  }

  /// The keys of the constants that no template uses, in their own order.
  package var unusedConstants: [String] { compiled.unusedConstants }
  /// All there is in one object, which both cores count once for a page.
  private let compiled: Compiled

  /// Compiles all templates. Everything that is wrong goes to the report; nil if anything is an error.
  package init?(_ sources: [TemplateSource], vocabulary: Vocabulary, constants: Constants = .none, report: inout Report) {
    let names = NameTable(vocabulary: vocabulary, constants: constants)
    var checks = TemplateSet(sources, names: names)
    checks.check()
    report.add(contentsOf: checks.report)
    guard !checks.report.hasErrors else { return nil }
    var linker = Linker(checks.templates, index: checks.index, names: names)
    let program = linker.link()
    report.add(contentsOf: linker.report)
    guard !linker.report.hasErrors else { return nil }
    compiled = Compiled(program, index: checks.index, unusedConstants: checks.unusedConstants)
  }
}

extension TemplateLibrary {
  package func template(_ name: String) -> Template? {
    compiled.index[name].map(Template.init(index:))
  }

  /// Appends the page to `bytes`. Names are looked up in the last context first: give what all pages share before what is this page's own.
  /// After an error `bytes` are as they were.
  package func render(_ template: Template, with contexts: Value..., into bytes: inout Bytes) throws(RenderError) {
    try render(template, with: contexts, missing: .error, into: &bytes)
  }

  func render(_ template: Template, with contexts: [Value], missing: Renderer.Missing, into bytes: inout Bytes) throws(RenderError) {
    try compiled.render(template.index, with: contexts, missing: missing, into: &bytes)
  }
}

extension Compiled {
  fileprivate func render(
    _ template: Int, with contexts: [Value], missing: Renderer.Missing, into bytes: inout Bytes
  ) throws(RenderError) {
    guard program.templates.indices.contains(template) else { return }
    let room = bytes.capacity - bytes.count
    // Into a buffer that had a page in it before; a part of a page should keep no more memory than it fills.
    guard room > Self.sizeOfPart else {
      let output = Output(capacity: Self.sizeOfPart)
      return try run(template, contexts, missing, output) { bytes.append(contentsOf: $0.bytes) }
    }
    var overflow: Bytes?
    var failure: RenderError?
    bytes.append(addingCapacity: room) { free in
      free.withUnsafeMutableBufferPointer { free, count in
        do throws(RenderError) {
          try run(template, contexts, missing, Output(lent: free)) { output in
            if output.isLent { count = output.count } else { overflow = Bytes(output.bytes) }
          }
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    if let overflow { bytes.append(contentsOf: overflow) }
  }

  private func run(
    _ template: Int, _ contexts: [Value], _ missing: Renderer.Missing, _ output: consuming Output, done: (borrowing Output) -> Void
  ) throws(RenderError) {
    var renderer = Renderer(self, contexts: contexts, output: output, missing: missing)
    try renderer.run(program.templates[template])
    done(renderer.output)
    withExtendedLifetime(contexts) {}
  }

  /// In bytes; most parts are not larger.
  private static let sizeOfPart = 2048
}
