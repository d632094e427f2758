// Offers what this device can do to pass something on: its own menu for that, and copying. Where a box names an address, that is
// what is passed on; else it is the text that stands there. Without this script there are still links that begin a mail or a
// text message, and the text can be marked and copied by hand.
(() => {
  for (const box of document.querySelectorAll(".share, .kit-message")) {
    const { address: url, title, device, copy, copied } = box.dataset;
    const text = url ?? box.querySelector(".kit-text").textContent;
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
    const ways = [
      () => navigator.share && offer(device, () => navigator.share(url ? { title, url } : { text }).catch(ignore)),
      () =>
        navigator.clipboard &&
        offer(copy, () => navigator.clipboard.writeText(text).then(() => (status.textContent = copied), ignore)),
    ];
    (url ? ways : ways.reverse()).forEach((way) => way()); // a text is there to be copied first of all
  }
})();
