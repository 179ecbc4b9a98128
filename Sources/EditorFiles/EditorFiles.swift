// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The files that help an editor to write content, all made from the contract that the checks use.
package enum EditorFiles {
  package struct File: Sendable {
    /// Below the folder of the project: `.vscode/schemas/bronnen.json`
    package let path: String
    package let bytes: Bytes
  }

  /// Where the owner says which git server there is.
  package static let serverSettings = "Redactie/server.yml"

  /// What the contract alone decides.
  package static var fixed: [File] {
    let schemas = ContentSchema.all.compactMap { content -> File? in
      switch content.form {
      case .block: return nil
      case .head, .translation, .items, .file: break
      }
      return File(path: ".vscode/schemas/\(content.name).json", bytes: IndentedJSON.bytes(JSONSchema.schema(of: content)))
    }
    return schemas + [File(path: ".vscode/portaal.code-snippets", bytes: IndentedJSON.bytes(Snippets.file))]
  }

  /// What follows the content: the names to choose from, and a form for each kind of fiche.
  package static func following(_ names: NameLists, server: Bytes) -> [File] {
    [
      File(path: ".vscode/schemas/namen.json", bytes: IndentedJSON.bytes(names.schema)),
      File(path: "Redactie/config.yml", bytes: FormConfiguration(kinds: names.kinds).file(server: server)),
    ]
  }
}
