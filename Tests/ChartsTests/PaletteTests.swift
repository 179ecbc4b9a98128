// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// Contrast by WCAG 2.1 (relative luminance) and colour blindness by Machado, Oliveira and Fernandes (2009), severity 1.
@Suite struct PaletteTests {
  @Test(arguments: [(Palette.light, Palette.lightBackground), (Palette.dark, Palette.darkBackground)])
  func everyColourHasContrastThree(colours: [String], background: String) throws {
    #expect(colours.count == 8)
    for colour in colours {
      let contrast = try contrast(linear(colour), linear(background))
      #expect(contrast >= 3, "\(colour) on \(background): \(contrast)")
    }
  }

  @Test(arguments: [
    (Palette.light, Palette.textOnLight), (Palette.dark, Palette.textOnDark), (Palette.lightSteps, Palette.textOnLightSteps),
    (Palette.darkSteps, Palette.textOnDarkSteps),
  ])
  func textOnColoursHasContrastFourAndAHalf(colours: [String], text: [String]) throws {
    #expect(colours.count == text.count)
    for (colour, letter) in zip(colours, text) {
      let contrast = try contrast(linear(colour), linear(letter))
      #expect(contrast >= 4.5, "\(letter) on \(colour): \(contrast)")
    }
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func neighboursDifferForTheColourBlind(colours: [String]) throws {
    for (name, matrix) in PaletteTests.simulations {
      let seen = try colours.map { lab(apply(matrix, try linear($0))) }
      for (index, pair) in zip(seen, seen.dropFirst()).enumerated() {
        #expect(distance(pair.0, pair.1) >= 20, "\(colours[index]) and \(colours[index + 1]) as a \(name) sees them")
      }
      // The first four, which most charts use, differ from each other.
      for a in 0..<4 {
        for b in 0..<a { #expect(distance(seen[a], seen[b]) >= 15, "\(colours[a]) and \(colours[b]) as a \(name) sees them") }
      }
    }
  }

  private static let simulations: [(String, [Double])] = [
    ("normal", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    ("protan", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
    ("deutan", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]),
    ("tritan", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]),
  ]

  private func linear(_ colour: String) throws -> [Double] {
    let number = try #require(UInt32(colour.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let value = Double(number >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
  }

  private func contrast(_ a: [Double], _ b: [Double]) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ colour: [Double]) -> Double { 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] }

  private func apply(_ matrix: [Double], _ c: [Double]) -> [Double] {
    (0..<3).map { row in min(max(matrix[row * 3] * c[0] + matrix[row * 3 + 1] * c[1] + matrix[row * 3 + 2] * c[2], 0), 1) }
  }

  /// CIE L*a*b* with D65.
  private func lab(_ c: [Double]) -> [Double] {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? power(t, 1.0 / 3) : (24389.0 / 27 * t + 16) / 116 }
    let x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505)
    let y = f(luminance(c))
    let z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func power(_ base: Double, _ exponent: Double) -> Double { TestMath.power(base, exponent) }
}
