// The fields of the form: each reads and writes the value of one key, however it is asked for.
import { look } from "./pictures.js";
import { chosen, dates, fits, phrase } from "./series.js";
import { iso, slug } from "./values.js";

/** What all of them share: an error, a value that came from a file, and a line of text for values that fit no widget. */
class Field {
  constructor(box, entry, form) {
    this.box = box;
    this.entry = entry;
    this.form = form;
    this.main = box.querySelector("#feld-" + entry.key);
    this.message = box.querySelector(".editor-error");
  }

  /** The value as the header takes it; empty if there is none. What came from a file stays as it was written there. */
  get value() {
    if (this.box.hidden) return this.loaded?.written ?? "";
    const now = this.raw ? this.raw.value.trim() : this.read();
    return this.loaded && now === this.loaded.read ? this.loaded.written : now;
  }

  set value(written) {
    this.write("");
    if (written) this.write(written);
    if (this.read() === "" && written) this.asText(written);
    this.loaded = { written, read: this.raw ? this.raw.value.trim() : this.read() };
  }

  /** Whether it is asked for at all: a translation says what its original says, and no more. */
  set offered(offered) {
    this.box.hidden = !offered;
  }

  /** Asks for the value as text from now on, as no choice says what it says. */
  asText(value) {
    const name = (this.box.querySelector("legend, label") ?? this.box).textContent.trim();
    this.raw ??= document.createElement("input");
    Object.assign(this.raw, { type: "text", value });
    this.raw.setAttribute("aria-label", `${name}: ${this.form.values.say("form.free")}`);
    if (!this.raw.isConnected) this.message.after(this.raw);
    for (const other of this.box.querySelectorAll("input, select, textarea")) {
      if (other !== this.raw) other.disabled = true;
    }
  }

