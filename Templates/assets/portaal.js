// SPDX-License-Identifier: Apache-2.0
// Reads a chart point by point: under the pointer, or with the arrow keys. The figures come from the table beside the chart, the places from
// the labels on its axis. Without this file nothing is missing: it stores nothing, asks nothing and moves nothing.
"use strict";
(() => {
  const hint = document.currentScript ? document.currentScript.dataset.uitleg : "";
  const text = (element) => element.textContent.trim();

  // The rows of the table as sentences: "2019-2020: Nijmegen 0,35; Nederland 0,28".
  const readRows = (table) => {
    const heads = [...table.tHead.rows[0].cells].slice(1).map(text);
    return [...table.tBodies[0].rows].map((row) => {
      const cells = [...row.cells].slice(1).flatMap((cell) => Array(cell.colSpan).fill(text(cell)));
      const name = text(row.cells[0]);
      return { name, words: name + ": " + cells.map((cell, i) => (heads[i] ? heads[i] + " " : "") + cell).join("; ") };
    });
  };

  // Where each row lies in a drawing, in its own units: { vertical, at: [...] }; null where the labels do not tell.
  const placesOf = (svg, rows) => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const labels = [...svg.querySelectorAll("text")].map((element) => ({ words: text(element), element }));
    const known = [];
    for (const [index, row] of rows.entries()) {
      let found = labels.filter((label) => label.words === row.name);
      // A long name is broken over two lines: its first line will do.
      if (!found.length) found = labels.filter((label) => label.words.length > 4 && row.name.startsWith(label.words));
      if (found.length > 1) return null;
      if (!found.length) continue;
      const place = found[0].element.getBoundingClientRect();
      known.push({
        index,
        x: (place.left + place.width / 2 - box.left) * scale,
        y: (place.top + place.height / 2 - box.top) * scale,
      });
    }
    const first = known[0];
    const last = known[known.length - 1];
    if (known.length < 2 || first.index !== 0 || (known.length < rows.length && last.index < rows.length - 2)) return null;
    const vertical = Math.abs(last.x - first.x) < Math.abs(last.y - first.y);
    const axis = vertical ? "y" : "x";
    const step = (last[axis] - first[axis]) / (last.index - first.index);
    const at = rows.map((_, index) => {
      const exact = known.find((one) => one.index === index);
      return exact ? exact[axis] : first[axis] + index * step;
    });
    return { vertical, at };
  };

  const follow = (figure, table) => {
    const rows = readRows(table);
    if (!rows.length) return;
    const drawings = [...figure.querySelectorAll("svg[role=img]")];
    const status = document.createElement("div");
    status.className = "lees";
    status.setAttribute("role", "status");
    drawings[drawings.length - 1].after(status);
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "path");
    mark.setAttribute("class", "lees-lijn");
    let current = 0;

    const show = (svg, index, more) => {
      current = Math.min(Math.max(index, 0), rows.length - 1);
      status.textContent = rows[current].words + (more ? ". " + more : "");
      const places = placesOf(svg, rows);
      if (!places) return mark.remove();
      const size = svg.viewBox.baseVal;
      // A row is under a band, since a line would strike its name out.
      mark.classList.toggle("lees-baan", places.vertical);
      mark.setAttribute("d", places.vertical ? `M0 ${places.at[current]}H${size.width}` : `M${places.at[current]} 0V${size.height}`);
      svg.append(mark);
    };

    for (const svg of drawings) {
      svg.setAttribute("tabindex", "0");
      svg.addEventListener("focus", () => svg.matches(":focus-visible") && show(svg, current, hint));
      svg.addEventListener("blur", () => mark.remove());
      svg.addEventListener("pointerleave", () => mark.remove());
      svg.addEventListener("pointermove", (event) => {
        const places = placesOf(svg, rows);
        if (!places) return;
        const box = svg.getBoundingClientRect();
        const scale = svg.viewBox.baseVal.width / box.width;
        const here = (places.vertical ? event.clientY - box.top : event.clientX - box.left) * scale;
        const distances = places.at.map((place) => Math.abs(place - here));
        const nearest = distances.indexOf(Math.min(...distances));
        if (nearest !== current || !mark.isConnected) show(svg, nearest);
      });
      svg.addEventListener("keydown", (event) => {
        const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -rows.length, End: rows.length };
        if (event.key === "Escape") {
          status.textContent = "";
          mark.remove();
        } else if (event.key in steps && !event.ctrlKey && !event.altKey && !event.metaKey) {
          event.preventDefault();
          show(svg, current + steps[event.key]);
        }
      });
    }
  };

  for (const figure of document.querySelectorAll("figure.figure")) {
    const table = figure.querySelector("table");
    if (table && table.tHead && figure.querySelector("svg[role=img]")) follow(figure, table);
  }
})();
