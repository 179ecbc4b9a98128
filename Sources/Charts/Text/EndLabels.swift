// SPDX-License-Identifier: Apache-2.0

/// Places labels beside the ends of lines so that none overlaps another and each stays as near to its end as it can.
enum EndLabels {
  /// The new centres of labels that want to stand at `wanted` (any order), each with its height, between `top` and `bottom`.
  ///
  /// Labels that would overlap are put together in a block, centred on the mean of what its members want; blocks that then touch are
  /// joined ("pool adjacent violators"), so the order of the ends is the order of the labels. Labels that do not fit together at all keep
  /// their order and go below `bottom`.
  ///
  ///     placed(wanted: [100, 104], heights: [16, 16], top: 0, bottom: 300)   // [94, 110]
  static func placed(wanted: [Double], heights: [Double], top: Double, bottom: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      var block = Block(members: [index], offsetSum: wanted[index] - heights[index] / 2, height: heights[index])
      block.settle(top: top, bottom: bottom)
      while let last = blocks.last, last.start + last.height > block.start {
        blocks.removeLast()
        block = last.joined(with: block)
        block.settle(top: top, bottom: bottom)
      }
      blocks.append(block)
    }
    var result = wanted
    for block in blocks {
      var y = block.start
      for member in block.members {
        result[member] = y + heights[member] / 2
        y += heights[member]
      }
    }
    return result
  }

  private struct Block {
    var members: [Int]
    /// The sum over the members of where the block would start if that member stood where it wants.
    var offsetSum: Double
    var height: Double
    var start = 0.0

    mutating func settle(top: Double, bottom: Double) {
      start = max(top, min(offsetSum / Double(members.count), bottom - height))
    }

    func joined(with next: Block) -> Block {
      Block(
        members: members + next.members, offsetSum: offsetSum + next.offsetSum - height * Double(next.members.count),
        height: height + next.height)
    }
  }
}
