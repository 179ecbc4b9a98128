// SPDX-License-Identifier: EUPL-1.2
import PortalCommands

@main
struct Program {
  static func main() async {
    await Portaal.main()
  }
}
