// SPDX-License-Identifier: Apache-2.0
// Puts up to four municipalities beside each other. The choice stands in the address (?gemeenten=utrecht,amsterdam), so that it can be
// shared and the back button works. Names come from the table on the page; figures, as they are shown, from one file.
"use strict";
(() => {
  const template = document.getElementById("vergelijker");
  const names = new Map();
  for (const link of document.querySelectorAll("main .table tbody th a")) {
    names.set(link.pathname.split("/").at(-2), { name: link.textContent, address: link.pathname });
  }
  if (!template || !names.size) return;
  const words = template.dataset;
  const section = template.content.firstElementChild;
  template.replaceWith(section);
  const form = section.querySelector("form");
  const status = section.querySelector("[role=status]");
  const result = section.lastElementChild;
  const selects = [...form.querySelectorAll("select")];
  for (const select of selects) {
    for (const [slug, one] of names) select.add(new Option(one.name, slug));
  }

  let file;
  const load = () => {
    file ??= fetch(words.bestand).then((response) => {
      if (!response.ok) throw new Error(response.status);
      return response.json();
    });
    return file.catch((error) => {
      file = undefined;
      throw error;
    });
  };

  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };

  // A bar as long as an index from 0 to 1.
  const bar = (value) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "balk");
    svg.setAttribute("viewBox", "0 0 100 6");
    svg.setAttribute("aria-hidden", "true");
    for (const [name, width] of [["b", 100], ["a", value * 100]]) {
      const rect = document.createElementNS(svg.namespaceURI, "rect");
      rect.setAttribute("class", name);
      rect.setAttribute("width", width);
      rect.setAttribute("height", 6);
      svg.append(rect);
    }
    return svg;
  };

  // One dataset: the measures under each other, the municipalities side by side.
  const tableOf = (set, place, chosen, figures) => {
    const table = make("table");
    table.createCaption().textContent = `${set.titel}, ${set.jaar}${set.schatting ? ` (${words.schatting})` : ""}`;
    const head = table.createTHead().insertRow();
    head.append(make("th", words.maat, { scope: "col" }));
    for (const slug of chosen) {
      const cell = make("th", "", { scope: "col" });
      cell.append(make("a", names.get(slug).name, { href: names.get(slug).address }));
      head.append(cell);
    }
    const body = table.createTBody();
    for (const [row, title] of set.koppen.entries()) {
      const line = body.insertRow();
      line.append(make("th", title, { scope: "row" }));
      for (const slug of chosen) {
        const text = figures[slug][place][row];
        const cell = make("td", text, /^[\d−-]/.test(text) ? {} : { class: "withheld" });
        if (title === set.index && !cell.className) cell.append(bar(parseFloat(text.replace(",", "."))));
        line.append(cell);
      }
    }
    const region = make("div", "", { class: "table numbers beside", role: "region", tabindex: "0", "aria-label": set.titel });
    region.append(table);
    return region;
  };

  const show = async () => {
    const wanted = (new URLSearchParams(location.search).get("gemeenten") ?? "").split(",").filter(Boolean);
    const chosen = [...new Set(wanted)].filter((slug) => names.has(slug)).slice(0, selects.length);
    const unknown = wanted.filter((slug) => !names.has(slug));
    selects.forEach((select, index) => (select.value = chosen[index] ?? ""));
    const missing = unknown.length ? ` ${words.onbekend} ${unknown.join(", ")}.` : "";
    if (!chosen.length) {
      result.replaceChildren();
      status.textContent = missing.trim();
      return;
    }
    const list = chosen.map((slug) => names.get(slug).name);
    const title = [list.slice(0, -1).join(", "), list.at(-1)].filter(Boolean).join(` ${words.en} `);
    try {
      const data = await load();
      result.replaceChildren(make("h3", title), ...data.sets.map((set, place) => tableOf(set, place, chosen, data.gemeenten)));
      status.textContent = `${words.klaar} ${title}.${missing}`;
    } catch {
      result.replaceChildren();
      status.textContent = words.fout;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...new Set(selects.map((select) => select.value).filter(Boolean))];
    if (!chosen.length) {
      status.textContent = words.leeg;
      return;
    }
    const search = "?gemeenten=" + chosen.join(",");
    if (search !== location.search) history.pushState(null, "", location.pathname + search);
    show();
  });
  addEventListener("popstate", show);
  show();
})();
