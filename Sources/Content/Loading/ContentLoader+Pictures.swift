// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// The pictures with their sizes, sorted by path; what a picture may not hold is reported.
  func loadPictures(_ inventory: Inventory, _ report: inout Report) async -> [Picture] {
    let files = inventory.pictures
    let results = await concurrentMap(files.count, chunk: 4) { [self] index in
      var report = Report()
      let path = files[index].path
      guard let bytes = tree.read(path, &report) else { return (Picture(path: path, width: nil, height: nil), report) }
      let place = Place(tree.displayName(of: path))
      let size: PictureSize?
      if path.hasSuffix(".svg") {
        SVGCheck.run(bytes, file: place.file, &report)
        size = PictureSize(svg: bytes)
      } else {
        size = PictureSize(bytes)
        if PhotoLocation.isTold(by: bytes) {
          report.warning(
            "beeld.plaats", at: place, "een foto zegt niet waar zij gemaakt is, en deze wel",
            remedy:
              "haal de plaats uit de foto (Windows: Eigenschappen, Details, Persoonlijke gegevens verwijderen), of maak er een schermafdruk van"
          )
        }
        if size == nil {
          report.error(
            "beeld.vorm", at: place, "een beeld is een echt PNG-, JPEG- of WebP-bestand",
            remedy: "open het beeld in een tekenprogramma en bewaar het opnieuw")
        }
      }
      return (Picture(path: path, width: size?.width, height: size?.height, bytes: bytes.count), report)
    }
    for (_, found) in results { report.add(contentsOf: found) }
    return results.map(\.0)
  }
}
