// Says of values what a build would say, in its words: patterns and sentences come from the program (daten.json). What only the
// whole site knows, a build says later.
import { check, lastDay } from "./series.js";

const DAY = 86400000;
const EVIL = ["javascript", "data", "vbscript", "file", "blob"];
const SAFE = ["https", "http", "mailto", "tel", "xref"];
const UMLAUTS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A key or fixed value in its ASCII spelling. */
export const plain = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter]);

/** A name as it may stand in an address; letters is the table of daten.json. */
export function slug(name, letters) {
  let made = "";
  for (const letter of name.normalize("NFC").toLowerCase()) {
    const known = letters[letter];
    const written = (known ?? letter.normalize("NFD")).replace(/[^a-z0-9]/g, "");
    if (written) made += written;
    else if (known === undefined && !/\p{Mn}/u.test(letter) && made && !made.endsWith("-")) made += "-";
  }
  return made.replace(/-+$/, "");
}

const two = (number) => String(number).padStart(2, "0");

/** A day as {@code 2026-12-05}. */
export const iso = (date) => date.toISOString().slice(0, 10);

/** What is wrong with a value. */
class Invalid {
  constructor(id, ...args) {
    this.id = id;
    this.args = args;
  }
}

const wrong = (id, ...args) => {
  throw new Invalid(id, ...args);
};

export class Values {
  constructor(data) {
    this.texts = data.texts;
    this.patterns = {};
    for (const [name, pattern] of Object.entries(data.patterns)) {
      const part = name === "duration" || name === "reference";
      this.patterns[name] = new RegExp(part ? pattern : `^(?:${pattern})$`, name === "duration" ? "giu" : "u");
    }
  }

  /** The sentence of a text with its arguments. */
  say(id, ...args) {
    return this.texts[id].replace(/\{(\d)\}/g, (slot, number) => args[number] ?? slot);
  }

  /** The sentences of a problem: what is wrong, and what to do. */
  problem(key, id, ...args) {
    return { key, code: id.split(".")[0], text: this.say(id, ...args) + " " + this.say(id + ".remedy", ...args) };
  }

  /** What is wrong with one key's value; empty if nothing is. */
  of(entry, value) {
    const reference = this.patterns.reference.exec(value);
    if (reference) return [this.problem(entry.key, "wert-ungueltig.braces", entry.spelling, reference[0])];
    if (!value) return [];
    const items = entry.list ? value.split(",").map((item) => item.trim()) : [value];
    const found = [];
    for (const item of items) {
      try {
        if (!item) wrong("wert-ungueltig.empty-item", entry.spelling);
        this.read(entry, item);
      } catch (invalid) {
        if (!(invalid instanceof Invalid)) throw invalid;
        found.push(this.problem(entry.key, invalid.id, ...invalid.args));
      }
    }
    return found;
  }

  /** The value as the program understands it, or what is wrong with it is thrown. */
  read(entry, value) {
    switch (entry.type) {
      case "text":
        return [...value].length > entry.max ? wrong("wert-ungueltig.too-long", entry.spelling, [...value].length, entry.max) : value;
      case "choice":
        return entry.choices.some((choice) => plain(choice) === plain(value))
          ? plain(value)
          : wrong("wert-ungueltig.choice", value, entry.spelling, entry.choices.join(", "));
      case "number":
        return /^[0-9]{1,6}$/.test(value) && !(Number(value) < entry.min)
          ? Number(value)
          : wrong("wert-ungueltig.number", value, entry.min ?? 0);
      case "date":
        return this.date(value);
      case "moment":
        return this.moment(value);
      case "moment-or-open":
        return plain(value) === "offen" ? "offen" : this.moment(value);
      case "end":
        return this.patterns.timeAlone.test(value) ? { time: this.time(value) } : this.moment(value);
      case "duration":
        return this.duration(value);
      case "recurrence":
        return this.recurrence(value);
      case "move":
        return this.move(value);
      case "link":
        return this.link(value, entry.schemes);
      case "contact":
        return this.contact(value);
      case "registration":
        return plain(value).replaceAll(" ", "-") === "nicht-noetig" ? value : this.link(value, entry.schemes);
      case "price":
        return this.price(value);
      case "coordinates":
        return this.coordinates(value);
      case "fingerprint":
        return this.patterns.fingerprint.test(value) ? value : wrong("wert-ungueltig.fingerprint", value);
      case "path":
        return this.patterns.path.test(value) && !value.includes("/../") && !value.endsWith("/..")
          ? value
          : wrong("wert-ungueltig.path", value);
      default:
        return value;
    }
  }

