// Addresses at which forges take a new file. GitHub and Forgejo (as Gitea) take its name and text by "filename" and "value";
// GitLab takes neither, so that only the folder is opened there.
const LONGEST = 7000; // of a whole address; servers refuse longer ones

const encoded = (path) => path.split("/").map(encodeURIComponent).join("/");

/**
 * Where to propose a file.
 *
 * forge: {kind, repository, branch}; path: of the file in the repository; text: what it holds; exists: whether it is there
 * already. Gives {href, note}, note being the key of what is to be said: the way it goes, or that the text must be copied.
 */
export function proposal(forge, path, text, exists) {
  const { kind, repository, branch } = forge;
  const cut = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, cut), path.slice(cut + 1)];
  const at = `${encoded(branch)}/`;
  if (exists) {
    const edit = { github: "edit", gitlab: "-/edit", forgejo: "_edit" }[kind];
    return { href: `${repository}/${edit}/${at}${encoded(path)}`, note: "propose.edit" };
  }
  if (kind === "gitlab") return { href: `${repository}/-/new/${at}${encoded(folder)}`, note: "propose.help.gitlab" };
  const base = `${repository}/${kind === "github" ? "new" : "_new"}/${at}${encoded(folder)}?filename=${encodeURIComponent(name)}`;
  const whole = `${base}&value=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST ? { href: whole, note: "propose.help." + kind } : { href: base, note: "propose.long" };
}

/** Where to upload files to a folder; undefined if the forge has no page for that. */
export function upload(forge, folder) {
  const page = { github: "upload", forgejo: "_upload" }[forge.kind];
  return page && `${forge.repository}/${page}/${encoded(forge.branch)}/${encoded(folder)}`;
}
