// A press at the door is kept on the tablet until the centre has it: it is seen, can be taken back, and is sent again under its
// own key. Without this file each press is a form, and each form a page.
(() => {
  "use strict";
  const body = document.body;
  const words = body.dataset;
  const STORE = "centra-taps";
  const RETRY = 5000;
  const MOST = 200;
  const toasts = document.querySelector(".door-toasts");
  const unsent = document.getElementById("unsent");
  const list = unsent.querySelector(".unsent-list");

  /* ---------- what is not saved yet ---------- */
  const load = () => {
    try {
      return JSON.parse(window.localStorage.getItem(STORE)) || [];
    } catch (e) {
      return [];
    }
  };
  let taps = load();
  let stored = true;
  const save = () => {
    try {
      window.localStorage.setItem(STORE, JSON.stringify(taps));
      stored = true;
    } catch (e) {
      stored = false;
    }
  };
  const key = () => {
    if (window.crypto.randomUUID) {
      return window.crypto.randomUUID();
    }
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
  const el = (name, text, css) => {
    const made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (css) { made.className = css; }
    return made;
  };
  const button = (text, act) => {
    const made = el("button", text, "button button-small");
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const waiting = new Map();
  const forget = (tap) => {
    if (waiting.has(tap.key)) {
      waiting.get(tap.key).remove();
      waiting.delete(tap.key);
    }
    taps = taps.filter((one) => one.key !== tap.key);
    save();
    show();
  };
  const show = () => {
    const open = taps.filter((tap) => !tap.refused).length;
    unsent.classList.toggle("has-unsent", taps.length > 0);
    unsent.querySelector("summary").dataset.count = taps.length;
    unsent.classList.toggle("has-refused", taps.some((tap) => tap.refused));
    unsent.querySelector(".unsent-text").textContent = taps.length === 0 ? words.saved
      : taps.length === 1 ? words.unsentOne : words.unsent.replace("{0}", taps.length);
    list.replaceChildren(...taps.map((tap) => {
      const item = el("li");
      item.append(el("b", tap.label));
      if (tap.refused) { item.append(el("span", tap.refused)); } else if (tap.after > Date.now() + 60000) { item.append(el("span", words.countLater.replace("{0}", hour(tap.after)), "muted")); }
      const acts = el("div", "", "buttons");
      if (tap.refused) {
        acts.append(button(words.again, () => { delete tap.refused; tap.key = key(); tap.after = 0; save(); show(); send(); }));
      }
      acts.append(button(tap.refused ? words.forget : words.undo, () => forget(tap)));
      item.append(acts);
      return item;
    }));
    document.querySelectorAll("[data-row]").forEach((row) => row.classList.toggle("is-tapped", taps.some((tap) => tap.row === row.dataset.row && !tap.refused)));
    return open;
  };
  // saved elsewhere in this browser, such as in another tab of the same tablet
  window.addEventListener("storage", (event) => { if (event.key === STORE) { taps = load(); show(); } });
  window.addEventListener("beforeunload", (event) => { if (!stored && taps.length) { event.preventDefault(); } });

  /* ---------- toasts ---------- */
  const toast = (text, act, name, lasts) => {
    const made = el("div", "", "toast");
    made.append(el("span", text));
    if (act) {
      const press = button(name, () => { made.remove(); act(); });
      made.append(press);
    }
    toasts.append(made);
    window.setTimeout(() => made.remove(), lasts || 6000);
    return made;
  };

  /* ---------- sending: one after the other, in their order ---------- */
  let sending = false;
  let timer;
  const again = (within) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, within);
  };
  const token = () => { const field = document.querySelector("input[name=_csrf]"); return field ? field.value : ""; };
  const refresh = () => ["arrivals", "visit"].forEach((id) => {
    const part = document.getElementById(id);
    if (part && window.htmx) { window.htmx.trigger(part, "live"); }
  });
  const post = async (tap) => {
    const fields = new URLSearchParams(tap.fields);
    fields.set("tap", tap.key);
    fields.set("at", tap.at);
    fields.set("_csrf", token());
    const answer = await fetch(tap.url, { method: "POST", body: fields, redirect: "manual", headers: { "X-Tap": "1", "HX-Request": "true", Accept: "application/json" } });
    if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") {
      return { state: "sign-in" };
    }
    if (answer.status >= 500 || answer.status === 429) {
      return { state: "later" };
    }
    return answer.ok ? answer.json() : { state: "refused", text: String(answer.status) };
  };
  /** What was sent can still be taken back, where the list knows how: the same note about nobody, made a moment later. */
  const undoing = (tap) => () => {
    const at = new Date(Math.max(Date.now(), Date.parse(tap.at) + 2000)).toISOString();
    // who walked in is counted by the id of the note, which therefore stays
    add({ ...tap, key: tap.url.endsWith("/walk-ins") ? tap.key : key(), at, undo: undefined, fields: { ...tap.fields, people: "0" }, label: words.undo + ": " + tap.label, after: 0 });
  };
  const told = (tap, line) => {
    if (line.state === "done") {
      forget(tap);
      if (line.countFrom) {
        add({ ...tap, key: key(), after: line.countFrom + 1000, grace: 0 });
      }
      toast(line.text, tap.undo ? undoing(tap) : undefined, words.undo);
      refresh();
    } else if (line.state === "refused") {
      tap.refused = line.text;
      save();
      show();
      toast(tap.label + ": " + line.text, () => { unsent.open = true; }, words.unsentOne, 10000).classList.add("toast-err");
      refresh();
    } else {
      if (line.state === "sign-in" && !tap.told) {
        tap.told = true;
        toast(words.signIn, () => window.location.reload(), words.again, 20000);
      }
      return false;
    }
    return true;
  };
  const send = async () => {
    if (sending) {
      return;
    }
    sending = true;
    try {
      // what belongs to the same meeting keeps its order; one service that is away holds up nothing of another
      const held = new Set();
      for (const tap of [...taps]) {
        const whose = tap.row || tap.url;
        if (tap.refused || !taps.includes(tap) || tap.after > Date.now() || held.has(whose)) {
          continue;
        }
        const line = await post(tap);
        if (taps.includes(tap) && !told(tap, line)) {
          held.add(whose);
          if (line.state === "sign-in") { break; }
        }
      }
    } catch (e) {
      // no network: everything stays where it is
    } finally {
      sending = false;
      const next = taps.filter((tap) => !tap.refused).map((tap) => (tap.after > Date.now() ? tap.after - Date.now() + 50 : RETRY));
      if (show() > 0) { again(Math.min(...next, 60000)); }
    }
  };
  const add = (tap) => {
    if (taps.length >= MOST) {
      toast(words.later);
      return;
    }
    taps.push(tap);
    save();
    show();
    send();
  };

  /* ---------- presses ---------- */
  const press = (form) => {
    const fields = {};
    new FormData(form).forEach((value, name) => { if (name !== "_csrf" && name !== "tap") { fields[name] = value; } });
    const grace = Number(form.dataset.grace || 0);
    const tap = { key: key(), url: new URL(form.action).pathname, fields, at: new Date().toISOString(), label: form.dataset.label || fields.code || "", row: form.dataset.rowOf, undo: form.dataset.undo, after: grace ? Date.now() + grace : 0 };
    add(tap);
    // what can't be taken back once it is sent waits for a moment
    if (grace) {
      waiting.set(tap.key, toast(tap.label, () => { forget(tap); toast(words.undone); }, words.undo, grace));
    }
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-tap]")) {
      event.preventDefault();
      if (form.reportValidity()) {
        press(form);
        form.querySelectorAll("button").forEach((one) => one.removeAttribute("aria-busy"));
      }
    } else if (form.matches(".door-search")) {
      const code = form.elements.q.value.replace(/[\s-]/g, "");
      if (/^[0-9a-z]{16}$/i.test(code)) {
        // a hand scanner types a ticket's code and presses Enter
        event.preventDefault();
        scanned(code);
        form.elements.q.value = "";
      }
    }
  }, true);
  const scanned = (code) => {
    const form = document.getElementById("scan-form");
    form.elements.code.value = code;
    press(form);
  };

  /* ---------- counters ---------- */
  const sum = () => {
    const output = document.querySelector(".count-sum");
    if (output) {
      output.textContent = [...document.querySelectorAll(".tally-field")].reduce((all, field) => all + (Number(field.value) || 0), 0);
    }
  };
  const ready = () => {
    document.querySelectorAll(".step[hidden]").forEach((step) => { step.hidden = false; });
    sum();
    show();
  };
  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (step) {
      const field = document.getElementById(step.dataset.for);
      field.value = Math.max(0, (Number(field.value) || 0) + Number(step.dataset.step));
      sum();
    }
    [unsent, document.querySelector(".door-end")].forEach((sheet) => { if (sheet.open && !sheet.contains(event.target)) { sheet.open = false; } });
  });
  document.addEventListener("input", (event) => { if (event.target.matches(".tally-field")) { sum(); } });
  document.addEventListener("focusin", (event) => { if (event.target.matches(".tally-field, .guest-people")) { event.target.select(); } });
  document.addEventListener("htmx:afterSettle", () => {
    ready();
    const open = document.querySelector("#visit [data-booking]");
    document.querySelectorAll("[data-row]").forEach((row) => row.classList.toggle("is-open", Boolean(open) && row.dataset.row === open.dataset.booking));
  });
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach((name) => document.addEventListener(name, (event) => {
    const cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (!cause || cause.type !== "live") { toast(words.offline); }
  }));

  /* ---------- the camera, where the browser reads codes ---------- */
  const camera = document.getElementById("camera");
  const scan = document.getElementById("scan");
  let stream;
  const stop = () => { if (stream) { stream.getTracks().forEach((track) => track.stop()); stream = undefined; } };
  camera.addEventListener("close", stop);
  const typeIt = () => { toast(words.noCamera); document.getElementById("q").focus(); };
  const look = async () => {
    const video = camera.querySelector("video");
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.srcObject = stream;
    camera.showModal();
    await video.play();
    const reader = new window.BarcodeDetector({ formats: ["qr_code"] });
    let last = "";
    const read = async () => {
      if (!stream) {
        return;
      }
      const found = await reader.detect(video).catch(() => []);
      const code = found.length ? found[0].rawValue.trim() : "";
      if (code && code !== last) {
        last = code;
        camera.querySelector(".camera-says").textContent = code;
        scanned(code.split("/").pop());
      } else if (!code) {
        last = "";
      }
      window.setTimeout(read, 250);
    };
    read();
  };
  scan.addEventListener("click", () => {
    if (window.BarcodeDetector && navigator.mediaDevices && navigator.mediaDevices.getUserMedia) {
      look().catch(() => { stop(); if (camera.open) { camera.close(); } typeIt(); });
    } else {
      typeIt();
    }
  });

  /* ---------- the clock, and names that hide ---------- */
  const clock = document.querySelector(".door-clock time");
  const ahead = Number(clock.dataset.epoch) - Date.now();
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit", timeZone: clock.dataset.zone });
  const hour = (at) => format.format(at);
  window.setInterval(() => { clock.textContent = hour(Date.now() + ahead); }, 5000);
  let idle;
  const awake = () => {
    body.classList.remove("is-idle");
    window.clearTimeout(idle);
    idle = window.setTimeout(() => body.classList.add("is-idle"), 120000);
  };
  ["pointerdown", "keydown", "scroll"].forEach((name) => document.addEventListener(name, awake, { capture: true, passive: true }));
  awake();

  window.addEventListener("online", send);
  ready();
  send();
})();
