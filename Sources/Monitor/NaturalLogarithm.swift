// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// ln x of the C library, at one place so that no other file needs platform conditions.
func naturalLogarithm(_ x: Double) -> Double { log(x) }
