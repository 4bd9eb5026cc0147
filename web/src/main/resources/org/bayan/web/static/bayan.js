// Small comforts; every page works without them.
"use strict";

// A choice of place or sector shows at once; the button is for those without script.
for (const form of document.querySelectorAll("form.choose")) {
	form.classList.add("ready");
	form.addEventListener("change", () => form.requestSubmit());
}

// A menu closes when one clicks beside it or presses Escape.
document.addEventListener("click", (event) => {
	for (const menu of document.querySelectorAll("details.menu[open]")) {
		if (!menu.contains(event.target)) {
			menu.open = false;
		}
	}
});
document.addEventListener("keydown", (event) => {
	if (event.key === "Escape") {
		for (const menu of document.querySelectorAll("details.menu[open]")) {
			menu.open = false;
			menu.querySelector("summary").focus();
		}
	}
});
