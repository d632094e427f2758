// A page as its file holds it: what nobody changes stays as it was written, to the letter.
import { plain } from "./values.js";

const COMMENT = /^\/\/(?!\/)/;

export class PageDocument {
  /** patterns: those of daten.json; keys: the keys of the type in their order, with their spelling. */
  constructor(patterns, keys) {
    this.entryPattern = new RegExp(`^(?:${patterns.entry})$`, "u");
    this.titlePattern = new RegExp(`^(?:${patterns.title})$`, "u");
    this.keys = keys;
    this.end = "\n";
    this.mark = "";
    this.parts = [{ title: "", lines: ["= "] }];
    this.tail = "\n"; // all that follows the header, with the line end before it
  }

  /** Reads a file; whether it is one with a title. */
  read(file) {
    this.mark = file.startsWith("\uFEFF") ? "\uFEFF" : "";
    const whole = file.slice(this.mark.length);
    this.end = /\r\n/.test(whole) ? "\r\n" : /\r/.test(whole) ? "\r" : "\n";
    const lines = whole.split(/\r\n|\r|\n/);
    const parts = [];
    let at = 0;
    let titled = false;
    for (; at < lines.length; ) {
      const line = lines[at].trimEnd();
      const title = !titled && this.titlePattern.test(lines[at]);
      const entry = this.entryPattern.exec(line);
      if (titled && !line) break;
      if (!titled && line && !title && !entry && !COMMENT.test(line) && !/^\/{4,}$/.test(line)) return false;
      const first = at++;
      if (/^\/{4,}$/.test(line)) {
        while (at < lines.length && lines[at++].trimEnd() !== line);
        parts.push({ lines: lines.slice(first, at) });
      } else if (title) {
        titled = true;
        parts.push({ title: lines[first].slice(1).trim(), lines: [lines[first]] });
      } else if (entry) {
        let value = (entry[2] ?? "").trim();
        while (value.endsWith("\\") && at < lines.length) value = value.slice(0, -1).trimEnd() + " " + lines[at++].trim();
        parts.push({ key: plain(entry[1].trim()), value: value.trim(), lines: lines.slice(first, at) });
      } else {
        parts.push({ lines: [lines[first]] });
      }
    }
    if (!titled) return false;
    this.parts = parts;
    this.tail = lines
      .slice(at)
      .map((line) => this.end + line)
      .join("");
    return true;
  }

  get title() {
    return this.parts.find((part) => "title" in part).title;
  }

  set title(title) {
    const part = this.parts.find((each) => "title" in each);
    if (part.title !== title) Object.assign(part, { title, lines: ["= " + title] });
  }

  /** The text, without empty lines around it, its lines ended by LF. */
  get text() {
    return trimmed(this.tail);
  }

  set text(text) {
    const lines = trimmed(text);
    if (lines !== this.text) this.tail = lines ? this.end + this.end + lines.split("\n").join(this.end) + this.end : this.end;
  }

  /** The value of a key, by its ASCII spelling; empty if it is not there. */
  value(key) {
    return this.parts.find((part) => part.key === key)?.value ?? "";
  }

  /** Sets a key; an empty value takes its line away. A new line goes where the type's order has it. */
  set(key, value) {
    const there = this.parts.findIndex((part) => part.key === key);
    if (there >= 0 && this.parts[there].value === value) return;
    const spelling = this.keys.find((entry) => entry.key === key)?.spelling ?? key;
    const part = { key, value, lines: [`:${spelling}: ${value}`] };
    if (there >= 0) {
      this.parts.splice(there, 1, ...(value ? [part] : []));
    } else if (value) {
      const rank = (other) => this.keys.findIndex((entry) => entry.key === other);
      let at = this.parts.findIndex((each) => "title" in each) + 1;
      this.parts.forEach((each, index) => {
        if (index >= at && each.key && rank(each.key) <= rank(key)) at = index + 1;
      });
      this.parts.splice(at, 0, part);
    }
  }

  /** The file. */
  toString() {
    return this.mark + this.parts.flatMap((part) => part.lines).join(this.end) + this.tail;
  }
}

function trimmed(text) {
  return text
    .split(/\r\n|\r|\n/)
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .replace(/\s+$/, "");
}