  /** A day, as a Date at midnight UTC. */
  date(value) {
    const found = this.patterns.iso.exec(value);
    const german = this.patterns.german.exec(value);
    if (!found && !german) wrong("datum-ungueltig.not-a-date", value);
    const [year, month, day] = (found ? found.slice(1) : german.slice(1).reverse()).map(Number);
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || day < 1 || date.getUTCMonth() !== month - 1) {
      const known = Math.min(12, Math.max(1, month));
      const last = new Date(Date.UTC(2000, 0, 1));
      last.setUTCFullYear(Math.max(1, year), known, 0);
      wrong("datum-ungueltig.no-such-date", value, String(Math.max(1, year)).padStart(4, "0") + iso(last).slice(-6));
    }
    if (year < 1900 || year > 2199) wrong("datum-ungueltig.far-away", value);
    return date;
  }

  /** A time of day in minutes. */
  time(value) {
    const found = this.patterns.time.exec(value);
    if (!found) wrong("zeit-ungueltig.not-a-time", value);
    const [hour, minute] = [Number(found[1]), Number(found[2])];
    if (hour > 23 || minute > 59) {
      wrong(hour === 24 && minute === 0 ? "zeit-ungueltig.midnight" : "zeit-ungueltig.no-such-time", value);
    }
    return hour * 60 + minute;
  }

  /** A day, and the minutes of a time if one is named. */
  moment(value) {
    const both = this.patterns.dateAndTime.exec(value);
    if (!both) return { date: this.date(value) };
    return this.existing(this.date(both[1]), this.time(both[2].trim()));
  }

  /** In the night in which clocks are put forward, an hour is missing: on the last Sunday of March. */
  existing(date, time) {
    const missing = date.getUTCMonth() === 2 && date.getUTCDate() > 24 && date.getUTCDay() === 0 && time >= 120 && time < 180;
    if (missing) wrong("zeit-ungueltig.skipped", two(Math.floor(time / 60)) + ":" + two(time % 60), iso(date));
    return { date, time };
  }

  duration(value) {
    const part = this.patterns.duration;
    let [end, minutes, days, split] = [0, 0, 0, false];
    part.lastIndex = 0;
    for (let found = part.exec(value); found && !value.slice(end, found.index).trim(); found = part.exec(value)) {
      const amount = Number(found[1].replace(",", "."));
      const unit = found[2][0].toLowerCase();
      if (unit === "m") minutes += amount;
      else if (unit === "s" || unit === "h") minutes += Math.round(amount * 60 * 1e6) / 1e6;
      else if (Number.isInteger(amount)) days += amount;
      else {
        split = true;
        break;
      }
      end = found.index + found[0].length;
    }
    const good = end && !split && !value.slice(end).trim() && Number.isInteger(minutes) && (minutes || days);
    return good && minutes <= 60 * 24 * 366 && days <= 366 ? { days, minutes } : wrong("wert-ungueltig.duration", value);
  }

  /** Phrases are the program's business; but each one needs an end. */
  recurrence(value) {
    const text = value.replace(/\s+/g, " ").trim();
    const ends = /\bbis\b|\d+\.? ?(?:mal|x|×|termine?)\b|\p{L}mal\b|UNTIL=|COUNT=/iu.test(text);
    return ends ? text : wrong("serie-ungueltig.no-end", text);
  }

  move(value) {
    const found = this.patterns.move.exec(value);
    if (!found) wrong("wert-ungueltig.move", value);
    const to = this.moment(found[2]);
    return { from: this.date(found[1]), to };
  }

  scheme(link) {
    const found = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(link.replace(/[\x00-\x20\x7f]/g, ""));
    return found ? found[1].toLowerCase() : "";
  }

  link(value, schemes) {
    const scheme = this.scheme(value);
    if (EVIL.includes(scheme)) wrong("link-verboten.scheme", value);
    if (!scheme && schemes.includes("mailto") && this.patterns.mail.test(value)) wrong("wert-ungueltig.contact-mail", value);
    if (!schemes.includes(scheme)) wrong("wert-ungueltig.link-scheme", value, schemes.map((each) => each + ":").join(", "));
    const rest = value.slice(scheme.length + 1);
    const [address, ...query] = rest.split("?");
    const good =
      scheme === "mailto"
        ? this.patterns.mail.test(address) && this.patterns.query.test(query.join("?"))
        : scheme === "tel"
          ? this.patterns.phone.test(rest)
          : this.web(value);
    const example = { mailto: "mailto:buero@example.org", tel: "tel:+492307000" }[scheme] ?? "https://example.org/seite";
    return good ? value : wrong("wert-ungueltig.link-form", value, example);
  }

  web(value) {
    const found = /^https?:\/\/([^/?#]*)([^\s<>"\\^`{|}]*)$/iu.exec(value);
    if (!found || !found[1] || /%(?![0-9a-f]{2})/i.test(found[2]) || found[2].split("#").length > 2) return false;
    try {
      new URL(value);
      return this.patterns.host.test(found[1].replace(/[\u0080-\uffff]/g, "x"));
    } catch {
      return false;
    }
  }

  contact(value) {
    const scheme = this.scheme(value);
    if (!scheme && this.patterns.mail.test(value)) wrong("wert-ungueltig.contact-mail", value);
    if (!scheme && this.patterns.phone.test(value)) wrong("wert-ungueltig.contact-phone", value);
    const name = value.includes(": ") && !SAFE.includes(scheme);
    return !scheme || name ? value : this.link(value, ["mailto", "tel"]);
  }

  price(value) {
    const text = plain(value);
    if (text === "kostenlos" || text === "kostenfrei") return 0;
    const found = this.patterns.price.exec(text);
    if (!found) wrong("wert-ungueltig.price", value);
    const [full, reduced] = [found[1], found[2]].map((amount) => amount && Number(amount.replace(",", ".")));
    if (reduced !== undefined && reduced >= full) wrong("wert-ungueltig.price-reduced", value);
    return full;
  }

  coordinates(value) {
    const found = this.patterns.coordinates.exec(value);
    const good = found && Math.abs(Number(found[1])) <= 90 && Math.abs(Number(found[2])) <= 180;
    return good ? value : wrong("wert-ungueltig.coordinates", value);
  }

  /**
   * What is wrong with a whole page: its values one by one, then what they say together.
   *
   * page: {title, text, values (by key)}; type: the entry of daten.json; translation: whether it is one
   */
  page(page, type, translation) {
    const found = [];
    const { values } = page;
    if (!page.title.trim()) found.push(this.problem("titel", "titel-fehlt.missing"));
    const braces = this.patterns.reference.exec(page.title);
    if (braces) found.push(this.problem("titel", "wert-ungueltig.braces-title", braces[0]));
    for (const entry of type.keys) {
      const value = values[entry.key] ?? "";
      if (entry.required && !translation && !value) {
        found.push(this.problem(entry.key, "pflicht-fehlt.missing", entry.spelling, entry.example));
      }
      found.push(...this.of(entry, value));
    }
    if (type.textRequired && !page.text.trim()) found.push(this.problem("text", "text-fehlt.missing"));
    if (found.length === 0) {
      found.push(...this.picture(values, translation), ...this.dates(values, type), ...this.effects(values, type));
    }
    return found;
  }

  picture(values, translation) {
    const details = ["bildtext", "bildrechte", "einwilligung"];
    if (translation || !("bild" in values || details.some((key) => values[key]))) return [];
    if (!values.bild) {
      return details.filter((key) => values[key]).map((key) => this.problem(key, "bild-angaben.without-picture", key));
    }
    const missing = details.filter((key) => !values[key]);
    return missing.length ? [this.problem(missing[0], "bild-angaben.header", values.bild, missing.join(", "))] : [];
  }

  /** What begin, end, length and visibility say together. */
  dates(values, type) {
    const found = [];
    const entry = (key) => type.keys.find((each) => each.key === key);
    const read = (key) => (values[key] && entry(key) ? this.read(entry(key), values[key]) : undefined);
    const [from, until] = [read("sichtbar-ab"), read("sichtbar-bis")];
    if (from && until && end(until) <= start(from)) found.push(this.problem("sichtbar-bis", "wert-ungueltig.until-before-from"));
    const begin = read("beginn");
    if (!begin) return found;
    if (begin === "offen") {
      for (const key of ["ende", "dauer", "wiederholung", "ausser", "zusaetzlich", "abgesagt-am", "verlegt"]) {
        if (values[key]) found.push(this.problem(key, "wert-ungueltig.date-open", entry(key).spelling));
      }
      return found;
    }
    if (values.ende && values.dauer) found.push(this.problem("dauer", "wert-ungueltig.end-and-duration"));
    const key = values.ende ? "ende" : "dauer";
    if (values[key]) found.push(...this.ending(key, begin, read(key)));
    const list = (each) => (values[each] ?? "").split(",").map((item) => item.trim()).filter(Boolean).map((item) => this.read(entry(each), item));
    const lists = Object.fromEntries(["ausser", "zusaetzlich", "abgesagt-am", "verlegt"].map((each) => [each, list(each)]));
    check(begin, values.wiederholung, lists, (...problem) => found.push(this.problem(...problem)));
    const last = found.length === 0 && values.anmeldeschluss && lastDay(begin, values.wiederholung, lists);
    if (last && start(read("anmeldeschluss")) >= +last + DAY) {
      found.push(this.problem("anmeldeschluss", "wert-ungueltig.deadline-after-end", values.anmeldeschluss));
    }
    return found;
  }

  ending(key, begin, length) {
    let last = length;
    if (key === "dauer") {
      if (begin.time === undefined && length.minutes) return [this.problem(key, "wert-ungueltig.duration-needs-time")];
      const minutes = start(begin) / 60000 + length.days * 1440 + length.minutes;
      last =
        begin.time === undefined
          ? { date: new Date(+begin.date + (length.days - 1) * DAY) }
          : { date: new Date(Math.floor(minutes / 1440) * DAY), time: minutes % 1440 };
    } else if (length.date === undefined) {
      const told = two(Math.floor(length.time / 60)) + ":" + two(length.time % 60);
      if (begin.time === undefined) return [this.problem(key, "wert-ungueltig.end-needs-time", told)];
      last = { date: begin.date, time: length.time };
      try {
        this.existing(last.date, last.time);
      } catch (invalid) {
        return [this.problem(key, invalid.id, ...invalid.args)];
      }
    }
    const days = begin.time === undefined && last.time === undefined;
    if (days ? last.date >= begin.date : end(last) > start(begin)) return [];
    const id = +last.date === +begin.date ? "ende-vor-beginn.before" : "ende-vor-beginn.before-day";
    return [this.problem(key, id, told(last), told(begin), iso(new Date(+begin.date + DAY)))];
  }

  /** What would not be shown. */
  effects(values, type) {
    const found = [];
    const status = plain(values.status ?? "");
    if (!type.keys.some((entry) => entry.key === "beginn")) return found;
    const off = ["abgesagt", "verschoben"].includes(status) || values["abgesagt-am"] || values.verlegt;
    if (values.grund && !off) found.push(this.problem("grund", "wert-ungueltig.no-effect-reason"));
    if (values["ersetzt-durch"] && status !== "verschoben") {
      found.push(this.problem("ersetzt-durch", "wert-ungueltig.no-effect-replacement"));
    }
    const registered = values.anmeldung && plain(values.anmeldung).replaceAll(" ", "-") !== "nicht-noetig";
    if (values.anmeldeschluss && !registered) found.push(this.problem("anmeldeschluss", "wert-ungueltig.no-effect-deadline"));
    return found;
  }
}

/** The first instant of a moment, in milliseconds of wall clock. */
const start = (moment) => +moment.date + (moment.time ?? 0) * 60000;

/** The instant from which a moment is past: a day counts whole. */
const end = (moment) => (moment.time === undefined ? +moment.date + DAY : start(moment));

const told = (moment) =>
  iso(moment.date) + (moment.time === undefined ? "" : " " + two(Math.floor(moment.time / 60)) + ":" + two(moment.time % 60));
