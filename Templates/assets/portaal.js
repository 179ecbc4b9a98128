// SPDX-License-Identifier: Apache-2.0
// Reads a chart row by row of its table: under the pointer, or with the arrow keys. Where the marks of a row stand is told by the drawing
// (data-lees); what they say by the table, or, for a chart of many places, by the file with its figures, which is asked for when it is needed.
// Without this script nothing is missing; it stores nothing and moves nothing.
"use strict";
(() => {
  const hint = document.currentScript ? document.currentScript.dataset.uitleg : "";
  const text = (element) => element.textContent.trim();
  const sentence = (heads, name, cells) => name + ": " + cells.map((cell, i) => (heads[i] ? heads[i] + " " : "") + cell).join("; ");

  // The rows of the table as sentences: "2019-2020: Nijmegen 0,35; Nederland 0,28".
  const readTable = (table) => {
    const heads = [...table.tHead.rows[0].cells].slice(1).map(text);
    return [...table.tBodies[0].rows].map((row) => {
      const cells = [...row.cells].slice(1).flatMap((cell) => Array(cell.colSpan).fill(text(cell)));
      return sentence(heads, text(row.cells[0]), cells);
    });
  };

  // The same from CSV, with the comma and the points of the page: "Alkmaar: Leerlingen 8.950; D 0,42".
  const readCSV = (csv) => {
    const lines = csv.split("\r\n").filter(Boolean);
    const rows = lines.map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map((m) => m[1].replace(/^"'?|"$/g, "").replace(/""/g, '"')));
    const heads = rows[0].slice(1).map((head) => head.replace(/ \(%\)$/, ""));
    const isShare = rows[0].slice(1).map((head) => head.endsWith("(%)"));
    const write = (cell, i) => {
      if (!/^-?[\d.]+$/.test(cell)) return cell;
      const [whole, fraction] = cell.split(".");
      return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (fraction ? "," + fraction : "") + (isShare[i] ? "%" : "");
    };
    return rows.slice(1).map((row) => sentence(heads, row[0], row.slice(1).map(write)));
  };

  // "10 20 5" is a circle, "12 8 12 290" a rectangle; "," stands between the marks of a row.
  const readPlaces = (svg) => {
    const group = svg.querySelector("[data-lees]");
    return group && group.dataset.lees.split(";").map((row) =>
      (row ? row.split(",") : []).map((mark) => {
        const [a, b, c, d] = mark.split(" ").map(Number);
        return d === undefined
          ? { l: a - c, t: b - c, r: a + c, b: b + c, path: `M${a - c - 3} ${b}a${c + 3} ${c + 3} 0 1 0 ${2 * c + 6} 0a${c + 3} ${c + 3} 0 1 0 ${-2 * c - 6} 0z` }
          : { l: a, t: b, r: c, b: d, path: `M${a} ${b}H${c}V${d}H${a}z` };
      }));
  };

  const distance = (box, x, y) =>
    Math.hypot(Math.max(box.l - x, 0, x - box.r), Math.max(box.t - y, 0, y - box.b)) + Math.hypot(x - (box.l + box.r) / 2, y - (box.t + box.b) / 2) / 1e4;

  const follow = (figure, drawings) => {
    const table = figure.querySelector("table");
    const link = figure.querySelector('a[href$=".csv"]');
    let rows = table && table.tHead ? readTable(table) : null;
    const status = document.createElement("div");
    status.className = "lees";
    status.setAttribute("role", "status");
    drawings[drawings.length - 1].after(status);
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "path");
    mark.setAttribute("class", "lees-lijn");
    let current = 0;
    let asked = null;

    // The sentences, at once or when the file has come.
    const whenRead = (then) => {
      if (rows) return then();
      if (!link) return;
      asked = asked || fetch(link.href).then((answer) => (answer.ok ? answer.text() : "")).catch(() => "");
      asked.then((csv) => {
        if (!rows && csv) rows = readCSV(csv);
        if (rows) then();
      });
    };

    const show = (svg, places, index, more) => {
      current = Math.min(Math.max(index, 0), places.length - 1);
      mark.setAttribute("d", places[current].map((one) => one.path).join(""));
      svg.append(mark);
      const wanted = current;
      whenRead(() => {
        if (wanted === current && mark.isConnected) status.textContent = (rows[wanted] || "") + (more ? ". " + more : "");
      });
    };

    for (const svg of drawings) {
      const places = readPlaces(svg);
      svg.setAttribute("tabindex", "0");
      svg.addEventListener("focus", () => svg.matches(":focus-visible") && show(svg, places, current, hint));
      svg.addEventListener("blur", () => mark.remove());
      svg.addEventListener("pointerleave", () => mark.remove());
      svg.addEventListener("pointermove", (event) => {
        const box = svg.getBoundingClientRect();
        const scale = svg.viewBox.baseVal.width / box.width;
        const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
        const distances = places.map((row) => Math.min(...row.map((one) => distance(one, x, y))));
        const nearest = distances.indexOf(Math.min(...distances));
        if (nearest !== current || !mark.isConnected) show(svg, places, nearest);
      });
      svg.addEventListener("keydown", (event) => {
        const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 };
        if (event.key === "Escape") {
          status.textContent = "";
          mark.remove();
        } else if (event.key in steps && !event.ctrlKey && !event.altKey && !event.metaKey) {
          event.preventDefault();
          show(svg, places, current + steps[event.key]);
        }
      });
    }
  };

  for (const figure of document.querySelectorAll("figure.figure")) {
    const drawings = [...figure.querySelectorAll("svg[role=img]")].filter((svg) => svg.querySelector("[data-lees]"));
    if (drawings.length) follow(figure, drawings);
  }
})();
