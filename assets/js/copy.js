// Adds a button to each text that is there to be copied. Without this script it can be marked and copied by hand.
(() => {
  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll("[data-copy]")) {
    const field = box.querySelector("textarea");
    const status = box.querySelector("[role=status]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pill";
    button.textContent = box.dataset.copy;
    button.setAttribute("aria-describedby", field.id + "-name");
    const done = () => (status.textContent = box.dataset.copied);
    const byHand = () => field.select();
    button.addEventListener("click", () => navigator.clipboard.writeText(field.value).then(done, byHand));
    field.after(button);
  }
})();
