// SPDX-License-Identifier: Apache-2.0
import Content

/// The things of the portal, lent where they lie. As `portal[ref]`, but for the site itself: asked of a portal within an object, each look
/// first copies the 440 bytes of the portal to the stack, and a page looks some hundred times.
extension Site {
  subscript(ref: Ref<Kind>) -> Kind { unsafeAddress { portal.kinds.address(of: ref.index) } }
  subscript(ref: Ref<Fiche>) -> Fiche { unsafeAddress { portal.fiches.address(of: ref.index) } }
  subscript(ref: Ref<Partner>) -> Partner { unsafeAddress { portal.partners.address(of: ref.index) } }
  subscript(ref: Ref<Theme>) -> Theme { unsafeAddress { portal.themes.address(of: ref.index) } }
  subscript(ref: Ref<Area>) -> Area { unsafeAddress { portal.areas.all.address(of: ref.index) } }
  subscript(ref: Ref<Source>) -> Source { unsafeAddress { portal.sources.address(of: ref.index) } }
  subscript(ref: Ref<Dataset>) -> Dataset { unsafeAddress { portal.datasets.address(of: ref.index) } }
}
