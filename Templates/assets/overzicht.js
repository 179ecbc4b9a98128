// SPDX-License-Identifier: Apache-2.0
// The overview of interventions: filters that answer at once, columns that sort. What is chosen stands in the address, so that it can be
// shared and the back button takes it back. Without this file every choice is a link to a ready list.
"use strict";
(() => {
  const filter = document.querySelector(".filter");
  const table = document.querySelector("table.overview");
  const pages = Number(filter.dataset.bladen);
  // A portal too large to hold in one page keeps its ready lists, and has the search.
  if (pages > 20) return;

  const [body, caption, region] = [table.tBodies[0], table.caption, table.parentElement];
  const captionAtFirst = caption.textContent;
  const add = (name, properties) => {
    const element = Object.assign(document.createElement(name), properties);
    region.before(element);
    return element;
  };
  const status = add("p", { className: "hidden", role: "status" });
  const clear = add("button", { type: "button", className: "clear", hidden: true, textContent: filter.dataset.wis });

  let rows = [...body.rows];
  // The evidence comes strongest first; a column that is chosen again is turned round.
  let sort = { column: "bewijs", reversed: false };
  const boxes = [];
  const order = {};

  for (const list of filter.querySelectorAll("[data-facet]")) {
    const facet = list.dataset.facet;
    order[facet] = [...list.children].map((item) => item.dataset.waarde);
    for (const item of list.children) {
      const link = item.querySelector("a");
      if (!link) continue;
      const box = Object.assign(document.createElement("input"), { type: "checkbox" });
      const label = document.createElement("label");
      label.append(box, link.textContent);
      link.replaceWith(label);
      box.addEventListener("change", () => change());
      boxes.push({ box, item, facet, value: item.dataset.waarde });
    }
  }

  const heads = [...table.tHead.rows[0].cells].filter((head) => head.dataset.sorteer);
  for (const head of heads) {
    const column = head.dataset.sorteer;
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      sort = { column, reversed: sort.column === column && !sort.reversed };
      change();
    });
  }

  const place = (row, facet) => order[facet].indexOf(row.dataset[facet]);
  const keys = {
    naam: (row) => row.cells[0].textContent,
    bewijs: (row) => place(row, "bewijs"),
    kosten: (row) => (row.dataset.kosten === "niet-bekend" ? Infinity : place(row, "kosten")),
    plaatsen: (row) => -(Number(row.dataset.plaatsen) || 1000),
  };
  const compare = (a, b) => {
    const [first, second] = [a, b].map(keys[sort.column]);
    if (first === second) return 0;
    // An unknown cost is last either way.
    if (first === Infinity || second === Infinity) return first - second;
    return (sort.reversed ? -1 : 1) * (sort.column === "naam" ? first.localeCompare(second, "nl") : first - second);
  };

  // The rows of the other pages, once, when they are first needed.
  let whole;
  const fetchAll = () => {
    whole ||= (async () => {
      if (pages < 2) return;
      const here = location.pathname.replace(/bladzijde-\d+\/$/, "");
      const addresses = Array.from({ length: pages }, (_, page) => here + (page ? `bladzijde-${page + 1}/` : ""));
      const texts = await Promise.all(addresses.map((address) => fetch(address).then((answer) => answer.text())));
      const parser = new DOMParser();
      rows = texts.flatMap((text) => [...parser.parseFromString(text, "text/html").querySelectorAll(".overview tbody tr")]);
      document.querySelector(".pager").remove();
    })();
    return whole;
  };

  const values = (row, facet) => row.dataset[facet].split(" ");
  const fits = (row, chosen, except) =>
    Object.keys(chosen).every((facet) => facet === except || values(row, facet).some((value) => chosen[facet].includes(value)));

  const show = (chosen) => {
    const shown = rows.filter((row) => fits(row, chosen)).sort(compare);
    body.replaceChildren(...shown);
    const tallies = {};
    for (const facet of Object.keys(order)) {
      tallies[facet] = {};
      for (const value of rows.filter((row) => fits(row, chosen, facet)).flatMap((row) => values(row, facet)))
        tallies[facet][value] = (tallies[facet][value] || 0) + 1;
    }
    for (const { item, facet, value } of boxes) {
      const count = tallies[facet][value] || 0;
      item.querySelector("span").textContent = `(${count})`;
      item.classList.toggle("none", !count);
    }
    const column = heads.find((head) => head.dataset.sorteer === sort.column);
    for (const head of heads) head.removeAttribute("aria-sort");
    const rises = ["naam", "kosten"].includes(sort.column) !== sort.reversed;
    column.setAttribute("aria-sort", rises ? "ascending" : "descending");
    clear.hidden = !Object.keys(chosen).length;
    const { telling, volgorde } = filter.dataset;
    caption.textContent =
      clear.hidden && sort.column === "bewijs" && !sort.reversed
        ? captionAtFirst
        : telling.replace("{n}", shown.length).replace("{totaal}", rows.length) + ", " + volgorde.replace("{kolom}", column.textContent);
    region.setAttribute("aria-label", caption.textContent);
  };

  const chosenNow = () => {
    const chosen = {};
    for (const { box, facet, value } of boxes) if (box.checked) (chosen[facet] ||= []).push(value);
    return chosen;
  };

  const change = async () => {
    const chosen = chosenNow();
    const query = Object.keys(chosen).map((facet) => facet + "=" + chosen[facet]);
    if (sort.column !== "bewijs" || sort.reversed) query.push("volgorde=" + (sort.reversed ? "-" : "") + sort.column);
    history.pushState(null, "", location.pathname + (query.length ? "?" + query.join("&") : ""));
    await fetchAll();
    show(chosen);
    status.textContent = caption.textContent;
  };

  // From the address to the page: at first, and when the visitor goes back.
  const read = async () => {
    const query = new URLSearchParams(location.search);
    for (const { box, facet, value } of boxes) box.checked = (query.get(facet) || "").split(",").includes(value);
    const [, turned, column] = /^(-?)(.*)$/.exec(query.get("volgorde") || "bewijs");
    sort = Object.hasOwn(keys, column) ? { column, reversed: turned === "-" } : { column: "bewijs", reversed: false };
    await fetchAll();
    show(chosenNow());
  };

  clear.addEventListener("click", () => {
    for (const { box } of boxes) box.checked = false;
    boxes[0].box.focus();
    change();
  });
  addEventListener("popstate", read);
  if (location.search) read();
})();
