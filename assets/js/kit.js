// Offers beside each message what this device can do with it: copying it, and its own menu for passing things on. Without this
// script the text is there to be marked and copied, and links begin a mail or a text message.
(() => {
  for (const box of document.querySelectorAll(".kit-message")) {
    const text = box.querySelector(".kit-text").textContent;
    const status = box.querySelector("[role=status]");
    const { copy, copied, device } = box.dataset;
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
    const ignore = () => {}; // nobody has to pass it on after all
    if (navigator.clipboard)
      offer(copy, () => navigator.clipboard.writeText(text).then(() => (status.textContent = copied), ignore));
    if (navigator.share) offer(device, () => navigator.share({ text }).catch(ignore));
  }
})();
