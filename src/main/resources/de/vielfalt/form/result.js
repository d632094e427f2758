// What can be done with a finished file: copy it, save it, propose it to the forge.
import { archive } from "./archive.js";
import { proposal, upload } from "./forge.js";

export class Result {
  constructor(section, values, forge) {
    this.section = section;
    this.values = values;
    this.forge = forge;
    this.text = section.querySelector("textarea");
    this.status = section.querySelector("[role=status]");
  }

  hide() {
    this.section.hidden = true;
  }

  /** Shows a file: its path in the repository, what it holds, pictures to lie beside it, whether the file is there already. */
  show(path, text, pictures, exists) {
    const [say, ways] = [(id) => this.values.say("form." + id), this.section.querySelector(".editor-ways")];
    const folder = path.slice(0, path.lastIndexOf("/"));
    const way = (element, note) => {
      const item = document.createElement("li");
      item.append(element);
      if (note) item.append(Object.assign(document.createElement("p"), { textContent: note }));
      ways.append(item);
    };
    this.section.querySelector("code").textContent = path;
    this.text.value = text;
    this.status.textContent = "";
    ways.replaceChildren();
    way(button(say("copy"), () => this.copy()));
    const file = { name: path, bytes: new TextEncoder().encode(text) };
    way(button(say("download"), () => save(new Blob([file.bytes], { type: "text/plain;charset=utf-8" }), path.slice(folder.length + 1))));
    if (pictures.length) {
      const all = [file, ...pictures.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }))];
      const name = path.slice(folder.length + 1).replace(/\.adoc$/, ".zip");
      way(button(say("archive"), () => save(archive(all), name)), say("zip-place"));
    }
    if (this.forge) {
      const { href, note } = proposal(this.forge, path, text, exists);
      way(link(say("propose." + this.forge.kind), href), say(note));
      const there = pictures.length && upload(this.forge, folder);
      if (there) way(link(say("upload"), there), say("upload.help"));
      else if (pictures.length) this.status.textContent = say("upload.gitlab");
    }
    this.section.hidden = false;
    this.section.querySelector("h2").focus();
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text.value);
      this.status.textContent = this.values.say("form.copied");
    } catch {
      this.text.select();
      this.status.textContent = this.values.say("form.copy-by-hand");
    }
  }
}

function button(text, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "pill", textContent: text });
  made.addEventListener("click", act);
  return made;
}

const link = (text, href) =>
  Object.assign(document.createElement("a"), { className: "pill", textContent: text, href, target: "_blank", rel: "noopener noreferrer" });

function save(blob, name) {
  const made = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  made.click();
  setTimeout(() => URL.revokeObjectURL(made.href), 60000);
}
