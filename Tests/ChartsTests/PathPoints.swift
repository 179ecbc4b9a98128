// SPDX-License-Identifier: Apache-2.0

@testable import Charts

/// The points that a path goes through: enough of the path language for what charts write (M L H V h v l a z, and numbers).
enum PathPoints {
  static func points(of path: String) -> [Point] {
    var points: [Point] = []
    var current = Point(x: 0, y: 0)
    for (command, numbers) in commands(of: path) {
      switch command {
      case "M", "L":
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          current = Point(x: numbers[index], y: numbers[index + 1])
          points.append(current)
        }
        continue
      case "m", "l":
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          current = Point(x: current.x + numbers[index], y: current.y + numbers[index + 1])
          points.append(current)
        }
        continue
      case "h": current.x += numbers[0]
      case "v": current.y += numbers[0]
      case "H": current.x = numbers[0]
      case "V": current.y = numbers[0]
      case "a": current = Point(x: current.x + numbers[5], y: current.y + numbers[6])
      default: continue
      }
      points.append(current)
    }
    return points
  }

  /// Each letter with the numbers after it.
  static func commands(of path: String) -> [(Character, [Double])] {
    var commands: [(Character, [Double])] = []
    var number = ""
    func finish() {
      if let value = Double(number), !commands.isEmpty { commands[commands.count - 1].1.append(value) }
      number = ""
    }
    for character in path {
      if character.isLetter {
        finish()
        commands.append((character, []))
      } else if character == " " || character == "," {
        finish()
      } else {
        if character == "-" || character == "." && number.contains(".") { finish() }
        number.append(character)
      }
    }
    finish()
    return commands
  }
}
