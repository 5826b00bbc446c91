// The day board by keyboard and mouse. Without it every booking, free time and decision is a link or a form.
(() => {
  "use strict";
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
  const page = document.querySelector(".board-page");
  if (!page) {
    return;
  }
  const STEP = 30;
  const FINE = 15;
  const board = () => document.getElementById("board");
  const says = document.getElementById("board-says");
  const dialog = document.getElementById("move");
  const say = (text) => { says.textContent = text; };
  const clock = (minute) => Math.floor(minute / 60) % 24 + ":" + String(minute % 60).padStart(2, "0");
  const iso = (minute) => String(Math.floor(minute / 60) % 24).padStart(2, "0") + ":" + String(minute % 60).padStart(2, "0");
  const edge = (name) => Number(board().dataset[name]);
  const rows = () => [...board().querySelectorAll(".board-row")];
  const start = (cell) => Number(cell.dataset.start);
  const end = (cell) => Number(cell.dataset.end);
  const cells = (row) => [...row.querySelectorAll(".block, .gap")];
  const single = () => document.body.dataset.keys === "on";

  /* ---------- one place in the tab order; arrows go on from there ---------- */
  let minute;
  /** A finger or mouse means the place it points at; only arrows and Tab narrow free time to what would be booked. */
  let pointing = false;
  document.addEventListener("pointerdown", () => { pointing = true; }, true);
  document.addEventListener("keydown", () => { pointing = false; }, true);
  const rove = () => {
    if (!board()) {
      return;
    }
    const all = [...board().querySelectorAll(".block, .gap")];
    const one = all.find((cell) => cell === document.activeElement) || all.find((cell) => cell.dataset.roving)
      || all.find((cell) => cell.classList.contains("is-open")) || all[0];
    all.forEach((cell) => { cell.tabIndex = cell === one ? 0 : -1; });
  };
  const mark = (cell) => {
    board().querySelectorAll(".block, .gap").forEach((one) => { one.tabIndex = -1; delete one.dataset.roving; });
    cell.tabIndex = 0;
    cell.dataset.roving = "yes";
  };
  const focus = (cell, at) => {
    mark(cell);
    minute = Math.min(Math.max(at === undefined ? start(cell) : at, start(cell)), end(cell) - FINE);
    if (cell.classList.contains("gap")) {
      narrow(cell);
    }
    cell.focus();
  };
  /** A free time shows what would be booked: from here to its end, at most two hours. */
  const narrow = (cell) => {
    const to = Math.min(end(cell), minute + 120);
    const from = edge("from");
    const all = edge("to") - from;
    cell.style.left = (minute - from) / all * 100 + "%";
    cell.style.width = (to - minute) / all * 100 + "%";
    cell.querySelector(".gap-time").textContent = clock(minute) + "–" + clock(to);
    const address = new URL(cell.href);
    address.searchParams.set("from", iso(minute));
    address.searchParams.set("to", iso(to));
    cell.href = address.href;
  };
  const widen = (cell) => { cell.style.left = ""; cell.style.width = ""; };
  const nearest = (row, at) => {
    const there = cells(row).filter((cell) => start(cell) <= at && at < end(cell));
    return there.find((cell) => cell.classList.contains("block")) || there[0]
      || cells(row).sort((a, b) => Math.abs(start(a) - at) - Math.abs(start(b) - at))[0];
  };
  const sideways = (cell, by) => {
    const row = cell.closest(".board-row");
    const at = cell.classList.contains("gap") ? minute + by * STEP : (by > 0 ? end(cell) : start(cell) - FINE);
    if (cell.classList.contains("gap") && at >= start(cell) && at < end(cell) - FINE) {
      focus(cell, at);
      return;
    }
    const list = cells(row).filter((one) => one !== cell).sort((a, b) => start(a) - start(b));
    const next = by > 0 ? list.find((one) => start(one) >= start(cell)) : list.reverse().find((one) => start(one) <= start(cell));
    if (next) {
      if (cell.classList.contains("gap")) { widen(cell); }
      focus(next, by > 0 ? start(next) : Math.max(start(next), end(next) - STEP));
    }
  };
  const upwards = (cell, by) => {
    const all = rows();
    for (let at = all.indexOf(cell.closest(".board-row")) + by; at >= 0 && at < all.length; at += by) {
      const next = nearest(all[at], minute === undefined ? start(cell) : minute);
      if (next) {
        if (cell.classList.contains("gap")) { widen(cell); }
        focus(next, minute);
        return;
      }
    }
  };

  /* ---------- moving ---------- */
  let picked;
  const ghost = document.createElement("div");
  ghost.className = "ghost";
  const place = () => {
    const from = edge("from");
    const all = edge("to") - from;
    ghost.style.left = (picked.at - from) / all * 100 + "%";
    ghost.style.width = picked.length / all * 100 + "%";
    ghost.textContent = clock(picked.at) + "–" + clock(picked.at + picked.length);
    picked.row.querySelector(".board-track").append(ghost);
  };
  const pick = (cell) => {
    if (!cell.dataset.movable) {
      return;
    }
    picked = { cell, row: cell.closest(".board-row"), at: start(cell), length: end(cell) - start(cell) };
    cell.classList.add("is-picked");
    place();
    say(says.dataset.picked);
  };
  const drop = () => {
    ghost.remove();
    picked.cell.classList.remove("is-picked");
    const { cell, row, at } = picked;
    picked = undefined;
    if (at === start(cell) && row === cell.closest(".board-row")) {
      return;
    }
    window.htmx.ajax("GET", "/board/move?date=" + board().dataset.date + "&booking=" + cell.dataset.id + "&room=" + row.dataset.room + "&start=" + iso(at),
      { target: "#move", swap: "innerHTML" }).then(() => { dialog.showModal(); });
  };
  const putBack = () => {
    ghost.remove();
    picked.cell.classList.remove("is-picked");
    picked = undefined;
    say(says.dataset.back);
  };
  const carry = (key, fine) => {
    const all = rows();
    const at = all.indexOf(picked.row);
    const by = fine ? FINE : STEP;
    if (key === "ArrowLeft") { picked.at = Math.max(edge("from"), picked.at - by); }
    if (key === "ArrowRight") { picked.at = Math.min(edge("to") - picked.length, picked.at + by); }
    if (key === "ArrowUp" && at > 0) { picked.row = all[at - 1]; }
    if (key === "ArrowDown" && at < all.length - 1) { picked.row = all[at + 1]; }
    place();
    ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
    say(says.dataset.at.replace("{0}", picked.row.querySelector(".board-room b").textContent).replace("{1}", clock(picked.at) + "–" + clock(picked.at + picked.length)));
  };

  page.addEventListener("keydown", (event) => {
    const cell = event.target.closest(".board .block, .board .gap");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const arrow = event.key.startsWith("Arrow");
    if (picked) {
      if (arrow) { carry(event.key, event.shiftKey); } else if (event.key === "Enter") { drop(); } else if (event.key === "Escape") { putBack(); } else { return; }
      event.preventDefault();
      return;
    }
    if (arrow) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") { sideways(cell, event.key === "ArrowLeft" ? -1 : 1); } else { upwards(cell, event.key === "ArrowUp" ? -1 : 1); }
      event.preventDefault();
    } else if (single() && event.key.toLowerCase() === "m" && cell.classList.contains("block")) {
      pick(cell);
      event.preventDefault();
    }
  });
  page.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".board .block, .board .gap");
    if (cell && pointing) { mark(cell); } else if (cell && cell.tabIndex !== 0) { focus(cell); }
  });
  page.addEventListener("focusout", (event) => {
    const cell = event.target.closest(".board .gap");
    if (cell) { widen(cell); }
  });

  /* A, B and D decide on what stands beside the board; Esc goes back to it */
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open
        || event.repeat || event.target.closest("input:not([type=radio]), textarea, select")) {
      return;
    }
    const panel = document.querySelector("aside.panel");
    if (event.key === "Escape" && panel) {
      const id = board().querySelector(".block.is-open");
      panel.querySelector("[data-close]").click();
      if (id) { id.focus(); }
    } else if (single() && panel && event.key.length === 1) {
      const act = panel.querySelector("[data-decide='" + CSS.escape(event.key.toUpperCase()) + "']");
      // what isn't seen, or is on its way already, isn't decided by a key
      if (act && act.offsetParent && !panel.querySelector(".htmx-request, [aria-busy=true]") && !panel.classList.contains("htmx-request")) {
        event.preventDefault();
        act.click();
        const reason = act.matches("summary") && panel.querySelector("#reason");
        if (reason) { reason.focus(); }
      }
    }
  });

  /* ---------- the mouse ---------- */
  let pressed;
  page.addEventListener("pointerdown", (event) => {
    const cell = event.target.closest(".board .block");
    pressed = cell && cell.dataset.movable && event.button === 0 && event.pointerType === "mouse" ? { cell, x: event.clientX, y: event.clientY } : undefined;
  });
  page.addEventListener("dragstart", (event) => { if (event.target.closest(".board")) { event.preventDefault(); } });
  document.addEventListener("pointermove", (event) => {
    if (!pressed) {
      return;
    }
    if (!picked && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 6) {
      pick(pressed.cell);
      pressed.dragging = true;
    }
    if (picked && pressed.dragging) {
      const track = picked.row.querySelector(".board-track").getBoundingClientRect();
      const by = (event.clientX - pressed.x) / track.width * (edge("to") - edge("from"));
      picked.at = Math.min(Math.max(edge("from"), Math.round((start(pressed.cell) + by) / FINE) * FINE), edge("to") - picked.length);
      const under = rows().find((row) => { const box = row.getBoundingClientRect(); return event.clientY >= box.top && event.clientY < box.bottom; });
      picked.row = under || picked.row;
      place();
    }
  });
  let dragged = false;
  document.addEventListener("pointerup", () => {
    if (pressed && pressed.dragging && picked) {
      dragged = true;
      drop();
      window.setTimeout(() => { dragged = false; });
    }
    pressed = undefined;
  });
  document.addEventListener("click", (event) => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // a click in free time means that half hour, also beside what an arrow had narrowed it to
    const free = event.target.closest(".board .gap");
    const track = event.target.closest(".board-row .board-track");
    if (event.detail > 0 && (free || track)) {
      const box = (track || free.parentElement).getBoundingClientRect();
      const at = edge("from") + (event.clientX - box.left) / box.width * (edge("to") - edge("from"));
      const gap = free || (event.target.closest("a, .rest") ? undefined
        : [...track.querySelectorAll(".gap")].find((one) => start(one) <= at && at < end(one)));
      if (gap) {
        minute = Math.min(Math.max(start(gap), Math.floor(at / STEP) * STEP), end(gap) - FINE);
        narrow(gap);
        if (!free) { gap.click(); }
      }
    }
    if (event.target.closest("[data-close-dialog]") && dialog.open) {
      event.preventDefault();
      dialog.close();
    }
    const close = event.target.closest("[data-close]");
    if (close && board()) {
      event.preventDefault();
      document.getElementById("panel").replaceWith(Object.assign(document.createElement("aside"), { id: "panel", className: "panel-none" }));
      board().querySelectorAll(".is-open").forEach((block) => { block.classList.remove("is-open"); block.removeAttribute("aria-current"); });
      page.classList.remove("has-panel");
      window.history.pushState({}, "", "/board?date=" + board().dataset.date);
    }
  }, true);

  /* ---------- what came of a decision goes when somebody does the next thing; a toast goes by itself ---------- */
  document.addEventListener("htmx:beforeRequest", (event) => {
    const cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (event.detail.target && event.detail.target.id === "panel" && cause && cause.type !== "live") {
      document.querySelectorAll("#board-told > .notice").forEach((notice) => notice.remove());
    }
  });

  /* ---------- what is open beside the board is marked on it ---------- */
  document.addEventListener("htmx:afterSettle", (event) => {
    rove();
    const panel = document.getElementById("panel");
    if (!panel || !board() || !panel.classList.contains("panel")) {
      return;
    }
    // a row that was drawn anew doesn't know what is open
    const id = new URL(panel.getAttribute("hx-get") || "", window.location.href).searchParams.get("booking");
    board().querySelectorAll(".block").forEach((block) => {
      const open = block.dataset.id === id;
      block.classList.toggle("is-open", open);
      if (open) { block.setAttribute("aria-current", "true"); } else { block.removeAttribute("aria-current"); }
    });
    if (event.detail.target && event.detail.target.id === "panel") {
      page.classList.add("has-panel");
      const cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
      if (!cause || cause.type !== "live") {
        panel.focus({ preventScroll: window.innerWidth > 1100 });
      }
    }
  });

  /* ---------- the clock: each drawing of the board goes on from the moment it shows ---------- */
  const drawn = new WeakMap();
  const DAY = 24 * 60;
  const tick = () => {
    const label = board() && board().querySelector("[data-now]");
    if (!label) {
      return;
    }
    if (!drawn.has(label)) {
      drawn.set(label, Date.now());
    }
    const at = Number(label.dataset.now) + Math.floor((Date.now() - drawn.get(label)) / 60000);
    const left = (at - edge("from")) / (edge("to") - edge("from")) * 100;
    // after the last hour, and after midnight, it isn't on this board any more
    const gone = left > 100 || at >= DAY;
    label.hidden = gone;
    label.textContent = clock(at);
    label.style.left = left + "%";
    board().querySelectorAll(".now-line").forEach((line) => { line.hidden = gone; line.style.left = left + "%"; });
  };
  document.addEventListener("htmx:afterSettle", tick);
  window.setInterval(tick, 20000);
  tick();
  rove();
})();
