// SPDX-License-Identifier: Apache-2.0

extension BoxedTable {
  /// The least D over all real counts in the boxes.
  ///
  /// With ρ = X/Y, D = E/X where E = Σ max(0, xᵢ − ρyᵢ) = Σ max(0, ρyᵢ − xᵢ). For a given ρ, whatever the counts,
  ///
  ///     E ≥ E⁺(ρ) = Σ max(0, aᵢ − ρdᵢ),   E ≥ E⁻(ρ) = Σ max(0, ρcᵢ − bᵢ),   X ≤ G(ρ) + E with G(ρ) = Σ min(bᵢ, ρdᵢ),
  ///
  /// the last because xᵢ ≤ min(bᵢ, ρdᵢ) + max(0, xᵢ − ρyᵢ). So D ≥ E/(G + E) with E the larger of the two. E⁺/G falls with ρ and E⁻/G rises (divide
  /// both by ρ), so the least is where E⁺ = E⁻. There xᵢ = min(bᵢ, max(aᵢ, ρdᵢ)) reaches it: schools that are too rich or too poor for ρ come
  /// as near as they can, all others have the share of ρ.
  ///
  /// ρ is found by halving. E at the far ends of what is left, and G at its upper end, keep the outcome certain.
  func minimum() -> Double {
    let leastGroup = boxes.reduce(0) { $0 + $1.a }
    let leastOthers = boxes.reduce(0) { $0 + $1.c }
    var low = max(leastGroup / mostOthers, mostGroup / mostOthers * 1e-12)
    var high = leastOthers > 0 ? mostGroup / leastOthers : mostGroup / mostOthers * 1e12
    for _ in 0..<48 where low < high {
      let middle = (low * high).squareRoot()
      if excess(middle) >= shortage(middle) { low = middle } else { high = middle }
    }
    high = max(low, high)
    let difference = max(excess(high), shortage(low))
    guard difference > 0 else { return 0 }
    return difference / (boxes.reduce(0) { $0 + min($1.b, high * $1.d) } + difference)
  }

  /// E⁺(ρ).
  private func excess(_ ratio: Double) -> Double {
    boxes.reduce(0) { $0 + max(0, $1.a - ratio * $1.d) }
  }

  /// E⁻(ρ).
  private func shortage(_ ratio: Double) -> Double {
    boxes.reduce(0) { $0 + max(0, ratio * $1.c - $1.b) }
  }
}
