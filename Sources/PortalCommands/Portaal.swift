// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `portaal`: the command and its subcommands.
package struct Portaal: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "portaal",
    abstract: "Maakt van fiches (Markdown) en cijfers (CSV) een snelle, toegankelijke website.",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, MeasureCommand.self, NewCommand.self, ImportCommand.self, SchemaCommand.self,
    ]
  )

  package init() {}
}
