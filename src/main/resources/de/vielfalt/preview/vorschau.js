// The panel of the preview: loads the page again when the site has changed, and names what is wrong.
(() => {
  "use strict";
  const script = document.currentScript;
  const stand = script.dataset.stand;
  const folder = new URL("./", script.src).pathname;
  let panel;
  let gone = "";

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // In a shadow tree: no style of the site reaches in, none of ours reaches out.
  const open = (lang, name) => {
    if (panel) return panel;
    const host = document.createElement("vorschau-leiste");
    const root = host.attachShadow({ mode: "open" });
    const style = element("link");
    style.rel = "stylesheet";
    style.href = folder + "vorschau.css";
    panel = element("section", "panel");
    panel.lang = lang;
    panel.dir = "ltr";
    panel.setAttribute("aria-label", name);
    root.append(style, panel);
    document.body.append(host);
    new ResizeObserver(() => {
      const room = panel.hidden ? "" : panel.offsetHeight + "px";
      document.body.style.paddingBlockEnd = room;
      document.documentElement.style.scrollPaddingBlockEnd = room;
    }).observe(panel);
    return panel;
  };

  const entry = (problem) => {
    const item = element("li", problem.error ? "error" : "note");
    const place = element("p", "place");
    const path = element("code");
    // A long path breaks after a slash, and keeps its line number.
    problem.place.split("/").forEach((part, i) => path.append(...(i ? ["/", element("wbr"), part] : [part])));
    place.append(element("strong", "", problem.severity), " ", path);
    const remedy = element("p", "remedy", problem.remedy + " ");
    const help = element("a", "", problem.code);
    help.href = problem.help;
    remedy.append(help);
    item.append(place, element("p", "", problem.message), remedy);
    return item;
  };

  const show = (news) => {
    gone = news.gone;
    const some = news.errors + news.notes > 0;
    if (!some && !panel) return;
    const target = open(news.lang, news.name);
    target.hidden = !some;
    target.dataset.kind = news.errors ? "error" : "note";
    const details = element("details");
    // Errors stand open, notes are there for whoever looks; what was opened or closed by hand stays so.
    const key = "vorschau-" + target.dataset.kind;
    const kept = sessionStorage.getItem(key);
    details.open = kept ? kept === "open" : news.errors > 0;
    details.addEventListener("toggle", () => sessionStorage.setItem(key, details.open ? "open" : "closed"));
    const summary = element("summary");
    const title = element("span", "title", news.title);
    summary.append(element("span", "name", news.name), title);
    details.append(summary);
    const body = element("div", "body");
    body.tabIndex = 0;
    if (news.stale) body.append(element("p", "stale", news.stale));
    if (news.fault) body.append(element("p", "fault", news.fault));
    const list = element("ul");
    list.append(...news.problems.map(entry));
    const links = element("p", "links");
    for (const { name, href } of news.links) {
      const link = element("a", "", name);
      link.href = href;
      links.append(link, " ");
    }
    body.append(list, links);
    details.append(body);
    const status = element("p", "status", news.title + (news.stale ? ". " + news.stale : ""));
    status.setAttribute("role", "status");
    target.replaceChildren(status, details);
  };

  // Whoever types into a page, as into the form, keeps what they typed: the page is not loaded again.
  let typed = false;
  document.addEventListener("input", () => {
    typed = true;
  });

  const events = new EventSource(folder + "ereignisse");
  events.addEventListener("stand", (event) => {
    if (event.data !== stand && !typed) location.reload();
  });
  events.addEventListener("probleme", (event) => show(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    if (!gone) return;
    const target = open(document.documentElement.lang, gone);
    target.hidden = false;
    target.dataset.kind = "gone";
    const status = element("p", "gone", gone);
    status.setAttribute("role", "status");
    target.replaceChildren(status);
  });
})();
