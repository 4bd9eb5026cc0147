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

// What a link to choose a password holds stands behind its #, which no server sees; another
// language keeps it.
const linked = document.querySelector("form.by-link");
if (linked) {
	const fields = ["name", "code"].map((name) => linked.elements[name]);
	const fill = () => {
		const held = new URLSearchParams(location.hash.slice(1));
		fields.forEach((field) => field.value = held.get(field.name) || field.value);
		const kept = new URLSearchParams(fields.map((field) => [field.name, field.value]));
		document.querySelectorAll("a[hreflang]").forEach((link) => link.hash = kept);
		(fields.find((field) => !field.value) || linked.elements["password"]).focus();
	};
	fill();
	window.addEventListener("hashchange", fill);
}

// While something of one's own is being made, its state is asked again and again.
const mine = document.getElementById("mine");
if (mine && mine.dataset.running) {
	const look = async () => {
		const answer = await fetch(location.href, { headers: { "Accept": "text/html" } }).catch(() => null);
		if (answer && answer.redirected && new URL(answer.url).pathname !== "/login") {
			// it is done, and goes on elsewhere
			location.replace(answer.url);
			return;
		}
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
	setTimeout(look, 700);
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
		const chart = JSON.parse(holder.textContent);
		// a table of many columns is read better than squares too narrow for their headings
		if (!plot.querySelector(".lively") && plot.clientWidth >= (chart.least || 0)) {
			draw(plot, chart);
		}
	}
}

function element(name, className, words) {
	const made = document.createElement(name);
	made.className = className;
	made.textContent = words;
	return made;
}

function draw(plot, chart) {
	const box = element("div", "lively", "");
	box.style.height = chart.height + "px";
	box.setAttribute("role", "img");
	box.setAttribute("aria-label", chart.title + ". " + chart.description);
	plot.prepend(box);
	if (chart.mark) {
		squares(chart, plot.querySelector("table"));
	}
	const drawing = echarts.init(box, null, { renderer: "canvas" });
	drawing.setOption(chart.option);
	drawing.on("click", (mark) => {
		const to = mark.targetType === "axisLabel" ? head(mark, chart, plot.querySelector("table"))
			: mark.data && (mark.data.href || mark.data.page);
		if (to) {
			leave();
			location.assign(to);
		}
	});
	for (const words of (chart.further || []).toReversed()) {
		box.after(element("p", "further", words));
	}
	if (chart.legend) {
		box.after(legend(chart.legend));
	}
	const suit = () => {
		fit(drawing, chart);
		around(drawing, chart.columns);
	};
	suit();
	new ResizeObserver(() => {
		drawing.resize();
		suit();
	}).observe(plot);
	plot.classList.add("drawn");
	const table = plot.parentElement.querySelector("button.as-table");
	if (table) {
		table.hidden = false;
		table.addEventListener("click", () =>
			table.setAttribute("aria-expanded", plot.classList.toggle("tabled")));
	}
}

// Where the name beside a row or above a column leads.
function head(label, chart, table) {
	if (chart.heads) {
		return chart.heads[label.dataIndex];
	}
	const cells = label.componentType === "xAxis" ? [...table.tHead.rows[0].cells].slice(1)
		: [...table.querySelectorAll("tbody tr, tfoot tr")].map((row) => row.cells[0]);
	const link = cells[label.dataIndex].querySelector("a");
	return link && link.getAttribute("href");
}

// What stands in the squares of a heat map, and where they lead, its table says: the cells
// of a series are those of its classes.
function squares(chart, table) {
	const series = {};
	for (const one of chart.option.series) {
		one.data = [];
		one.cells.forEach((sign) => series[sign] = one);
	}
	const named = (cell) => cell.title || cell.textContent;
	const columns = [...table.tHead.rows[0].cells].slice(1).map(named);
	table.querySelectorAll("tbody tr, tfoot tr").forEach((row, y) => [...row.cells].slice(1).forEach((cell, x) => {
		const sign = ["s0", "hatch", "dashed", "sum"].find((one) => cell.classList.contains(one)) || cell.className;
		const rowName = named(row.cells[0]);
		const name = x === 0 ? rowName : row.closest("tfoot") ? columns[x] : rowName + " × " + columns[x];
		const unknown = chart.unknown[sign];
		const words = { name, value: unknown ? unknown.words : cell.textContent };
		const mark = { name: cell.textContent, value: [x, y], tooltip: { formatter:
			chart.mark.replace(/\{(name|value)\}/g, (whole, one) => words[one].replace(/\{/g, "(").replace(/\}/g, ")")) } };
		const link = cell.querySelector("a");
		if (link) {
			mark.href = link.getAttribute("href");
		}
		if (unknown) {
			mark.itemStyle = unknown.style;
		}
		series[sign].data.push(mark);
	}));
}

