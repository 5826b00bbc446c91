// The desk works without this file. It opens small forms where you are and listens to single keys.
(() => {
  "use strict";

  // a[data-dialog]: the form of that page in a dialog; the page itself is what opens without JavaScript
  const open = async (link) => {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const act = page.querySelector("[data-act]");
    if (!answer.ok || !act) {
      window.location.assign(link.href);
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog-act";
    dialog.append(document.importNode(act, true));
    const title = dialog.querySelector("h1");
    if (title) {
      title.id = "dialog-title";
      dialog.setAttribute("aria-labelledby", title.id);
    }
    dialog.querySelectorAll("[data-back]").forEach((back) => back.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.close();
    }));
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector("input:not([type=hidden]), textarea, select");
    if (first) {
      first.focus();
    }
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-dialog]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && typeof HTMLDialogElement === "function") {
      event.preventDefault();
      open(link).catch(() => window.location.assign(link.href));
    }
  });

  // [data-key]: the key presses it; the shell's own keys (n, j, k, /, ?) are the shell's
  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys !== "on" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
        || event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select")
        || document.querySelector("dialog[open]") || !/^[a-z]$/i.test(event.key)) {
      return;
    }
    const target = document.querySelector(`main [data-key="${event.key.toLowerCase()}"]:not([data-key=n])`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  // a chosen choice that opens more of the form
  const fold = (box) => {
    const more = document.getElementById(box.dataset.opens);
    if (more) {
      more.hidden = !box.checked;
    }
  };
  document.querySelectorAll("input[data-opens]").forEach((box) => {
    fold(box);
    (box.type === "radio" ? box.form.querySelectorAll(`[name="${box.name}"]`) : [box]).forEach((one) =>
      one.addEventListener("change", () => fold(box)));
  });

  // all of a list at once
  const unfold = () => document.querySelectorAll(".choice[hidden] > input[data-all]").forEach((all) => all.parentElement.removeAttribute("hidden"));
  unfold();
  document.addEventListener("htmx:afterSettle", unfold);
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[data-all]")) {
      document.querySelectorAll(`input[name="${event.target.dataset.all}"]`).forEach((box) => { box.checked = event.target.checked; });
    }
  });
})();
