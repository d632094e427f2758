// Shows the AsciiDoc that pages are written in: paragraphs, headings, lists, tables, notes, quotations, boxes, code, and where
// pictures will be. Macros are shown as they are written: only the finished page knows what they stand for.
const INLINE =
  /`(?<code>[^`]+)`|(?<turn> \+\n)|\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*|(?<![\p{L}\d])_(?<italic>[^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\d])|(?:link:)?(?<href>(?:https?:\/\/|mailto:|tel:)[^\s[\]]+)(?:\[(?<name>[^\]]*)\])?|xref:(?<ref>[^\s[]+)\[(?<refName>[^\]]*)\]/gu;

const made = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

/** A line of text as nodes. */
function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    nodes.push(text.slice(end, found.index));
    const { code, turn, bold, italic, href, name, ref, refName } = found.groups;
    if (code) nodes.push(made("code", code));
    else if (turn) nodes.push(made("br"));
    else if (bold) nodes.push(made("strong", ...inline(bold)));
    else if (italic) nodes.push(made("em", ...inline(italic)));
    else {
      const link = made("a", name || refName || href || ref);
      if (href) link.href = href;
      nodes.push(link);
    }
    end = found.index + found[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== "");
}

const LIST = /^\s*(?<mark>\*+|-|\.+)\s+(?<text>.*)$/;

/** A mark that is new opens a list within the last item; one that is open already goes on with its list. */
function list(lines) {
  const open = [];
  for (const line of lines) {
    const found = LIST.exec(line);
    if (!found) {
      open.at(-1).element.lastElementChild.append(" ", ...inline(line.trim()));
      continue;
    }
    const { mark, text } = found.groups;
    const known = open.findIndex((each) => each.mark === mark);
    if (known >= 0) open.length = known + 1;
    else {
      const element = made(mark.startsWith(".") ? "ol" : "ul");
      open.at(-1)?.element.lastElementChild.append(element);
      open.push({ mark, element });
    }
    open.at(-1).element.append(made("li", ...inline(text)));
  }
  return open[0].element;
}

const TERM = /^(?<term>\S.*?)::(?:\s+(?<text>.*))?$/;
const NOTE = /^(?<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION): /;
const OF_NOTE = /^\[(?<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/;
const FENCE = /^(?:={4,}|\*{4,}|_{4,}|-{4,}|\.{4,}|--|\|={3,})$/;
const MACRO = /^[a-zäöü-]+::\S*\[.*\]$/;

function terms(lines) {
  const root = made("dl");
  for (const line of lines) {
    const found = TERM.exec(line);
    if (found) root.append(made("dt", ...inline(found.groups.term)), made("dd", ...inline(found.groups.text ?? "")));
    else root.lastElementChild.append(root.lastElementChild.childNodes.length ? " " : "", ...inline(line.trim()));
  }
  return root;
}

/** A table: as many columns as its attributes say, else as its first line has cells. */
function table(lines, attributes) {
  const cells = lines
    .join("\n")
    .split(/(?<!\\)\|/)
    .slice(1)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
  const first = lines.find((line) => line.includes("|")) ?? "";
  const columns = /cols="?([^"\]]*)"?/.exec(attributes)?.[1];
  const width = columns ? columns.split(",").length : Math.max(1, first.split(/(?<!\\)\|/).length - 1);
  const at = lines.indexOf(first);
  const headed = /header/.test(attributes) || (at === 0 && lines.length > 2 && lines[1].trim() === "");
  const root = made("table");
  for (let i = 0; i < cells.length; i += width) {
    root.append(made("tr", ...cells.slice(i, i + width).map((cell) => made(headed && i === 0 ? "th" : "td", ...inline(cell)))));
  }
  return root;
}

/** Takes a text apart, line by line. */
class Blocks {
  constructor(text, words) {
    this.lines = text.split("\n").map((line) => line.trimEnd());
    this.words = words;
    this.at = 0;
    this.elements = [];
  }

  all() {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at];
      if (/^\/{4,}$/.test(line)) this.fenced();
      else if (line === "" || line.startsWith("//") || line === "+") this.at++;
      else this.block();
    }
    return this.elements;
  }

  block() {
    const attributes = this.preamble();
    const line = this.lines[this.at] ?? "";
    const heading = /^(={2,5})\s+(\S.*)$/.exec(line);
    if (FENCE.test(line)) {
      this.elements.push(...this.boxed(line, this.fenced(), attributes));
    } else if (heading) {
      this.at++;
      this.elements.push(made("h" + (heading[1].length + 2), ...inline(heading[2])));
    } else if (MACRO.test(line)) {
      this.at++;
      this.elements.push(...this.macro(line));
    } else if (line) {
      this.elements.push(this.plain(attributes));
    }
  }

  /** Attributes in brackets and a title may stand before a block in any order. */
  preamble() {
    let attributes = "";
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      if (/^\[.*\]$/.test(line)) attributes += line;
      else if (/^\.[^\s.]/.test(line)) this.elements.push(made("p", made("strong", ...inline(line.slice(1)))));
      else break;
    }
    return attributes;
  }

  /** The lines up to the one that ends the block. */
  fenced() {
    const fence = this.lines[this.at];
    const end = this.lines.indexOf(fence, this.at + 1);
    const inner = this.lines.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.lines.length : end + 1;
    return inner;
  }

  boxed(fence, lines, attributes) {
    if (fence.startsWith("|")) return [table(lines, attributes)];
    if (/^[-.]{4}/.test(fence)) return [made("pre", lines.join("\n"))];
    const inner = new Blocks(lines.join("\n"), this.words).all();
    const note = OF_NOTE.exec(attributes);
    if (note) return [made("aside", made("p", this.caption(note)), ...inner)];
    if (fence.startsWith("_")) return [made("blockquote", ...inner)];
    return fence === "--" ? inner : [made("aside", ...inner)];
  }

  caption(note) {
    return made("strong", this.words.notes[note.groups.kind.toLowerCase()]);
  }

  macro(line) {
    const picture = /^image::([^[]+)\[([^\],]*)/.exec(line);
    return picture ? [made("p", made("em", `${picture[1]}: ${picture[2]}`))] : [made("p", made("small", this.words.raw)), made("pre", line)];
  }

  /** What reaches to the next empty line; a list goes on after one. */
  plain(attributes) {
    const kind = (line) => (LIST.test(line) ? list : TERM.test(line) ? terms : undefined);
    const own = kind(this.lines[this.at]);
    const lines = this.paragraph();
    while (own) {
      let next = this.at;
      while (this.lines[next] === "" || this.lines[next] === "+") next++;
      if (next >= this.lines.length || kind(this.lines[next]) !== own) break;
      this.at = next;
      lines.push(...this.paragraph());
    }
    if (own) return own(lines);
    const text = lines.join("\n");
    const note = NOTE.exec(text);
    if (note) return made("aside", made("p", this.caption(note), " ", ...inline(text.slice(note[0].length))));
    return /^\[quote/.test(attributes) ? made("blockquote", made("p", ...inline(text))) : made("p", ...inline(text));
  }

  paragraph() {
    const from = this.at;
    while (this.at < this.lines.length && !["", "+"].includes(this.lines[this.at]) && !FENCE.test(this.lines[this.at])) this.at++;
    return this.lines.slice(from, this.at).filter((line) => !line.startsWith("//"));
  }
}

/**
 * Elements that show a text.
 *
 * text: AsciiDoc; words: raw, above what is not understood; notes, titles of notes by their names in AsciiDoc
 */
export function shown(text, words) {
  return new Blocks(text, words).all();
}