// Squares fill their places; where a name does not fit its square the code stands there.
function fit(drawing, chart) {
	const cells = chart.cells;
	if (!cells) {
		return;
	}
	const width = (drawing.getWidth() - cells.left - cells.right) / cells.columns;
	const height = (drawing.getHeight() - cells.top - cells.bottom) / cells.rows;
	const brief = width < (cells.named || 0);
	// between words alone: broken anywhere, Arabic letters lose their joined forms
	const headings = (chart.option.xAxis.data || []).map((heading) => heading.split("\n")
		.flatMap((line) => (line.length * 6 > width ? line.split(" ") : [line])).join("\n"));
	drawing.setOption({ xAxis: headings.length ? { data: headings } : {}, series: chart.option.series.map((one) => ({
		symbolSize: [width - cells.gap, one.upper ? height * 0.4 : height - cells.gap],
		symbolOffset: [0, one.upper ? -height * 0.25 : 0],
		data: !brief ? one.data : one.data.map((mark) =>
			mark.short ? { ...mark, label: { ...mark.label, formatter: mark.short } } : mark)
	})) });
}

// As many names of months as there is room for, the years beneath them, and the bracket
// above the columns that are meant, from the edge of the first to that of the last.
function around(drawing, columns) {
	if (!columns) {
		return;
	}
	const labels = drawing.getOption().xAxis[0].data;
	const at = (index) => drawing.convertToPixel({ xAxisIndex: 0 }, index);
	const band = Math.abs(drawing.convertToPixel({ xAxisIndex: 0 }, labels.length - 1) - at(0)) / Math.max(1, labels.length - 1)
		|| drawing.getWidth();
	const widest = Math.max(...labels.map((label) => echarts.format.getTextRect(label, columns.size + "px Noto Sans").width));
	const room = Math.ceil((widest + 8) / band);
	const months = columns.month !== undefined;
	const every = months ? [1, 3, 6].find((one) => room <= one) || 12 : room;
	const text = (words, x, y, color, strong) => ({ type: "text", silent: true, x, y, style: { text: words, fill: color,
		font: (strong ? 600 : 400) + " " + columns.size + "px \"Noto Sans\", \"Noto Sans Arabic\", sans-serif", align: "center", verticalAlign: "middle" } });
	const line = (points, color) => ({ type: "polyline", silent: true, shape: { points }, style: { stroke: color, lineWidth: 1, fill: "none" } });
	const span = (one) => [Math.min(at(one.from), at(one.to)) - band * 0.43, Math.max(at(one.from), at(one.to)) + band * 0.43];
	const foot = Math.round(drawing.getHeight() - 22) - 0.5;
	const drawn = [];
	for (const year of columns.years) {
		const [left, right] = span(year);
		drawn.push(line([[left, foot], [right, foot]], columns.rule));
		if (right - left > 3 * columns.size) {
			drawn.push(text(year.words, (left + right) / 2, foot + 13, year.strong ? columns.ink : columns.plain, year.strong));
		}
	}
	if (columns.bracket) {
		const [left, right] = span(columns.bracket);
		const half = echarts.format.getTextRect(columns.bracket.words, "600 " + columns.size + "px Noto Sans").width / 2;
		drawn.push(line([[left, 27.5], [left, 22.5], [right, 22.5], [right, 27.5]], columns.ink));
		drawn.push(text(columns.bracket.words, Math.min(Math.max((left + right) / 2, half + 2), drawing.getWidth() - half - 2), 11, columns.ink, true));
	}
	drawing.setOption({ xAxis: { axisLabel: { interval: (index) => ((months ? columns.month : 0) + index) % every === 0 } },
		graphic: { elements: drawn } }, { replaceMerge: ["graphic"] });
}

function legend(words) {
	const box = element("div", "legend", "");
	box.append(element("p", "", words.title));
	const classes = element("p", "classes", "");
	classes.append(...words.classes.map((one) => element("span", "s" + one.step, one.words)));
	box.append(classes);
	for (const other of words.others) {
		const line = element("p", "other", "");
		const figure = element("a", "", "");
		figure.href = other.href;
		figure.append(element("b", "", other.figure));
		const name = element("a", "", other.words);
		name.href = other.page;
		figure.tabIndex = name.tabIndex = -1;
		line.append(figure, name);
		box.append(line);
	}
	return box;
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

// A file that would be refused for its size is refused before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
	input.addEventListener("change", () => {
		const file = input.files[0];
		input.setCustomValidity(file && file.size > Number(input.dataset.most) ? input.dataset.tooLarge : "");
		input.reportValidity();
	});
}

// Who writes something else beside the choices has chosen that.
document.addEventListener("input", (event) => {
	const choice = event.target.closest(".own .opt")?.querySelector("input[type=radio]");
	if (choice && choice !== event.target && event.target.value !== "") {
		choice.checked = true;
	}
});

// What runs along the top of every sheet of paper, and where the bar that stays ends.
const paper = document.documentElement.style;
const quoted = (words) => JSON.stringify(words.replace(/\s+/g, " ").trim());
const holder = document.querySelector(".mark small") || document.querySelector(".mark");
const known = document.querySelector(".end div:nth-child(2) > b") || document.querySelector(".asof > b");
if (holder) {
	paper.setProperty("--running-start", quoted(holder.textContent));
}
if (known) {
	paper.setProperty("--running-end", quoted(known.textContent));
}
const staying = document.querySelector(".filters");
if (staying) {
	new ResizeObserver(() => paper.setProperty("--bar", staying.offsetHeight + "px")).observe(staying);
}
