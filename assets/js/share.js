// Offers what this device can do to pass a page on: its own menu for that, and copying the address. Without this script
// there are still links that begin a mail or a text message.
(() => {
  const box = document.querySelector(".share");
  if (!box) return;
  const { address: url, title, device, copy, copied } = box.dataset;
  const status = box.querySelector("[role=status]");
  const offer = (label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pill";
    button.textContent = label;
    button.addEventListener("click", act);
    const item = document.createElement("li");
    item.append(button);
    box.querySelector("ul").append(item);
  };
  const ignore = () => {}; // nobody has to share after all
  if (navigator.share) offer(device, () => navigator.share({ title, url }).catch(ignore));
  if (navigator.clipboard)
    offer(copy, () => navigator.clipboard.writeText(url).then(() => (status.textContent = copied), ignore));
})();
