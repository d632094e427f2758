// Whether a file of this computer is a picture that the site takes, in the words of the build, which looks closer still.
const KINDS = { jpg: "jpeg", jpeg: "jpeg", png: "png", gif: "gif", webp: "webp", svg: "svg" };
const BEGINNINGS = { jpeg: /^\xff\xd8/, png: /^\x89PNG/, gif: /^GIF8/, webp: /^RIFF[^]{4}WEBP/, svg: /[^]*/ };

/** What is wrong with a file, as the id of a message and what goes into it; empty if nothing is. Else what to draw of it. */
export async function look(file, { bytes, side }) {
  const kind = KINDS[file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase()];
  const wrong = (variant, ...args) => ({ problem: ["bild-ungueltig." + variant, file.name, ...args] });
  if (!kind || !file.name.includes(".")) return wrong("format");
  if (file.size > bytes) return wrong("too-heavy", Math.round(file.size / 1024 / 1024));
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (!BEGINNINGS[kind].test(start)) return wrong("not-a-picture", kind);
  if (kind === "svg") return { problem: [] }; // what it holds is looked at by the build
  try {
    const drawn = await createImageBitmap(file);
    return Math.max(drawn.width, drawn.height) > side ? wrong("too-large", `${drawn.width} × ${drawn.height}`, side) : { problem: [], drawn };
  } catch {
    return wrong("damaged", kind);
  }
}
