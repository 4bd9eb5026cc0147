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

// While something of one's own is being made, its state is asked again and again.
const mine = document.getElementById("mine");
if (mine && mine.dataset.running) {
	const look = async () => {
		const answer = await fetch(location.href, { headers: { "Accept": "text/html" } }).catch(() => null);
		if (answer && answer.ok && !answer.redirected) {
			const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("mine");
			const held = mine.contains(document.activeElement) || mine.querySelector("details[open]");
			if (now && (!held || !now.dataset.running)) {
				mine.replaceChildren(...now.children);
			}
			if (!now || !now.dataset.running) {
				return;
			}
		}
		setTimeout(look, 2000);
	};
	setTimeout(look, 2000);
}
