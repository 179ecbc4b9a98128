# SPDX-License-Identifier: Apache-2.0
"""Every template as visitors set up their own screen: larger letters, more space, own colours, no movement, the keyboard, paper."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import OTHER_PAGES, PAGES

ALL = PAGES + OTHER_PAGES
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page, path):
    """What axe finds. A booklet is many fiches in one document: that each has its own footnotes under the same name is no barrier."""
    values = WCAG if path.startswith("/boekje/") else [*WCAG, "best-practice"]
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": values}})
    return [f"{v['id']}: {n['html'][:120]}" for v in results.response["violations"] for n in v["nodes"]]


# The spacing that a reader may ask for (WCAG 2.2, 1.4.12).
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

# Text that is cut off, text that lies over other text, and a page that is wider than the screen. What is there for screen readers only,
# what scrolls by itself and what is drawn in a chart is left out.
LOST_TEXT = """() => {
  const found = []
  const name = e => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 40)}"`
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide > 0) found.push(`page: ${wide} px too wide`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const boxes = []
  const apart = new Set()
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, .hidden, .skip, option")) continue
    if (element.closest("details:not([open])") && !element.closest("summary")) continue
    let clipped = false
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e)
      if (style.clipPath !== "none") { clipped = true; break }
      if (["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY)) {
        if (!apart.has(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) found.push("cut off: " + name(e))
        apart.add(e)
      }
    }
    if (clipped) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ box, element })
  }
  boxes.sort((a, b) => a.box.top - b.box.top)
  for (let i = 0; i < boxes.length && found.length < 5; i++)
    for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom; j++) {
      const [a, b] = [boxes[i], boxes[j]]
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      // Boxes of lines may touch: their letters do not.
      if (width > 2 && height > Math.min(a.box.height, b.box.height) * 0.45) found.push(`overlap: ${name(a.element)} and ${name(b.element)}`)
    }
  return found
}"""


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("width", [360, 1280])
def test_more_space_between_letters_and_lines(open_page, path, width):
    page = open_page(path, width=width, bypass_csp=True)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(LOST_TEXT) == []


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("width", [640, 320], ids=["twice", "four times"])
def test_enlarged(open_page, path, width):
    """At 1280 px a page that is enlarged twice has room for 640 px, four times for 320 px."""
    assert open_page(path, width=width).evaluate(LOST_TEXT) == []


@pytest.mark.parametrize("path", ALL)
def test_letters_alone_enlarged(open_page, path):
    page = open_page(path, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert page.evaluate(LOST_TEXT) == []


@pytest.mark.parametrize("path", ALL)
def test_accessible_on_a_phone(open_page, path):
    page = open_page(path, width=360, bypass_csp=True)
    assert violations(page, path) == []


@pytest.mark.parametrize("path", OTHER_PAGES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_accessible_on_a_wide_screen(open_page, path, dark):
    page = open_page(path, dark=dark, bypass_csp=True)
    assert violations(page, path) == []


# Where the focus is: what has it, whether its line can be seen, and whether something lies over it.
FOCUS = """() => {
  const e = document.activeElement
  if (!e || e === document.body) return null
  const style = getComputedStyle(e), box = e.getBoundingClientRect()
  const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 40), 0), innerHeight - 1)]
  const top = document.elementFromPoint(x, y)
  const lines = [...e.getClientRects()]
  return {
    what: e.outerHTML.slice(0, 90),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    // A link over two lines has its middle between them.
    uncovered: lines.length > 1 || !top || e.contains(top) || top.contains(e),
  }
}"""


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_seen(open_page, path, width):
    """The first forty stops of the keyboard, and the last ten, backwards."""
    page = open_page(path, width=width)
    page.wait_for_timeout(100)
    for key, stops in [("Tab", 40), ("Shift+Tab", 10)]:
        if key == "Shift+Tab":
            page.evaluate("document.activeElement.blur()")
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
            page.locator("footer a").last.focus() if page.locator("footer a").count() else None
        for _ in range(stops):
            page.keyboard.press(key)
            page.wait_for_timeout(15)
            focus = page.evaluate(FOCUS)
            if focus is None:
                break
            if not (focus["onScreen"] and focus["uncovered"]):
                # The skip link slides in, and away from over the name of the site.
                page.wait_for_timeout(300)
                focus = page.evaluate(FOCUS)
            assert focus["outlined"] and focus["onScreen"] and focus["uncovered"], focus


@pytest.mark.parametrize("path", ALL)
def test_nothing_moves_for_who_asks_so(open_page, path):
    page = open_page(path, reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(e => {
            const style = getComputedStyle(e)
            return style.animationName !== "none" || style.transitionDuration.split(",").some(time => parseFloat(time) > 0) ||
              style.scrollBehavior === "smooth"
          }).map(e => e.outerHTML.slice(0, 80))""")
    assert moving == []


@pytest.mark.parametrize("path", ALL)
def test_own_colours(open_page, path):
    """With colours of the visitor's own: no text, line or shape of a chart in the colour of the ground, and fields keep their edge."""
    page = open_page(path, forced_colors="active")
    lost = page.evaluate(
        """() => {
          const ground = getComputedStyle(document.body).backgroundColor
          const lost = []
          const onShape = (e, ground) => {
            e.scrollIntoView({ block: "center" })
            const box = e.getBoundingClientRect()
            return document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2).some(
              o => ["rect", "path", "circle"].includes(o.tagName) && !["none", "rgba(0, 0, 0, 0)", ground].includes(getComputedStyle(o).fill))
          }
          for (const e of document.querySelectorAll("svg text, svg rect, svg circle, svg path, svg line, svg polyline")) {
            if (!e.checkVisibility() || e.closest("defs, clipPath, pattern, mask")) continue
            const style = getComputedStyle(e), box = e.getBoundingClientRect()
            if (!box.width && !box.height) continue
            const clear = colour => colour === "none" || colour === "rgba(0, 0, 0, 0)"
            // What is there to be seen through, such as the ring around a mark, has the colour of the ground on purpose; so has a text on a shape.
            if (e.tagName === "text" && style.fill === ground && !onShape(e, ground)) lost.push(e.outerHTML.slice(0, 90))
            if (e.tagName !== "text" && clear(style.fill) && clear(style.stroke) && style.opacity !== "0") lost.push(e.outerHTML.slice(0, 90))
          }
          for (const e of document.querySelectorAll("input:not([type=hidden]), select, button")) {
            if (!e.checkVisibility() || e.closest(".hidden")) continue
            const style = getComputedStyle(e)
            if (["checkbox", "radio"].includes(e.type) || style.textDecorationLine === "underline") continue
            const sides = ["Top", "Right", "Bottom", "Left"].filter(side => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0)
            if (sides.length < 3) lost.push("no edge: " + e.outerHTML.slice(0, 90))
          }
          return lost
        }""")
    assert lost == []


@pytest.mark.parametrize("path", ALL)
def test_on_paper(open_page, path):
    """Dark screens print black on white, nothing is wider than the sheet, and what was folded is open, but for how to cite a chart; a booklet has its list of terms at its end."""
    page = open_page(path, width=673, dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    ink, ground = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert ink == "rgb(0, 0, 0)" and ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    folded = page.evaluate(
        """() => [...document.querySelectorAll("main details:not(.cite)")].filter(e => !e.closest(".filter")).flatMap(e => [...e.children].slice(1))
          .filter(e => e.tagName !== "FORM" && !e.querySelector("a[href='/begrippen/']") && !e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))""")
    assert folded == []
