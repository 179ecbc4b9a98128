// SPDX-License-Identifier: Apache-2.0
import PortalCommands

@main
struct Program {
  static func main() async {
    await Portaal.main()
  }
}
