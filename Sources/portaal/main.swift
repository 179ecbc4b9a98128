// SPDX-License-Identifier: EUPL-1.2
import PortalCommands

await Portaal.main()
