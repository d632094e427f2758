// Shows the AsciiDoc that most pages are written in. Whatever else a page may hold is shown as it is written: only the finished
// page shows that.
const INLINE =
  /\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*|(?<![\p{L}\d])_(?<italic>[^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\d])|(?:link:)?(?<href>(?:https?:\/\/|mailto:|tel:)[^\s[\]]+)(?:\[(?<name>[^\]]*)\])?|xref:(?<ref>[^\s[]+)\[(?<refName>[^\]]*)\]/gu;

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
    const { bold, italic, href, name, ref, refName } = found.groups;
    if (bold) nodes.push(made("strong", ...inline(bold)));
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

function list(lines) {
  const ordered = lines[0].trimStart().startsWith(".");
  const root = made(ordered ? "ol" : "ul");
  const open = [{ depth: 0, element: root }];
  for (const line of lines) {
    const found = LIST.exec(line);
    if (!found) {
      open.at(-1).element.lastElementChild.append(" ", ...inline(line.trim()));
      continue;
    }
    const depth = found.groups.mark.length;
    while (open.length > 1 && open.at(-1).depth > depth) open.pop();
    const top = open.at(-1);
    if (top.depth === 0) top.depth = depth;
    if (depth > top.depth && top.element.lastElementChild) {
      const inner = made(found.groups.mark.startsWith(".") ? "ol" : "ul");
      top.element.lastElementChild.append(inner);
      open.push({ depth, element: inner });
    }
    open.at(-1).element.append(made("li", ...inline(found.groups.text)));
  }
  return root;
}

/**
 * Elements that show a text.
 *
 * text: AsciiDoc; raw: the words above what is not understood
 */
export function shown(text, raw) {
  const blocks = text
    .split("\n")
    .filter((line) => !/^\/\/(?!\/)/.test(line))
    .join("\n")
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ""))
    .filter(Boolean);
  return blocks.flatMap((block) => {
    const lines = block.split("\n");
    const heading = /^(={2,5})\s+(\S.*)$/.exec(lines[0]);
    if (heading) {
      const rest = lines.slice(1).join("\n");
      return [made("h" + (heading[1].length + 2), ...inline(heading[2])), ...(rest ? shown(rest, raw) : [])];
    }
    if (LIST.test(lines[0])) return [list(lines)];
    const picture = /^image::([^[]+)\[([^\],]*)/.exec(block);
    if (picture) return [made("p", made("em", `${picture[1]}: ${picture[2]}`))];
    if (/^[[|.]|^(?:={4}|-{4}|\*{4}|_{4}|--)$|^\w+::/m.test(lines[0])) return [made("p", made("small", raw)), made("pre", block)];
    return [made("p", ...inline(lines.join(" ")))];
  });
}
