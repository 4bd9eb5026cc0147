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
// What was asked for is on its way: a line at the top, if it takes longer than a moment.
const leave = () => document.documentElement.classList.add("leaving");
document.addEventListener("submit", (event) => {
	if (event.target.method === "get") {
		leave();
	}
});
document.addEventListener("click", (event) => {
	const link = event.target.closest("a[href]");
	if (link && !link.hasAttribute("download") && !link.target && !link.getAttribute("href").startsWith("#")
			&& !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
		leave();
	}
});
window.addEventListener("pageshow", () => document.documentElement.classList.remove("leaving"));

// Charts become lively where there is room and a pointer; the server's drawings stay for
// paper, for narrow screens and for browsers without script.
const options = document.querySelectorAll("script.option");
const wide = window.matchMedia("(min-width: 761px)");

function drawAll() {
	for (const holder of options) {
		const plot = holder.parentElement.querySelector(".plot");
		if (!plot.querySelector(".lively")) {
			draw(plot, JSON.parse(holder.textContent));
		}
	}
}

function draw(plot, chart) {
	const box = document.createElement("div");
	box.className = "lively";
	box.style.height = chart.height + "px";
	box.setAttribute("role", "img");
	box.setAttribute("aria-label", chart.title + ". " + chart.description);
	plot.prepend(box);
	const drawing = echarts.init(box, null, { renderer: "canvas" });
	drawing.setOption(chart.option);
	drawing.on("click", (mark) => {
		if (mark.data && mark.data.href) {
			leave();
			location.assign(mark.data.href);
		}
	});
	for (const words of (chart.further || []).toReversed()) {
		const line = document.createElement("p");
		line.className = "further";
		line.textContent = words;
		box.after(line);
	}
	new ResizeObserver(() => drawing.resize()).observe(plot);
	plot.classList.add("drawn");
}

function enliven() {
	if (!wide.matches || options.length === 0 || document.querySelector("script[data-charts]")) {
		return;
	}
	const library = document.createElement("script");
	library.src = document.documentElement.dataset.echarts;
	library.dataset.charts = "";
	library.addEventListener("load", () => document.fonts.ready.then(drawAll));
	document.head.append(library);
}

wide.addEventListener("change", enliven);
enliven();
