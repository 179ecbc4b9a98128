// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// Nil where there is no portaal.yml that can be read; wrong values in it have stand-ins.
  func loadSettings(_ inventory: Inventory, _ report: inout Report) -> Settings? {
    let path = "portaal.yml"
    guard inventory.hasSettings else {
      report.error(
        "portaal.ontbreekt", at: Place(tree.displayName(of: path)), "een portaal heeft een portaal.yml met titel, adres en uitgever",
        remedy: tree.files.isEmpty
          ? "de map is leeg: begin met een kopie van de voorbeeldinhoud" : "maak portaal.yml, of noem een andere map")
      return nil
    }
    let errors = report.count(.error)
    guard let (value, scope) = readYAML(path, SettingsKeys.schema, Names(), &report) else {
      if report.count(.error) == errors {
        report.error(
          "portaal.leeg", at: Place(tree.displayName(of: path)), "portaal.yml is niet leeg",
          remedy: "schrijf titel, adres, contact en uitgever")
      }
      return nil
    }
    var reading = scope
    defer { report.add(contentsOf: reading.report) }
    guard let keys = MappingReader(value, &reading) else { return nil }
    let title = keys.read(SettingsKeys.title, &reading)
    let subtitle = keys.read(SettingsKeys.subtitle, &reading)
    let address = keys.read(SettingsKeys.address, &reading)
    let editAddress = keys.read(SettingsKeys.editAddress, &reading)
    let contact = keys.read(SettingsKeys.contact, &reading)
    let publisher = keys.read(SettingsKeys.publisher, &reading)
    let privacy = keys.read(SettingsKeys.privacy, &reading)
    let rules = keys.read(SettingsKeys.rules, &reading)
    return Settings(
      title: title ?? "", subtitle: subtitle ?? "", address: address ?? "https://portaal.example", editAddress: editAddress,
      contact: contact ?? "", publisherName: publisher?.name ?? "", publisherAddress: publisher?.address,
      smallCellThreshold: privacy?.threshold ?? 5, minimumDenominator: privacy?.minimumDenominator ?? 25,
      namedDatasets: privacy?.namedDatasets ?? [], rules: rules ?? [])
  }
}
