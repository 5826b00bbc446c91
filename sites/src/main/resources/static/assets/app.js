// Everything works without this file. It shows that a press was taken, closes the menu, and lets a toast go.
(() => {
  "use strict";

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.defaultPrevented || event.target.method !== "post" || !button) {
      return;
    }
    if (button.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    button.setAttribute("aria-busy", "true");
    if (button.dataset.busy) {
      button.textContent = button.dataset.busy;
    }
  });

  // back to a page from the browser's memory: its buttons are at rest again
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy"));
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector(".menu[open]");
    if (event.key === "Escape" && menu) {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll(".menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.removeAttribute("open");
      }
    });
  });

  // six seconds, and as long as somebody reads it
  const leaving = new WeakSet();
  const letToastsGo = () => document.querySelectorAll(".toast:not(.toast-still)").forEach((toast) => {
    if (leaving.has(toast)) {
      return;
    }
    leaving.add(toast);
    let held = false;
    ["mouseenter", "focusin"].forEach((name) => toast.addEventListener(name, () => { held = true; }));
    ["mouseleave", "focusout"].forEach((name) => toast.addEventListener(name, () => { held = false; }));
    const leave = () => (held ? window.setTimeout(leave, 1500) : toast.remove());
    window.setTimeout(leave, 6000);
  });
  letToastsGo();
  // a part of the page that was drawn anew may bring one
  document.addEventListener("htmx:afterSettle", letToastsGo);

  // an error summary receives the focus
  const summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }
})();
