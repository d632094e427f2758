// Narrows the list of events down in place: several answers to one question mean any of them, several questions all of
// them. What is chosen stands in the address, so that it can be kept and passed on. Without this script each answer is a
// link to a list of its own.
(() => {
  const nav = document.querySelector(".filters");
  if (!nav) return;
  const [all, status, none] = ["all", "status", "none"].map((name) => nav.querySelector(".filter-" + name));
  const link = all.querySelector("a");
  const links = [...nav.querySelectorAll("[data-facet]")];
  const kinds = [...nav.querySelectorAll("[data-kind-of]")].map((group) => group.dataset.kindOf);
  const split = (facet) => {
    const at = facet.indexOf("-");
    return [facet.slice(0, at), facet.slice(at + 1)];
  };

  // A list of its own leads to the list of everything, with both answers chosen; where that is spread over pages, the rest
  // of the answers narrow this list down.
  const here = nav.dataset.here;
  const within = nav.dataset.scope == "here";
  if (here && !within) {
    links.forEach((answer) => {
      const [kind, id] = split(answer.dataset.facet);
      const [ownKind, ownId] = split(here);
      if (kind === ownKind) return;
      const url = new URL(link.href);
      url.searchParams.set(ownKind, ownId);
      url.searchParams.set(kind, id);
      answer.href = url;
    });
    return;
  }

  const entries = [...document.querySelectorAll("[data-facets]")].map((element) => ({
    element,
    facets: new Set(element.dataset.facets.split(" ")),
  }));
  const sections = [...document.querySelectorAll("main section")].filter((section) => section.querySelector("[data-facets]"));
  const chosen = new Set();

  const open = links.filter((answer) => !here || split(answer.dataset.facet)[0] !== split(here)[0]);
  const buttons = open.map((answer) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = answer.className;
    button.dataset.facet = answer.dataset.facet;
    button.append(...answer.childNodes);
    button.addEventListener("click", () => {
      if (!chosen.delete(button.dataset.facet)) chosen.add(button.dataset.facet);
      remember();
      show();
    });
    answer.replaceWith(button);
    return button;
  });
  if (!here) link.addEventListener("click", (click) => {
    click.preventDefault();
    chosen.clear();
    remember();
    show();
    (buttons[0] || link).focus();
  });

  const fits = (facets) =>
    kinds.every((kind) => {
      const wanted = [...chosen].filter((facet) => split(facet)[0] === kind);
      return !wanted.length || wanted.some((facet) => facets.has(facet));
    });

  const show = () => {
    let found = 0;
    for (const { element, facets } of entries) {
      element.hidden = !fits(facets);
      if (!element.hidden) found++;
    }
    for (const section of sections) section.hidden = !section.querySelector("[data-facets]:not([hidden])");
    for (const button of buttons) button.setAttribute("aria-pressed", chosen.has(button.dataset.facet));
    all.hidden = !here && !chosen.size;
    none.hidden = !chosen.size || found > 0;
    status.textContent = chosen.size ? nav.dataset.found.replace("%1", found).replace("%2", entries.length) : "";
  };

  const remember = () => {
    const url = new URL(location);
    url.search = new URLSearchParams([...chosen].sort().map(split));
    history.pushState(null, "", url);
  };

  const recall = () => {
    chosen.clear();
    for (const [kind, id] of new URLSearchParams(location.search)) if (kinds.includes(kind)) chosen.add(kind + "-" + id);
    const more = nav.querySelector("details");
    if (more && [...chosen].some((facet) => more.querySelector(`[data-facet="${CSS.escape(facet)}"]`))) more.open = true;
    show();
  };
  addEventListener("popstate", recall);
  recall();
})();
