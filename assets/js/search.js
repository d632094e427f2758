// The field of the search page: suggestions while one types, results when one asks, by an index that is loaded once the field
// is used. What is asked stands in the address (?q=), so that it can be kept, passed on and gone back to. Without this script
// the page lists everything from A to Z.
(() => {
  const form = document.querySelector(".search-form");
  if (!form) return;
  const input = form.querySelector("input");
  const popup = form.querySelector("[role=listbox]");
  const status = document.querySelector(".search-status");
  const results = document.querySelector(".search-results");
  const more = document.querySelector(".search-more");
  const everything = document.querySelector(".az");
  const MOST_SUGGESTIONS = 7;

  // ---- what is found -----------------------------------------------------------------------------------------------

  const BOOST = { title: 5, names: 2, dates: 2, headings: 1.5, teaser: 1 };
  const isNumber = (term) => /^[0-9]+$/.test(term);

  // What MiniSearch keeps of an index (serializationVersion 2), of the steps from page to page that the file holds.
  const unpack = ({ fields, pages, terms }) => {
    const counts = pages.map(() => fields.map(() => 0));
    const index = terms.map(([term, ...lists]) => {
      const entry = {};
      for (const [field, ...steps] of lists) {
        const ids = (entry[field] = {});
        let id = 0;
        for (const step of steps) {
          id += step;
          ids[id] = 1;
          counts[id][field]++;
        }
      }
      return [term, entry];
    });
    return {
      documentCount: pages.length,
      nextId: pages.length,
      documentIds: { ...pages.map((page, id) => id) },
      fieldIds: Object.fromEntries(fields.map((field, i) => [field, i])),
      fieldLength: { ...counts },
      averageFieldLength: fields.map((field, i) => counts.reduce((sum, each) => sum + each[i], 0) / pages.length),
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    };
  };

  // What a function promises, for all who ask; made once, and once more after it went wrong.
  const once = (make) => {
    let made;
    return () => {
      made = made || make();
      made.catch(() => (made = undefined));
      return made;
    };
  };

  const needed = document.querySelector(".search-engine").content;
  const engine = once(
    () =>
      new Promise((loaded, failed) => {
        const script = document.createElement("script");
        script.src = needed.querySelector("script").getAttribute("src");
        script.onload = loaded;
        script.onerror = failed;
        document.head.append(script);
      }),
  );

  const load = async (file) => {
    const [data] = await Promise.all([
      fetch(file, { cache: "no-cache" }).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }),
      engine(),
    ]);
    if (data.version !== 1) throw new Error("version");
    const search = MiniSearch.loadJS(unpack(data), {
      fields: data.fields,
      tokenize: (text) => [text],
      processTerm: (term) => term,
      searchOptions: { boost: BOOST },
    });
    const words = new Set(data.terms.map(([term]) => term).filter((term) => !isNumber(term)));
    const pages = data.pages.map(([path, title, type, order, date = "", places = [], state = "", kind = ""]) => {
      const [id, name] = data.types[type];
      return { href: "../" + path, title, id, type: name, order, date, places, state, kind };
    });
    return { search, words, pages, types: Object.fromEntries(data.types) };
  };

  // The index of the page's language, and where that is another the German one.
  const own = once(() => load(needed.querySelector("link").getAttribute("href")));
  const germanLink = more.querySelector(".search-german");
  const german = germanLink && once(() => load(new URL("index.json", germanLink.href)));

  // Dates as they are typed become what the index has: 5.12.2026 and 2026-12-05 are 12052026, and 5.12. is its beginning.
  const question = (text) => {
    const asked = [];
    const take = (whole, day, month, year = "") => {
      if (+day < 1 || +day > 31 || +month < 1 || +month > 12) return whole;
      const term = month.padStart(2, "0") + day.padStart(2, "0") + (year.length === 2 ? "20" + year : year);
      asked.push({ term, date: true });
      return " ";
    };
    const rest = letters
      .digits(text)
      .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (whole, year, month, day) => take(whole, day, month, year))
      .replace(/(?<!\d)(\d{1,2})[./]\s?(\d{1,2})(?!\d)(?:[./]\s?(\d{4}|\d{2})(?!\d))?[./]?/g, take);
    for (const term of letters.terms(rest)) if (!asked.some((other) => other.term === term)) asked.push({ term });
    return asked;
  };

  // Words that have to do with one that is typed: that contain it, as Fahrradwerkstatt does Werkstatt; that begin alike and
  // end in another way; that two letters changed places in.
  const related = (term, words) => {
    const found = new Map();
    const swapped = new Set();
    for (let i = 1; i < term.length; i++) {
      swapped.add(term.slice(0, i - 1) + term[i] + term[i - 1] + term.slice(i + 1));
    }
    for (const word of words) {
      if (word.startsWith(term)) continue;
      let alike = 0;
      while (alike < word.length && word[alike] === term[alike]) alike++;
      if (swapped.has(word) || (term.length > 4 && swapped.has(word.slice(0, term.length)))) found.set(word, 0.6);
      else if (term.length > 2 && word.endsWith(term)) found.set(word, 0.5);
      else if (term.length > 3 && word.includes(term)) found.set(word, 0.4);
      else if (alike > 3 && alike >= 0.65 * Math.max(word.length, term.length)) found.set(word, 0.35);
    }
    return found;
  };

  // What is written in one word, as two that there are: daycare as day and care.
  const parts = (term, words) => {
    const found = [];
    for (let i = 3; i <= term.length - 3 && !words.has(term); i++) {
      const both = [term.slice(0, i), term.slice(i)];
      if (both.every((part) => words.has(part))) found.push(both);
    }
    return found;
  };

  // How many letters have to be changed until a word contains the term.
  const distance = (term, word) => {
    let before = [];
    let row = new Array(word.length + 1).fill(0);
    for (let i = 1; i <= term.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        const same = term[i - 1] === word[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j - 1] + same, row[j] + 1, next[j - 1] + 1);
        if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return Math.min(...row);
  };

  // The nearest words, for a term that nothing has to do with.
  const nearest = (term, words) => {
    const most = term.length > 7 ? 2 : 1;
    const found = new Map();
    if (term.length < 4) return found;
    for (const word of words) {
      const far = distance(term, word);
      if (far <= most) found.set(word, 0.3 / far);
    }
    return found;
  };

  // Which pages hold a term, and how much that counts.
  const score = ({ term, date }, { search, words }) => {
    const scores = new Map();
    const add = (text, options, weight) => {
      for (const hit of search.search(text, options)) {
        scores.set(hit.id, Math.max(scores.get(hit.id) || 0, hit.score * weight));
      }
    };
    const exactly = { prefix: false, fuzzy: false };
    if (date) add(term, { prefix: true, fuzzy: false, fields: ["dates"] }, 2);
    else if (isNumber(term)) add(term, exactly, 1);
    else {
      add(term, { prefix: true, fuzzy: false }, 1);
      related(term, words).forEach((weight, word) => add(word, exactly, weight));
      for (const queries of parts(term, words)) add({ combineWith: "AND", queries }, exactly, 0.8);
      if (!scores.size) nearest(term, words).forEach((weight, word) => add(word, exactly, weight));
      if (term.length > 3) add(term, { prefix: false, fuzzy: term.length < 8 ? 1 : 2 }, 1);
    }
    return scores;
  };

  // A page counts by what it has of all that is asked; words that are in most pages count little, those in none nothing.
  const find = (text, index) => {
    const asked = question(text).map((part) => score(part, index));
    const best = asked.map((scores) => Math.max(0, ...scores.values()));
    const whole = best.reduce((sum, each) => sum + each, 0);
    const hits = new Map();
    asked.forEach((scores, i) =>
      scores.forEach((value, id) => {
        const hit = hits.get(id) || { page: index.pages[id], sum: 0, covered: 0 };
        hit.sum += value;
        hit.covered += best[i] / whole;
        hits.set(id, hit);
      }),
    );
    const found = [...hits.values()].map(({ page, sum, covered }) => ({
      page,
      score: sum * covered ** 3 * (page.order > 0 ? 1.25 : page.id === "listing" || page.id === "home" ? 0.5 : 1),
    }));
    const top = Math.max(0, ...found.map((hit) => hit.score));
    const rank = (a, b) => b.score - a.score || Math.abs(a.page.order) - Math.abs(b.page.order) || (a.page.title < b.page.title ? -1 : 1);
    const near = found.filter((hit) => hit.score >= 0.15 * top).sort(rank).map((hit) => hit.page);
    return { ahead: near.filter((page) => page.order >= 0), over: near.filter((page) => page.order < 0), count: near.length };
  };

  // A page that stands in for a missing translation: its title is German; kind, date and status are in the words of the page.
  const standIn = (page, index) => {
    const translated = index.pages.find((other) => other.href === page.href);
    if (translated) return translated;
    const listed = everything.querySelector(`a[href="${page.href}"]`);
    const day = listed && listed.closest("li").querySelector("time");
    const known = index.pages.find((other) => other.kind === page.kind);
    return {
      ...page,
      lang: "de",
      type: index.types[page.id],
      date: day ? day.textContent : "",
      places: page.places.map(([text]) => [text, "de"]),
      state: page.state && known ? known.state : page.state,
      stateLang: known ? "" : "de",
    };
  };

  // What is found in the words of the page's language; where nothing is, what is found in German ones.
  const look = async (text) => {
    const index = await own();
    const found = find(text, index);
    if (found.count || !german) return found;
    const others = find(text, await german());
    const inWords = (pages) => pages.map((page) => standIn(page, index));
    return { ahead: inWords(others.ahead), over: inWords(others.over), count: others.count, german: true };
  };

  // ---- how it is shown ---------------------------------------------------------------------------------------------

  const element = (name, properties, ...content) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content.filter((each) => each !== ""));
    return made;
  };

  const notes = (page) => {
    const parts = [];
    if (page.id !== "page" && page.id !== "home") parts.push(page.type);
    const off = ["cancelled", "postponed", "ended"].includes(page.kind);
    if (page.date) parts.push(off ? element("s", {}, page.date) : page.date);
    for (const [text, lang] of page.places) parts.push(lang ? element("bdi", { lang }, text) : text);
    return parts;
  };

  const title = (page) => (page.lang ? element("bdi", { lang: page.lang }, page.title) : page.title);

  const label = (page) => {
    if (!page.state) return "";
    const made = element("span", { className: "label", ...(page.stateLang && { lang: page.stateLang }) }, page.state);
    made.dataset.kind = page.kind;
    return made;
  };

  const meta = (page, name, item) =>
    element(name, { className: "meta" }, ...notes(page).flatMap((part, i) => [i ? (item ? " " : " · ") : "", item ? element(item, {}, part) : part]));

  const list = (pages, level) =>
    element(
      "ol",
      { className: "card-list" },
      ...pages.map((page) =>
        element(
          "li",
          {},
          element(
            "article",
            { className: "card search-card" },
            element("h" + level, {}, element("a", { href: page.href }, title(page))),
            page.state ? element("p", {}, label(page)) : "",
            notes(page).length ? meta(page, "ul", "li") : "",
          ),
        ),
      ),
    );

  const say = ({ count, german }) => {
    const { found, foundGerman, none } = status.dataset;
    status.textContent = count ? (german ? foundGerman : found).replace("%1", count) : none;
  };

  let turn = 0;

  // Does something with what is found, unless something else was asked meanwhile.
  const ask = async (text, then) => {
    const mine = ++turn;
    const late = setTimeout(() => mine === turn && (status.textContent = status.dataset.loading), 300);
    try {
      const found = await look(text);
      if (mine === turn) then(found);
    } catch {
      if (mine === turn) {
        status.textContent = status.dataset.failed;
        everything.hidden = false;
      }
    } finally {
      clearTimeout(late);
    }
  };

  const show = () => {
    const text = new URLSearchParams(location.search).get("q") || "";
    close();
    input.value = text;
    results.replaceChildren();
    const asked = text.trim() !== "";
    everything.hidden = asked;
    results.hidden = more.hidden = !asked;
    status.textContent = "";
    turn++;
    if (!asked) return;
    if (germanLink) germanLink.search = new URLSearchParams({ q: text });
    ask(text, (found) => {
      const { ahead, over } = found;
      if (ahead.length) results.append(list(ahead, 2));
      if (over.length) results.append(element("h2", {}, results.dataset.past), list(over, 3));
      say(found);
    });
  };

  const address = (text) => {
    const url = new URL(location);
    url.hash = "";
    url.search = text.trim() ? new URLSearchParams({ q: text.trim() }) : "";
    return url;
  };

  form.addEventListener("submit", (submit) => {
    submit.preventDefault();
    const url = address(input.value);
    if (url.search !== location.search) history.pushState(null, "", url);
    show();
  });

  // ---- suggestions: a combobox with a list, by the pattern of the ARIA Authoring Practices Guide -------------------------

  let active = -1;
  const options = () => [...popup.children];

  const mark = (number) => {
    active = number;
    options().forEach((option, i) => option.setAttribute("aria-selected", i === active));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options()[active].id);
      options()[active].scrollIntoView({ block: "nearest" });
    }
  };

  const close = () => {
    mark(-1);
    popup.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };

  const open = () => {
    popup.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };

  const go = (option) => {
    history.replaceState(null, "", address(input.value)); // so that going back leads to what else was found
    location.assign(option.dataset.href);
  };

  const suggest = (then) => {
    const text = input.value;
    if (!text.trim()) {
      turn++;
      close();
      if (everything.hidden === false) status.textContent = "";
      return;
    }
    ask(text, (found) => {
      if (document.activeElement !== input) return;
      const pages = [...found.ahead, ...found.over];
      popup.replaceChildren(
        ...pages.slice(0, MOST_SUGGESTIONS).map((page, i) => {
          const option = element("li", { id: "vorschlag-" + i }, element("span", { className: "title" }, title(page)), " ", label(page), " ", meta(page, "span"));
          option.setAttribute("role", "option");
          option.dataset.href = page.href;
          return option;
        }),
      );
      say(found);
      if (!pages.length) return close();
      mark(-1);
      open();
      if (then) then();
    });
  };

  input.addEventListener("focus", () => own().catch(() => {}));
  input.addEventListener("input", () => suggest());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (key) => {
    if (key.isComposing || key.ctrlKey || key.metaKey) return;
    const last = options().length - 1;
    const shown = !popup.hidden;
    if (key.key === "ArrowDown") {
      if (!shown) suggest(() => key.altKey || mark(0));
      else if (!key.altKey) mark(active < last ? active + 1 : 0);
    } else if (key.key === "ArrowUp") {
      if (!shown) suggest(() => key.altKey || mark(options().length - 1));
      else if (key.altKey) close();
      else mark(active > 0 ? active - 1 : last);
    } else if (key.key === "Enter" && shown && active >= 0) go(options()[active]);
    else if (key.key === "Escape") {
      if (shown) close();
      else {
        input.value = "";
        suggest();
      }
    } else {
      if (key.key === "Home" || key.key === "End" || key.key === "ArrowLeft" || key.key === "ArrowRight") mark(-1);
      return;
    }
    key.preventDefault();
  });
  popup.addEventListener("mousedown", (press) => press.preventDefault()); // the field keeps the focus
  popup.addEventListener("click", (click) => {
    const option = click.target.closest("[role=option]");
    if (option) go(option);
  });

  addEventListener("popstate", show);
  form.hidden = false;
  show();
  if (location.hash === "#" + input.id) input.focus();
})();
