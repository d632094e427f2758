// The form: fields go in, a page's file comes out. Nothing leaves this browser before its writer sends it.
import { PageDocument } from "./document.js";
import { fieldOf } from "./fields.js";
import { shown } from "./markup.js";
import { Result } from "./result.js";
import { Values, iso, slug } from "./values.js";

class Form {
  constructor(element, data) {
    this.element = element;
    this.data = data;
    this.letters = data.letters;
    this.values = new Values(data);
    this.type = data.types[element.dataset.type || element.dataset.word];
    this.isTranslation = !element.dataset.type;
    [this.title, this.text, this.shown] = ["#titel", "#text", ".editor-shown"].map((name) => element.querySelector(name));
    this.result = new Result(element.querySelector(".editor-result"), this.values, data.forge);
    this.listeners = [];
    this.fields = [];
    for (const entry of this.type.keys) {
      this.fields.push(fieldOf(element.querySelector(`[data-key="${entry.key}"]`), entry, this));
    }
    this.start();
    this.begin = this.field("beginn");
    this.begin?.box.addEventListener("input", () => this.listeners.forEach((listener) => listener()));
    this.text.addEventListener("input", () => this.preview());
    element.addEventListener("input", () => {
      this.result.hide();
      this.unsaved = true;
    });
    this.result.section.addEventListener("click", (event) => {
      if (event.target.closest(".editor-ways")) this.unsaved = false;
    });
    addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.finish();
    });
    element.querySelector("#datei").addEventListener("change", (event) => this.open(event.target.files[0]));
    for (const tool of element.querySelectorAll("[data-tool]")) tool.addEventListener("click", () => this.use(tool.dataset));
    if (this.isTranslation) this.prepareTranslation();
    this.preview();
    element.hidden = false;
  }

  /** Begins an empty page: a draft. */
  start() {
    this.document = new PageDocument(this.data.patterns, this.type.keys);
    this.file = undefined;
    const status = this.field("status");
    if (status) status.main.value = "entwurf";
  }

  field(key) {
    return this.fields.find((field) => field.entry.key === key);
  }

  whenBeginChanges(listener) {
    this.listeners.push(listener);
  }

  /** The first day of an event, as a Date; undefined if it has none yet. */
  firstDay() {
    const value = this.field("beginn")?.value;
    return value && value !== "offen" ? this.moment(value)?.date : undefined;
  }

  /** A day as browsers take it; empty if it is none. */
  day(value) {
    const moment = this.moment(value);
    return moment && moment.time === undefined ? iso(moment.date) : "";
  }

  moment(value) {
    try {
      return this.values.moment(value);
    } catch {
      return undefined;
    }
  }

  preview() {
    const say = (id) => this.values.say("form." + id);
    const text = this.text.value.trim();
    this.shown.replaceChildren(...(text ? shown(text, { raw: say("shown.raw"), notes: this.data.notes }) : [say("shown.empty")]));
  }

  /** Puts markup around what is marked in the text, or a sample where nothing is. */
  use({ tool, sample }) {
    const { selectionStart: from, selectionEnd: to, value } = this.text;
    const marked = value.slice(from, to) || sample;
    const start = from === 0 || value.slice(0, from).endsWith("\n\n") ? "" : value[from - 1] === "\n" ? "\n" : "\n\n";
    const made = {
      bold: () => `*${marked}*`,
      heading: () => `${start}== ${marked.replace(/\s+/g, " ")}\n\n`,
      list: () => start + marked.split("\n").map((line) => `* ${line}\n`).join("") + "\n",
      link: () => (/^https?:\/\/\S+$/.test(marked) ? `${marked}[${sample}]` : `https://example.org[${marked}]`),
    }[tool]();
    this.text.setRangeText(made, from, to, "end");
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Reads a file back. */
  async open(file) {
    if (!file) return;
    const status = this.element.querySelector(".editor-open [role=status]");
    const read = new PageDocument(this.data.patterns, this.type.keys);
    const good = read.read(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer()));
    status.textContent = this.values.say(good ? "form.opened" : "form.not-opened", file.name);
    if (!good) return;
    this.document = read;
    this.fill(file.name);
  }

  fill(name) {
    this.file = this.pathOf(name);
    this.title.value = this.document.title;
    this.opened = this.title.value;
    this.text.value = this.document.text;
    const late = this.field("wiederholung"); // it is read by its first day
    for (const field of this.fields) if (field !== late) field.value = this.document.value(field.entry.key);
    if (late) late.value = this.document.value("wiederholung");
    this.preview();
    this.result.hide();
    this.report([]);
  }

  /** Where a file of that name lies: where the site has one, else in the folder of its type. */
  pathOf(name) {
    const original = name.replace(/\.[a-z]{2,6}\.adoc$/, ".adoc");
    const page = this.data.pages.find(
      ({ type, file }) => (this.isTranslation || type === this.element.dataset.type) && file.endsWith("/" + (this.isTranslation ? original : name)),
    );
    if (page) return page.file.slice(0, page.file.lastIndexOf("/") + 1) + name;
    return ["content", this.type.folder, name].filter(Boolean).join("/");
  }

  /** The path of a new file: by its title, and by its year if there is such a file already. */
  newPath() {
    if (this.isTranslation) return this.translated?.file.replace(/\.adoc$/, `.${this.language.value}.adoc`);
    if (!this.type.folder) return "content/hinweis.adoc";
    const name = slug(this.title.value, this.letters) || "seite";
    const year = /\d{4}/.exec(this.field("beginn")?.value ?? this.field("datum")?.value ?? "")?.[0];
    const paths = [name, year && `${name}-${year}`, ...Array.from({ length: 99 }, (_, i) => `${name}-${i + 2}`)]
      .filter(Boolean)
      .map((each) => `content/${this.type.folder}/${each}.adoc`);
    return paths.find((path) => !this.exists(path));
  }

  exists(path) {
    return this.data.pages.some((page) => page.file === path || (this.isTranslation && page.languages.some((code) => page.file.replace(/\.adoc$/, `.${code}.adoc`) === path)));
  }

  get page() {
    const values = Object.fromEntries(this.fields.map((field) => [field.entry.key, field.value]).filter(([, value]) => value));
    return { title: this.title.value.replace(/\s+/g, " ").trim(), text: this.text.value, values };
  }

  finish() {
    const page = this.page;
    const problems = this.values.page(page, this.type, this.isTranslation);
    problems.push(...this.unfinished(problems), ...this.missingFiles(page));
    if (this.isTranslation && !this.translated && !this.file) {
      problems.unshift(this.values.problem("original", "verweis-unbekannt.page-none", ""));
    }
    this.report(problems);
    if (problems.length) {
      this.summary.focus();
      return;
    }
    const path = this.file ?? this.newPath();
    const pictures = this.fields.map((field) => field.picture).filter(Boolean);
    this.result.show(path, this.written(), pictures, this.exists(path));
  }

  /** The page's file as it is filled in now. */
  written() {
    if (this.title.value !== this.opened) this.document.title = this.page.title;
    this.document.text = this.text.value;
    for (const field of this.fields) this.document.set(field.entry.key, field.value);
    return this.document.toString();
  }

  /** Fields that were begun and hold no value. */
  unfinished(known) {
    return this.fields
      .filter((field) => field.unfinished && !known.some((problem) => problem.key === field.entry.key))
      .map(({ entry }) =>
        entry.type === "recurrence"
          ? this.values.problem(entry.key, "serie-ungueltig.no-end", this.values.say("form.series.how"))
          : this.values.problem(entry.key, "datum-ungueltig.not-a-date", ""),
      );
  }

  /** Pictures that are neither in the file that was read nor on this computer. */
  missingFiles({ values }) {
    return this.fields
      .filter((field) => field.entry.type === "file" && values[field.entry.key] && !field.picture)
      .filter((field) => this.document.value(field.entry.key) !== values[field.entry.key])
      .map((field) => this.values.problem(field.entry.key, "bild-fehlt.missing", values[field.entry.key], `content/${this.type.folder}`));
  }

  get summary() {
    return this.element.querySelector(".editor-summary");
  }

  /** Shows what is wrong at each field, and above all of them. */
  report(problems) {
    const of = (key) => problems.filter((problem) => problem.key === key).map((problem) => problem.text).join(" ");
    for (const field of this.fields) field.error = of(field.entry.key);
    for (const input of [this.title, this.text, this.original].filter(Boolean)) {
      const error = this.element.querySelector(`#${input.id}-error`);
      error.textContent = of(input.id);
      error.hidden = !error.textContent;
      input.toggleAttribute("aria-invalid", !error.hidden);
    }
    const links = problems.map((problem) => {
      const target = this.field(problem.key)?.target ?? this.element.querySelector("#" + problem.key);
      const link = Object.assign(document.createElement("a"), { href: "#" + target.id, textContent: problem.text });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const details = target.closest("details");
        if (details) details.open = true;
        target.focus();
      });
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    this.summary.querySelector("h2").textContent = this.values.say(problems.length === 1 ? "form.summary.one" : "form.summary");
    this.summary.querySelector("ul").replaceChildren(...links);
    this.summary.hidden = problems.length === 0;
  }

  // What only translations need.

  prepareTranslation() {
    this.original = this.element.querySelector("#original");
    this.language = this.element.querySelector("#sprache");
    const name = new Intl.DisplayNames("de", { type: "language" });
    for (const option of this.language.options) {
      option.textContent = option.value === "leicht" ? this.values.say("form.easy") : name.of(option.value);
    }
    for (const { id, title } of this.data.pages) this.original.add(new Option(title, id));
    this.title.dir = this.text.dir = "auto";
    this.original.addEventListener("change", () => this.translate());
    this.language.addEventListener("change", () => this.translate());
  }

  /** Shows the German text, and notes what the translation is made from. */
  async translate() {
    const page = this.data.pages.find(({ id }) => id === this.original.value);
    const box = this.element.querySelector(".editor-german");
    this.translated = page;
    box.hidden = true;
    this.element.querySelector("#sprache-hint").textContent =
      page?.languages.includes(this.language.value) && !this.file ? this.values.say("form.exists") : "";
    if (!page) return;
    const german = await json(new URL(`texte/${page.id}.json`, import.meta.url));
    const terms = [[this.values.say("form.german.title"), german.title], ...Object.entries(german.keys)];
    box.querySelector("dl").replaceChildren(
      ...terms.flatMap(([name, value]) => ["dt", "dd"].map((tag, i) => Object.assign(document.createElement(tag), { textContent: [name, value][i] }))),
    );
    box.querySelector("pre").textContent = german.body;
    for (const field of this.fields) field.offered = ["status", "teaser"].includes(field.entry.key) || field.entry.key in german.keys;
    this.document.set("stand", german.stamp);
    box.hidden = false;
  }
}

const json = async (url) => (await fetch(url)).json();

/** The form of this page. */
export const form = new Form(document.querySelector(".editor"), await json(new URL("daten.json", import.meta.url)));
