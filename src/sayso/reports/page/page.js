(() => {
  "use strict";
  const root = document.documentElement;
  const panel = document.getElementById("panel");
  const body = panel.querySelector(".panel-body");
  const status = document.getElementById("status");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 63.99rem)");
  let current = null;

  root.classList.add("js");

  const parts = (id) => document.querySelectorAll(`main [data-entry="${id}"], .masthead [data-entry="${id}"]`);
  const place = (id) => document.getElementById(`at-${id}`);
  const bring = (element, block) =>
    element.scrollIntoView({ block, behavior: still.matches ? "auto" : "smooth" });

  function mark(id) {
    if (current) parts(current).forEach((part) => part.classList.remove("current"));
    current = id;
    if (id) parts(id).forEach((part) => part.classList.add("current"));
  }

  function show(id) {
    const note = document.getElementById(id);
    if (!note || id === current) return Boolean(note);
    const copy = note.cloneNode(true);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    for (const name of ["id", "aria-labelledby", "tabindex"]) copy.removeAttribute(name);
    body.replaceChildren(copy);
    panel.classList.add("open");
    panel.scrollTop = 0;
    mark(id);
    status.textContent = copy.querySelector("h3").textContent;
    return true;
  }

  // On a narrow screen the panel is a sheet over the foot of the page: the words it speaks of must stand above it.
  function uncover(link) {
    if (!narrow.matches) return;
    const words = link.getClientRects()[0] || link.getBoundingClientRect();
    const free = panel.getBoundingClientRect().top;
    if (words.top >= 0 && words.bottom <= free - 8) return;
    const by = (words.top + words.bottom) / 2 - free / 2;
    scrollBy({ top: by, behavior: still.matches ? "auto" : "smooth" });
  }

  function close() {
    const at = current && place(current);
    panel.classList.remove("open");
    mark(null);
    if (at) at.focus({ preventScroll: true });
  }

  function visit(id, block = "center") {
    const at = place(id);
    if (!at) return;
    at.focus({ preventScroll: true });
    show(id);
    bring(at, narrow.matches ? "start" : block);
  }

  function go(step) {
    const stops = [...document.querySelectorAll(".differs a[data-entry]")].map((link) => link.dataset.entry);
    if (!stops.length) return;
    const after = stops.indexOf(current);
    const next = after < 0 ? nearest(stops, step) : (after + step + stops.length) % stops.length;
    visit(stops[next]);
  }

  // From a fact that does not differ, the next difference is the next one down the page.
  function nearest(stops, step) {
    const from = current && place(current);
    if (!from) return step > 0 ? 0 : stops.length - 1;
    const below = stops.findIndex((id) => from.compareDocumentPosition(place(id)) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (step > 0) return Math.max(below, 0);
    return below < 0 ? stops.length - 1 : (below - 1 + stops.length) % stops.length;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && "close" in button.dataset) return close();
    if (button && button.dataset.go) return go(Number(button.dataset.go));
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    const id = link.dataset.entry;
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (id && link.matches(".fact, .number")) {
      show(id);
      panel.classList.add("open");
      uncover(link);
      // A click with no pointer behind it came from the keyboard: go into the evidence.
      if (event.detail === 0) panel.focus({ preventScroll: true });
    } else if (id) {
      visit(id);
    } else if (target) {
      if (target.tabIndex >= -1 && target.hasAttribute("tabindex")) target.focus({ preventScroll: true });
      bring(target, "center");
      target.classList.add("flash");
      setTimeout(() => target.classList.remove("flash"), 2000);
    }
    return undefined;
  });

  document.addEventListener("focusin", (event) => {
    const fact = event.target.closest("a.fact");
    if (!fact || !fact.matches(":focus-visible")) return;
    show(fact.dataset.entry);
    uncover(fact);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    if (event.key === "Escape") close();
    else if (event.key === "n") go(1);
    else if (event.key === "p") go(-1);
    else return;
    event.preventDefault();
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((details) => { details.open = false; }));
})();
