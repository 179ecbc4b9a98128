// SPDX-License-Identifier: Apache-2.0
// Completes the name of a municipality (combobox of the ARIA Authoring Practices, list with manual selection). The names are read when
// somebody begins to type. Without this file the form leads to the list of all municipalities.
"use strict";
for (const form of document.querySelectorAll("form.finder")) {
  const input = form.querySelector("input");
  const { namen, geen, telling } = form.dataset;
  const list = document.createElement("ul");
  list.id = input.id + "_lijst";
  list.className = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  const status = document.createElement("div");
  status.className = "hidden";
  status.setAttribute("role", "status");
  input.after(list);
  form.append(status);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  // Letters without accents and signs, in small: "Súdwest-Fryslân" → "sudwest fryslan".
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();
  let names;
  const load = () =>
    (names ||= fetch(namen)
      .then((answer) => answer.json())
      .then((all) => all.map(([name, address, now]) => ({ name, address, now, key: fold(name) })))
      .catch(() => ((names = undefined), [])));

  // Names that begin so, then names with a word that does, then names with it inside.
  const matches = (all, text) => {
    const rank = ({ key }) => (key === text ? 0 : key.startsWith(text) ? 1 : (" " + key).includes(" " + text) ? 2 : key.includes(text) ? 3 : 4);
    return all
      .map((one) => ({ one, rank: rank(one) }))
      .filter(({ rank }) => rank < 4)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, 8)
      .map(({ one }) => one);
  };

  let shown = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };
  const select = (index) => {
    active = index;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  };
  const open = async () => {
    const text = fold(input.value);
    const all = text ? await load() : [];
    if (text !== fold(input.value)) return;
    shown = text ? matches(all, text) : [];
    list.replaceChildren(
      ...shown.map(({ name, address, now }, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}_${index}`;
        option.setAttribute("role", "option");
        option.append(name);
        if (now) option.append(Object.assign(document.createElement("span"), { className: "soft", textContent: ` → ${now}` }));
        // The pointer must not take the focus away before the click.
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => location.assign(address));
        return option;
      }));
    select(-1);
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    status.textContent = !text ? "" : shown.length ? telling.replace("{n}", shown.length) : geen;
  };

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", async (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) await open();
      // Below the last and above the first is the field itself.
      if (shown.length) select(((active + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    }
  });
  form.addEventListener("submit", async (event) => {
    const text = fold(input.value);
    if (!text) return;
    event.preventDefault();
    const chosen = active >= 0 && !list.hidden ? shown[active] : null;
    const found = chosen ? [chosen] : matches(await load(), text);
    const exact = found.find(({ key }) => key === text) || (found.length === 1 ? found[0] : null);
    if (chosen || exact) return location.assign((chosen || exact).address);
    // No names, or several: the list of all, or the choice that is open.
    if (!found.length && !(await load()).length) return form.submit();
    await open();
    input.focus();
  });
}
