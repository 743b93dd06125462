"use strict";
(() => {
  const find = (s, from = document) => from.querySelector(s);
  const all = (s, from = document) => [...from.querySelectorAll(s)];

  // A figure's source on hover, focus and tap, taken from the list of sources at the end of the page.
  const pop = find("#note");
  let owner = null;
  const hide = () => { if (owner) owner.removeAttribute("aria-describedby"); owner = null; pop.hidden = true; };
  const describe = (row, into, depth) => {
    const heads = all("thead th", row.closest("table")).map(h => h.textContent.trim());
    [...row.cells].forEach((cell, i) => {
      const term = document.createElement("dt");
      const text = document.createElement("dd");
      term.textContent = heads[i] || "";
      text.textContent = cell.textContent.trim();
      if (text.textContent) into.append(term, text);
      if (depth > 0) all("a.n", cell).forEach(a => {
        const inner = document.getElementById(a.hash.slice(1));
        if (inner && inner !== row && depth > 0) describe(inner, into, 0);
      });
    });
  };
  const show = link => {
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!row) return;
    if (owner === link) return;
    hide();
    const list = document.createElement("dl");
    describe(row, list, 1);
    pop.replaceChildren(list);
    pop.hidden = false;
    owner = link;
    link.setAttribute("aria-describedby", "note");
    const box = link.getBoundingClientRect();
    const left = Math.max(12, Math.min(box.left, document.documentElement.clientWidth - pop.offsetWidth - 12));
    const below = box.bottom + pop.offsetHeight + 12 < window.innerHeight;
    pop.style.left = left + window.scrollX + "px";
    pop.style.top = (below ? box.bottom + 6 : Math.max(50, box.top - pop.offsetHeight - 6)) + window.scrollY + "px";
  };
  const isFigure = target => target instanceof Element ? target.closest("a.n, td.source a.ref, a.ref[href^='#s-']") : null;
  let timer = 0;
  document.addEventListener("pointerover", e => {
    if (e.pointerType === "touch") return;
    const link = isFigure(e.target);
    clearTimeout(timer);
    if (link) timer = setTimeout(() => show(link), 120);
    else if (!e.target.closest || !e.target.closest("#note")) timer = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", e => { const link = isFigure(e.target); if (link) show(link); else if (!pop.contains(e.target)) hide(); });
  document.addEventListener("keydown", e => { if (e.key === "Escape") { hide(); side.classList.remove("open"); } });
  document.addEventListener("click", e => {
    const link = isFigure(e.target);
    // The first tap shows the source, the second one goes there; with a mouse the click goes there at once.
    if (link && owner !== link) { e.preventDefault(); show(link); }
    else if (!link && !pop.contains(e.target)) hide();
  });

  // Contents that follow the scroll.
  const side = find(".side");
  const entries = new Map(all("a", side).map(a => [a.hash.slice(1), a]));
  const heads = [...entries.keys()].map(id => document.getElementById(id)).filter(Boolean);
  let current = null;
  const follow = () => {
    const line = window.innerHeight * 0.25;
    let at = heads[0];
    for (const h of heads) if (h.getBoundingClientRect().top < line) at = h;
    const next = at && entries.get(at.id);
    if (next === current || !next) return;
    if (current) current.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    current = next;
    if (side.offsetParent) {
      const top = next.offsetTop - side.clientHeight / 2;
      side.scrollTop = top;
    }
  };
  let waiting = false;
  document.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; follow(); }); } }, { passive: true });
  follow();
  const menu = find(".menu");
  menu.hidden = false;
  menu.addEventListener("click", () => menu.setAttribute("aria-expanded", String(side.classList.toggle("open"))));
  side.addEventListener("click", e => { if (e.target.closest("a")) { side.classList.remove("open"); menu.setAttribute("aria-expanded", "false"); } });

  // Filters hide rows and chapters; the address keeps the choice.
  const filters = find(".filters");
  filters.hidden = false;
  const selects = all("select", filters);
  const apply = () => {
    const chosen = Object.fromEntries(selects.map(s => [s.dataset.filter, s.value]));
    all("main tr[data-area], main tr[data-status]").forEach(row => {
      const off = (chosen.area && row.dataset.area && row.dataset.area !== chosen.area) || (chosen.status && row.dataset.status !== undefined && row.dataset.status !== chosen.status);
      row.toggleAttribute("data-hidden", Boolean(off));
    });
    all("main tbody").forEach(body => {
      const rows = all("tr[data-area], tr[data-status]", body);
      body.toggleAttribute("data-hidden", rows.length > 0 && rows.every(r => r.hasAttribute("data-hidden")));
    });
    all("main .chapter[data-field]").forEach(c => c.toggleAttribute("data-hidden", Boolean(chosen.field) && c.id !== chosen.field));
    all("main .chapter[data-area]").forEach(c => c.toggleAttribute("data-hidden", Boolean(chosen.area) && c.dataset.area !== chosen.area));
    const query = new URLSearchParams(Object.entries(chosen).filter(([, v]) => v)).toString();
    try { history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash); } catch { /* a page opened from a file may not change its address */ }
  };
  const wanted = new URLSearchParams(location.search);
  selects.forEach(s => { const v = wanted.get(s.dataset.filter); if (v && [...s.options].some(o => o.value === v)) s.value = v; s.addEventListener("change", apply); });
  if (selects.some(s => s.value)) apply();

  // Sort by a column; copy as CSV.
  const text = cell => [...cell.childNodes].map(n => n.classList && n.classList.contains("note-mark") ? "" : n.classList && n.classList.contains("year") ? " (" + n.textContent + ")" : n.textContent).join("").trim();
  const csv = table => all("tr", table).filter(r => !r.closest("[data-hidden]")).map(r => [...r.cells].flatMap(c => {
    let v = text(c).replaceAll("−", "-");
    if (/^[=+@\t]/.test(v) || /^-(?![\d.])/.test(v)) v = "'" + v;
    const quoted = /[",\n]/.test(v) ? '"' + v.replaceAll('"', '""') + '"' : v;
    return [quoted, ...Array(Math.max(0, c.colSpan - 1)).fill("")];
  }).join(",")).join("\r\n");
  const labels = document.body.dataset;
  all("table[data-tools]").forEach(table => {
    const tools = document.createElement("div");
    tools.className = "table-tools";
    const copy = document.createElement("button");
    copy.type = "button";
    copy.textContent = labels.copy;
    copy.addEventListener("click", async () => {
      const content = csv(table);
      try { await navigator.clipboard.writeText(content); }
      catch {
        const area = document.createElement("textarea");
        area.value = content;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      copy.textContent = labels.copied;
      setTimeout(() => { copy.textContent = labels.copy; }, 1600);
    });
    tools.append(copy);
    table.before(tools);
    const headRow = table.tHead && table.tHead.rows.length === 1 ? table.tHead.rows[0] : null;
    if (!headRow || find("tr.subject", table)) return;
    [...headRow.cells].forEach((head, index) => {
      head.setAttribute("aria-sort", "none");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.title = labels.sort;
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        [...headRow.cells].forEach(h => h.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const body = table.tBodies[0];
        // A figure is sorted by its number, without sign, unit or year; anything else by its text.
        const key = row => {
          const cell = row.cells[index];
          const figure = cell && find("a.n", cell);
          if (!figure) return cell ? text(cell).replace("—", "") : "";
          const printed = figure.textContent.replaceAll("−", "-").replaceAll(",", "");
          const number = printed.match(/-?\d+(\.\d+)?/);
          return number ? String(Number(number[0]) * (printed.includes("万") ? 10000 : 1)) : printed;
        };
        const rows = [...body.rows].map((row, i) => ({ row, i, k: key(row) }));
        rows.sort((a, b) => {
          if (!a.k !== !b.k) return a.k ? -1 : 1;
          const [x, y] = [Number(a.k), Number(b.k)];
          const order = a.k !== "" && b.k !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a.k.localeCompare(b.k, document.documentElement.lang);
          return (up ? order : -order) || a.i - b.i;
        });
        body.append(...rows.map(r => r.row));
      });
    });
  });
})();
