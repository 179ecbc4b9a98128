// SPDX-License-Identifier: Apache-2.0
// The search. The index is made by Pagefind when the site is built, and is read in pieces, from this site only, once somebody searches.
// What is asked stands in the address. Without this file the page has everything from A to Z.
"use strict";
(() => {
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const results = document.getElementById("_uitkomst");
  const status = document.getElementById("_stand");
  const all = document.getElementById("_alles");
  const words = document.getElementById("_zoekwoorden").dataset;
  const small = new Set(words.klein.split(" "));
  const facets = { soort: words.soort, sector: words.sector, gemeente: words.waar };
  const perPage = 10;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  // Letters without accents and signs: "'s-Hertogenbosch" and "s hertogenbosch" are one.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();

  const selects = {};
  const bar = make("div", { className: "choices", hidden: true });
  for (const [name, first] of Object.entries(facets)) {
    const select = (selects[name] = make("select", { name, ariaLabel: first }, make("option", { value: "" }, first)));
    select.addEventListener("change", () => go(true));
    bar.append(select);
  }
  form.append(bar);

  // Things that are loaded once.
  let engine;
  const load = () =>
    (engine ||= (async () => {
      const pagefind = await import(form.dataset.index);
      await pagefind.options({ baseUrl: form.dataset.start, excerptLength: 28 });
      // Without this it does not count how many results each choice has.
      await pagefind.filters();
      return pagefind;
    })());
  const lists = {};
  const list = (name) => (lists[name] ||= fetch(form.dataset[name]).then((answer) => (answer.ok ? answer.json() : [])));

  // The words that a question is about: "meld kind" of "Hoe meld ik mijn kind aan?"; of small words alone all of them.
  const matter = (text) => {
    const all = fold(text).split(" ");
    const kept = all.filter((word) => !small.has(word));
    return kept.length ? kept : all;
  };

  // The pages with all of the words; where there are none, those with some of them, the most and the weightiest first.
  const ask = async (pagefind, text, filters) => {
    const asked = matter(text);
    const found = await pagefind.search(asked.join(" "), { filters });
    if (found.results.length || asked.length < 2) return found;
    const parts = (await Promise.all(asked.map((word) => pagefind.search(word, { filters })))).filter((part) => part.results.length < 100);
    const scores = new Map();
    for (const { results } of parts)
      for (const result of results) {
        const sum = scores.get(result.id) || { ...result, score: 0, words: 0 };
        scores.set(result.id, Object.assign(sum, { score: sum.score + result.score, words: sum.words + 1 }));
      }
    const merged = [...scores.values()].sort((a, b) => b.words - a.words || b.score - a.score);
    return { results: merged, filters: {}, isPartial: true };
  };

  // Text with <mark>, from a string of HTML: nothing else of it is taken over.
  const marked = (html) => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return [...body.childNodes].map((node) => (node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent));
  };

  // Whether two words differ by one slip: a letter too many, too few, wrong, or two swapped.
  const isSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
    const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === y[1] + y[0]);
  };

  // A municipality or a term of the glossary with exactly this name comes first; of a slip the name that was meant.
  const direct = async (text) => {
    const asked = fold(text);
    const [terms, names] = await Promise.all([list("woorden"), list("namen")]);
    // Of a term that ends in a letter or two, those will do: "V" for "scheidingsindex (V)".
    const isNamed = (one) => one === asked || (asked.length < 3 && one.endsWith(" " + asked));
    const term = terms.find(([name, , , others]) => [name, ...others].map(fold).some(isNamed));
    const place = names.find(([name]) => fold(name) === asked);
    const meant = asked.length > 4 && !term && !place ? names.filter(([name]) => isSlip(fold(name), asked)).map(([name]) => name) : [];
    return { term, place, meant };
  };

  const answer = (kind, title, address, explanation) =>
    make("div", { className: "answer" }, make("p", { className: "kicker" }, kind), make("h2", {}, make("a", { href: address }, title)), explanation ? make("p", {}, explanation) : "");

  // An excerpt does not say the title again, or the end of it, that stands above it.
  const excerpt = ({ excerpt, meta }) => {
    const parts = marked(excerpt);
    const text = parts.map((part) => part.textContent ?? part).join("");
    const words = meta.title.split(" ");
    const end = words.map((_, index) => words.slice(index).join(" ") + ".").find((tail) => text.includes(tail));
    let left = end ? text.indexOf(end) + end.length : 0;
    if (left >= text.trim().length) return [];
    return parts.map((part) => {
      const length = (part.textContent ?? part).length;
      const cut = Math.min(left, length);
      left -= cut;
      return cut === length ? "" : cut ? (part.textContent ?? part).slice(cut) : part;
    });
  };

  const item = (data) => {
    const kinds = [...(data.filters.soort || []), ...(data.filters.sector || []), ...(data.filters.gemeente || []).slice(0, 3)];
    return make(
      "li", {}, make("h3", {}, make("a", { href: data.url }, data.meta.title)),
      make("p", { className: "small soft" }, [...new Set(kinds)].filter((kind) => kind !== data.meta.title).join(" · ")),
      make("p", {}, ...excerpt(data)));
  };

  const fill = (found) => {
    for (const [name, select] of Object.entries(selects)) {
      const kept = select.value;
      const counts = Object.entries(found.filters[name] || {}).filter(([, count]) => count);
      if (kept && !counts.some(([value]) => value === kept)) counts.push([kept, 0]);
      counts.sort((a, b) => a[0].localeCompare(b[0], "nl"));
      select.replaceChildren(select.options[0], ...counts.map(([value, count]) => make("option", { value }, `${value} (${count})`)));
      select.value = kept;
    }
  };

  // Where no page has a word, Pagefind shortens it until one has: that is no answer to what was asked.
  const isAbout = (data, text) => {
    const starts = matter(text).map((word) => word.slice(0, Math.max(3, word.length * 0.6)));
    return marked(data.excerpt).some((part) => part.nodeName === "MARK" && starts.some((start) => fold(part.textContent).includes(start)));
  };

  // Titles with a part of a word that was asked, or that a word that was asked holds: "initiatief" and "Ouderinitiatieven".
  // The end of a word can sound otherwise than it is written: "initiatief" and "initiatieven".
  const sound = (text) => text.replaceAll("v", "f").replaceAll("z", "s");
  const near = (text) => {
    const asked = matter(text).filter((word) => word.length > 3).map(sound);
    const isNear = (title) => asked.some((word) => title.includes(word) || title.split(" ").some((part) => part.length > 5 && word.includes(part)));
    const items = [...all.querySelectorAll("li")].filter((item) => isNear(sound(fold(item.querySelector("a").textContent))));
    return items.slice(0, perPage).map((item) => item.cloneNode(true));
  };

  const next = (found, start) => Promise.all(found.results.slice(start, start + perPage).map((result) => result.data()));

  const more = async (found, into, button, loaded) => {
    const start = into.children.length;
    into.append(...(loaded || (await next(found, start))).map(item));
    button.hidden = into.children.length >= found.results.length;
    if (start) into.children[start].querySelector("a").focus();
  };

  let latest = 0;
  const search = async (text) => {
    const turn = ++latest;
    document.title = (text ? text + " - " : "") + document.title.replace(/^.* - (?=.* - )/, "");
    all.hidden = Boolean(text);
    if (!text) {
      bar.hidden = true;
      status.textContent = "";
      return results.replaceChildren();
    }
    const chosen = Object.entries(selects).filter(([, select]) => select.value);
    let found;
    if (!results.children.length) results.replaceChildren(make("p", {}, words.bezig));
    try {
      const pagefind = await load();
      found = await ask(pagefind, text, Object.fromEntries(chosen.map(([name, select]) => [name, select.value])));
    } catch {
      engine = undefined;
      all.hidden = false;
      status.textContent = words.stuk;
      return results.replaceChildren(make("p", { className: "notice" }, words.stuk));
    }
    const [{ term, place, meant }, first] = await Promise.all([direct(text), next(found, 0)]);
    if (turn !== latest) return;
    if (!first.some((data) => isAbout(data, text))) found.results = [];
    fill(found);
    const count = found.results.length;
    bar.hidden = !count && !chosen.length;
    const line = (!count ? words.geen : found.isPartial ? words.deels : count === 1 ? words.een : words.meer).replace("{n}", count).replace("{q}", text);
    const parts = [];
    if (place) parts.push(answer(words.gemeente, place[0], place[1], place[2] ? `${place[0]} ${words.nu} ${place[2]}.` : ""));
    if (term) parts.push(answer(words.begrip, term[0], term[1], term[2]));
    parts.push(make("h2", { className: "count" }, line));
    if (meant.length) {
      parts.push(make("p", {}, words.bedoelde + " ", ...meant.map((name) => make("a", { href: "?q=" + encodeURIComponent(name) }, name))));
    }
    if (count) {
      const into = make("ol", { className: "rows" });
      const button = make("button", { type: "button", className: "button", hidden: true }, words.volgende);
      button.addEventListener("click", () => more(found, into, button));
      more(found, into, button, first);
      parts.push(into, button);
    }
    // Where there is little, what has a like name may be what was meant.
    const isShown = (title) => count && first.some((data) => title.querySelector("a").href.endsWith(data.url));
    const titles = count < 3 ? near(text).filter((title) => !isShown(title)) : [];
    if (titles.length) parts.push(make("p", {}, words.titels), make("ul", {}, ...titles));
    if (!count) {
      parts.push(make("p", {}, words.geenUitleg));
      all.hidden = false;
    }
    results.replaceChildren(...parts);
    status.textContent = line;
  };

  // To the address; a step in the history where the visitor chose, none while typing.
  const go = (isStep) => {
    const query = new URLSearchParams();
    if (input.value.trim()) query.set("q", input.value.trim());
    for (const [name, select] of Object.entries(selects)) if (select.value && input.value.trim()) query.set(name, select.value);
    const address = location.pathname + (String(query) ? "?" + query : "");
    if (address !== location.pathname + location.search) history[isStep ? "pushState" : "replaceState"](null, "", address);
    search(input.value.trim());
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    input.value = query.get("q") || "";
    for (const [name, select] of Object.entries(selects)) {
      const value = query.get(name) || "";
      if (value && ![...select.options].some((option) => option.value === value)) select.append(make("option", { value }, value));
      select.value = value;
    }
    search(input.value.trim());
  };

  let timer;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go(true);
  });
  input.addEventListener("focus", () => load().catch(() => (engine = undefined)), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go(false), 300);
  });
  addEventListener("popstate", read);
  read();
})();