  /** Shows what is wrong; nothing, if text is empty. */
  set error(text) {
    this.message.textContent = text;
    this.message.hidden = !text;
    for (const control of this.box.querySelectorAll("input, select, textarea")) {
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /** Where the focus goes to mend it. */
  get target() {
    return this.raw ?? this.main;
  }

  read() {
    return this.main.value.replace(/\s+/g, " ").trim();
  }

  write(value) {
    this.main.value = value;
  }

  /** What is typed into a date but is no date: the browser gives no value then. */
  get unfinished() {
    return [...this.box.querySelectorAll("input")].find((input) => input.validity.badInput);
  }
}

class Day extends Field {
  write(value) {
    this.main.value = value && this.form.day(value);
  }
}

class MomentField extends Field {
  constructor(...parts) {
    super(...parts);
    this.time = this.box.querySelector("[type=time]");
    this.open = this.box.querySelector("[type=checkbox]");
    this.open?.addEventListener("change", () => this.toggle());
  }

  toggle() {
    for (const input of [this.main, this.time]) input.disabled = Boolean(this.open?.checked);
  }

  read() {
    if (this.open?.checked) return this.open.value;
    return this.main.value && this.time.value ? `${this.main.value} ${this.time.value.slice(0, 5)}` : this.main.value;
  }

  write(value) {
    const moment = value && value !== "offen" ? this.form.moment(value) : undefined;
    if (this.open) this.open.checked = value === this.open.value;
    this.main.value = moment ? iso(moment.date) : "";
    const [hour, minute] = moment?.time === undefined ? [] : [Math.floor(moment.time / 60), moment.time % 60];
    this.time.value = hour === undefined ? "" : [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
    this.toggle();
  }

  /** A time without a day. */
  get unfinished() {
    return super.unfinished ?? (this.time.value && !this.main.value && !this.open?.checked ? this.main : undefined);
  }
}

class Select extends Field {
  read() {
    return this.main.value;
  }
}

class Checks extends Field {
  get boxes() {
    return [...this.main.querySelectorAll("input")];
  }

  read() {
    const some = this.boxes.filter((box) => box.checked).map((box) => box.value);
    return some.join(", ");
  }

  write(value) {
    const wanted = value.split(",").map((item) => item.trim());
    const known = wanted.every((item) => !item || this.boxes.some((box) => box.value === item));
    for (const box of this.boxes) box.checked = known && wanted.includes(box.value);
  }
}

class Series extends Field {
  constructor(...parts) {
    super(...parts);
    const part = (name) => this.box.querySelector(`#feld-${this.entry.key}-${name}`);
    [this.until, this.times, this.words] = ["bis", "mal", "text"].map(part);
    this.status = this.box.querySelector("[role=status]");
    this.box.addEventListener("input", () => this.show());
    this.form.whenBeginChanges(() => this.show());
    this.show();
  }

  get end() {
    return this.until.value ? { until: new Date(this.until.value + "T00:00:00Z") } : { times: Number(this.times.value) || undefined };
  }

  read() {
    const [how, first] = [this.main.value, this.form.firstDay()];
    if (!how) return "";
    if (how === "own") return this.words.value.replace(/\s+/g, " ").trim();
    return first && (this.end.until || this.end.times) && fits(how, first) ? phrase(how, first, this.end) : "";
  }

  write(value) {
    const found = value ? chosen(value, this.form.firstDay()) : { kind: "", end: {} };
    this.main.value = found?.kind ?? "own";
    this.words.value = found ? "" : value;
    this.until.value = found?.end.until ? iso(found.end.until) : "";
    this.times.value = found?.end.times ?? "";
    this.show();
  }

  /** What is chosen but not finished yet. */
  get unfinished() {
    const how = this.main.value;
    return super.unfinished ?? (how && !this.read() ? (how === "own" ? this.words : this.until) : undefined);
  }

  /** The days of what was chosen; undefined for words of one's own. */
  get days() {
    const [how, first] = [this.main.value, this.form.firstDay()];
    return how && how !== "own" && this.read() ? dates(how, first, this.end) : undefined;
  }

  show() {
    const how = this.main.value;
    for (const [input, shown] of [
      [this.until, how && how !== "own"],
      [this.times, how && how !== "own"],
      [this.words, how === "own"],
    ]) {
      input.hidden = !shown;
      this.box.querySelector(`[for=${input.id}]`).hidden = !shown;
    }
    const first = this.form.firstDay();
    for (const option of this.main.options) {
      option.disabled = Boolean(first && option.value && option.value !== "own" && !fits(option.value, first));
    }
    const say = (id, ...args) => this.form.values.say("form.series." + id, ...args);
    const days = this.days;
    const some = days?.slice(0, 5).map((day) => day.toLocaleDateString("de-DE", { timeZone: "UTC", day: "numeric", month: "numeric", year: "numeric" }));
    this.status.textContent =
      how && how !== "own" && !first
        ? say("begin-first")
        : !days
          ? ""
          : say("dates", days.length > 5 ? say("and-more", some.join(", "), days.length - 5) : some.join(", "));
  }
}

class PictureField extends Field {
  constructor(...parts) {
    super(...parts);
    this.chooser = this.box.querySelector("[type=file]");
    this.canvas = this.box.querySelector("canvas");
    this.chooser.addEventListener("change", () => this.take(this.chooser.files[0]));
  }

  /** Takes a file of this computer: its name becomes one that addresses can hold, and a small picture of it is shown. */
  async take(file) {
    this.file = undefined;
    this.canvas.hidden = true;
    if (!file) return;
    const dot = file.name.lastIndexOf(".");
    const name = slug(file.name.slice(0, dot < 0 ? undefined : dot), this.form.letters) || "bild";
    const ending = dot < 0 ? "" : file.name.slice(dot).toLowerCase();
    const { problem, drawn } = await look(file, this.form.data.pictures);
    this.error = problem.length ? this.form.values.problem(this.entry.key, ...problem).text : "";
    if (problem.length) return;
    if (drawn) {
      this.canvas.height = 160;
      this.canvas.width = Math.max(1, Math.round((160 * drawn.width) / drawn.height));
      this.canvas.getContext("2d").drawImage(drawn, 0, 0, this.canvas.width, this.canvas.height);
      this.canvas.hidden = false;
    }
    this.file = { name: name + ending, bytes: new Uint8Array(await file.arrayBuffer()) };
    this.main.value = this.file.name;
  }

  /** What is to be stored beside the page. */
  get picture() {
    return this.file && this.value ? { name: this.value, bytes: this.file.bytes } : undefined;
  }
}

const KINDS = { date: Day, moment: MomentField, "open-moment": MomentField, select: Select, checks: Checks, recurrence: Series, file: PictureField };

/** The field of a box in the page. */
export const fieldOf = (box, entry, form) => new (KINDS[box.dataset.widget] ?? Field)(box, entry, form);
