// The shell of those who work here: keys, and pages that stay true while others change things. Without it every page works
// as it was when it was opened.
(() => {
  "use strict";

  /* ---------- keys ---------- */
  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const dialog = document.getElementById("shortcuts");

  /** Steps to the next or previous item of the page's list. */
  const step = (by) => {
    const items = [...document.querySelectorAll("main [data-item]")].filter((item) => item.offsetParent);
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const item = items[Math.min(items.length - 1, Math.max(0, at + by))];
    const target = item && (item.matches("a, button, [tabindex]") ? item : item.querySelector("a, button"));
    if (target) {
      target.focus();
    }
  };
  const keys = {
    "/": () => document.getElementById("work-search").focus(),
    "?": () => dialog.showModal(),
    n: () => { const add = document.querySelector("[data-key=n]"); if (add) { add.click(); } },
    j: () => step(1),
    k: () => step(-1),
  };
  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys !== "on" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
        || typing(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const act = keys[event.key] || keys[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  /* ---------- files: one that is too large is said to be before it is sent ---------- */
  document.addEventListener("change", ({ target }) => {
    if (target.matches("input[type=file][data-most]")) {
      const large = [...target.files].some((file) => file.size > Number(target.dataset.most));
      target.setCustomValidity(large ? target.dataset.tooLarge : "");
      target.reportValidity();
    }
  });

  /* ---------- live ---------- */
  const status = document.querySelector(".live");
  if (!status || !window.EventSource || !window.htmx) {
    return;
  }
  const text = status.querySelector(".live-text");
  // what time it is in the centre, wherever somebody looks from
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: status.dataset.zone });
  let seen = status.dataset.since;
  let heard = Date.now();
  let lost = 0;
  let source;
  let again;

  const say = (state, words) => {
    status.classList.toggle("live-on", state === "on");
    status.classList.toggle("live-lost", state === "lost");
    if (text.textContent !== words) {
      text.textContent = words;
    }
  };
  const show = () => {
    if (lost) {
      say("lost", status.dataset.lost.replace("{0}", clock.format(lost)));
    } else if (source && source.readyState === EventSource.OPEN) {
      say("on", status.dataset.on + " · " + (Date.now() - heard < 60000 ? status.dataset.now : clock.format(heard)));
    }
  };
  // streams end and begin anew all the time; only one that doesn't come back is worth a word
  let losing;
  const lose = () => {
    const since = Date.now();
    losing = losing || window.setTimeout(() => { lost = lost || since; show(); }, 6000);
  };
  const find = () => { window.clearTimeout(losing); losing = undefined; lost = 0; heard = Date.now(); show(); };

  /** Whether what changed is shown by this part of the page. */
  const shows = (part, change) => !change.what
      || (part.dataset.live.split(" ").includes(change.what)
          && (!part.dataset.liveFrom || !change.date || (change.date >= part.dataset.liveFrom && change.date <= part.dataset.liveTo))
          && (!part.dataset.liveRoom || !change.room || part.dataset.liveRoom === change.room)
          // the whole is asked for only when it isn't known which of its parts it is
          && (part.dataset.liveWhole === undefined || !change.room || change.what === "rooms"));

  const waiting = new Set();
  let pause;
  const refresh = (part) => {
    // never under somebody's hands: it waits until they have gone elsewhere
    if (part.contains(document.activeElement) && document.activeElement !== document.body) {
      part.classList.add("is-stale");
      return;
    }
    part.classList.remove("is-stale");
    window.htmx.trigger(part, "live");
  };
  const later = (part) => {
    waiting.add(part);
    // changes come in showers, and to every open page at once
    pause = pause || window.setTimeout(() => {
      pause = undefined;
      const parts = [...waiting].filter((one) => one.isConnected);
      waiting.clear();
      parts.filter((one) => !parts.some((other) => other !== one && other.contains(one))).forEach(refresh);
    }, 120 + Math.random() * 240);
  };
  document.addEventListener("focusout", () => window.setTimeout(() => document.querySelectorAll(".is-stale").forEach(refresh), 50));

  const changed = (event) => {
    const change = JSON.parse(event.data);
    heard = Date.now();
    seen = event.lastEventId || seen;
    show();
    document.querySelectorAll("[data-live]").forEach((part) => {
      if (shows(part, change)) {
        later(part);
      }
    });
  };
  const open = () => {
    window.clearTimeout(again);
    source = new EventSource("/live?since=" + encodeURIComponent(seen));
    source.addEventListener("open", () => { window.clearTimeout(losing); losing = undefined; });
    source.addEventListener("changed", changed);
    // the sites hear the changes, or not: then the page says since when it is blind
    source.addEventListener("hearing", (event) => { seen = event.lastEventId || seen; find(); });
    source.addEventListener("deaf", (event) => { lost = Number(event.data); show(); });
    source.addEventListener("error", () => {
      lose();
      if (source.readyState === EventSource.CLOSED) {
        again = window.setTimeout(open, 15000 + Math.random() * 15000);
      }
    });
  };
  const close = () => { window.clearTimeout(again); if (source) { source.close(); source = undefined; } };
  let sleep;
  document.addEventListener("visibilitychange", () => {
    window.clearTimeout(sleep);
    if (document.hidden) {
      // a page nobody sees keeps no connection, and hears what it missed when it is seen again
      sleep = window.setTimeout(close, 10000);
    } else if (!source) {
      open();
    }
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => { if (event.persisted && !source) { open(); } });
  window.setInterval(show, 15000);
  if (!document.hidden) {
    open();
  }

  const isLive = (event) => {
    const cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    return Boolean(cause && cause.type === "live");
  };

  /* ---------- what can't be read anew stays as it was, and says so ---------- */
  const kept = document.createElement("p");
  kept.className = "notice notice-warn kept";
  kept.setAttribute("role", "status");
  let keptSince = 0;
  const showKept = () => {
    const any = document.querySelector(".is-kept");
    if (!any) {
      kept.remove();
      keptSince = 0;
    } else if (!keptSince) {
      keptSince = Date.now();
      kept.textContent = status.dataset.kept.replace("{0}", clock.format(keptSince));
      document.getElementById("content").prepend(kept);
    }
  };
  const keep = (part) => {
    part.classList.add("is-kept");
    showKept();
    window.setTimeout(() => { if (part.isConnected) { later(part); } }, 10000 + Math.random() * 10000);
  };
  /** Whether the answer has this part with what belongs in it; one that was down before has nothing to lose. */
  const tells = (part, text) => {
    const answer = new DOMParser().parseFromString(text, "text/html");
    const select = part.getAttribute("hx-select");
    const there = select ? answer.querySelector(select) : answer.body.firstElementChild;
    return Boolean(there) && !there.matches("[data-down]") && !there.querySelector("[data-down]");
  };
  const isDown = (part) => part.matches("[data-down]") || part.querySelector("[data-down]");
  /** What was typed or ticked in a part, and what was opened: it is there again after the part was drawn anew. */
  const typed = (part) => ({
    fields: [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].filter((field) =>
      (field.matches("[type=checkbox], [type=radio]") ? field.checked !== field.defaultChecked
        : field.matches("select") ? [...field.options].some((one) => one.selected !== one.defaultSelected)
        : field.value !== field.defaultValue)).map((field) => ({ name: field.name, id: field.id, type: field.type, value: field.value, checked: field.checked })),
    opened: [...part.querySelectorAll("details")].map((one, at) => (one.open ? at : -1)).filter((at) => at >= 0),
  });
  const type = (part, before) => {
    before.fields.forEach((was) => {
      const same = [...part.querySelectorAll("input, textarea, select")].filter((field) => field.name === was.name && field.type === was.type);
      const field = was.type === "checkbox" || was.type === "radio" ? same.find((one) => one.value === was.value) : same.find((one) => one.id === was.id);
      if (field && (was.type === "checkbox" || was.type === "radio")) {
        field.checked = was.checked;
      } else if (field) {
        field.value = was.value;
      }
    });
    const folds = part.querySelectorAll("details");
    before.opened.forEach((at) => { if (folds[at]) { folds[at].open = true; } });
  };
  const before = new Map();
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!isLive(event)) {
      return;
    }
    const part = event.detail.target;
    if (!isDown(part) && (event.detail.isError || !tells(part, event.detail.serverResponse))) {
      event.detail.shouldSwap = false;
      keep(part);
      return;
    }
    part.classList.remove("is-kept");
    if (part.id) {
      before.set(part.id, typed(part));
    }
  });
  ["htmx:sendError", "htmx:timeout"].forEach((name) => document.addEventListener(name, (event) => {
    if (isLive(event)) { keep(event.detail.target); }
  }));
  // what somebody else changed fades in
  document.addEventListener("htmx:afterSwap", (event) => {
    const part = event.detail.elt;
    if (isLive(event)) {
      part.classList.add("is-changed");
      const was = before.get(part.id);
      if (was) {
        before.delete(part.id);
        type(part, was);
      }
    }
    showKept();
  });
})();
