// Lets somebody look from where they are. Their place is asked for only when they press the button, and is made coarse to
// about half a kilometre before it leaves the browser. Everything works without this file: one chooses a district.
(() => {
  "use strict";

  const STEPS_A_DEGREE = 200;
  const coarse = (degrees) => (Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE).toFixed(3);

  if (!("geolocation" in navigator) || !window.isSecureContext) {
    return;
  }
  document.querySelectorAll("[data-near]").forEach((button) => {
    const form = button.form;
    const places = form.elements.near;
    const said = document.getElementById("near-said");
    const rough = said.textContent;

    const take = (position) => {
      let own = places.querySelector("[data-own]");
      if (!own) {
        own = document.createElement("option");
        own.dataset.own = "";
        own.textContent = button.dataset.own;
        places.options[0].after(own);
      }
      own.value = `${coarse(position.coords.latitude)},${coarse(position.coords.longitude)}`;
      own.selected = true;
      said.textContent = rough;
      if (form.hasAttribute("hx-get")) {
        places.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        form.requestSubmit();
      }
    };

    button.hidden = false;
    said.hidden = false;
    button.addEventListener("click", () => {
      said.textContent = button.dataset.finding;
      navigator.geolocation.getCurrentPosition(
        take,
        () => { said.textContent = button.dataset.refused; },
        { maximumAge: 600000, timeout: 10000 },
      );
    });
  });
})();
