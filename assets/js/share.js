// Offers what this device can do to pass a page on: its own menu for that, and copying the address. Without this script
// there are still links that begin a mail or a text message.
(() => {
  const box = document.querySelector(".share");
  if (!box) return;
  const { address: url, title, copied } = box.dataset;
  const status = box.querySelector("[role=status]");
  const offer = (name, works, act) => {
    if (!works) return;
    const item = box.querySelector(`[data-share=${name}]`);
    item.hidden = false;
    item.querySelector("button").addEventListener("click", act);
  };
  const ignore = () => {}; // nobody has to share after all
  offer("device", navigator.share, () => navigator.share({ title, url }).catch(ignore));
  offer("copy", navigator.clipboard, () =>
    navigator.clipboard.writeText(url).then(() => (status.textContent = copied), ignore),
  );
})();
