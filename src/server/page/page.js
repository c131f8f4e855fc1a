// Makes the page live: takes over what changes on the server, and sends the forms without leaving the page.
"use strict";
{
  const LEAVES_AFTER = 6000;
  const UNITS = [[86400, "day"], [3600, "hour"], [60, "minute"], [1, "second"]];

  // Times in words: as times.rs on the server tells them.

  // By how much the clock of the workspace is ahead of the browser's, in milliseconds; and where it stands, if it does.
  let ahead = 0;
  let stands;

  function inWords(seconds) {
    const found = UNITS.find(([size]) => Math.abs(seconds) >= size);
    if (!found) return "just now";
    const [size, unit] = found;
    const count = Math.floor(Math.abs(seconds) / size);
    const told = `${count} ${unit}${count === 1 ? "" : "s"}`;
    return seconds > 0 ? `${told} ago` : `in ${told}`;
  }

  function tellTimes() {
    const now = Math.floor((stands ?? Date.now() + ahead) / 1000);
    const machine = Math.floor(Date.now() / 1000);
    for (const time of document.querySelectorAll("time")) {
      const present = "machine" in time.dataset ? machine : now;
      const words = inWords(present - Math.floor(Date.parse(time.dateTime) / 1000));
      if (time.textContent !== words) time.textContent = words;
    }
  }

  // Taking over a part that has changed: what is the same stays, with what is typed, open or in focus.

  // What the person at the page has changed, and what the script marks.
  const KEPT = new Set(["open", "disabled", "hidden", "data-arrived"]);

  function wasDeactivated(element) {
    const id = CSS.escape(element.id.slice(1));
    return document.querySelector(`.event[data-type="phone.deactivated"][data-about="${id}"]`) !== null;
  }

  // A phone that was deactivated stays for a while, so that one sees it being emptied.
  function leave(phone) {
    phone.classList.add("leaving");
    const mark = document.createElement("strong");
    mark.className = "mark";
    mark.textContent = "deactivated";
    phone.querySelector("h4").after(" ", mark);
    phone.querySelector("form").remove();
    setTimeout(() => phone.remove(), LEAVES_AFTER);
  }

  function removeOrLeave(node) {
    const isPhone = node.nodeType === Node.ELEMENT_NODE && node.classList.contains("phone");
    if (isPhone && wasDeactivated(node)) leave(node);
    else node.remove();
  }

  function isLeaving(node) {
    return node?.nodeType === Node.ELEMENT_NODE && node.classList.contains("leaving");
  }

  function takeAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!KEPT.has(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (!KEPT.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  function take(old, fresh) {
    takeAttributes(old, fresh);
    // What was said at a form is there until its next answer.
    if (old.nodeName !== "OUTPUT") takeChildren(old, fresh);
  }

  function takeChildren(old, fresh) {
    const wanted = new Set([...fresh.children].map((child) => child.id));
    const named = new Map();
    for (const child of [...old.children]) {
      if (!child.id || isLeaving(child)) continue;
      if (wanted.has(child.id)) named.set(child.id, child);
      else removeOrLeave(child);
    }
    let at = old.firstChild;
    const skipLeaving = () => {
      while (isLeaving(at)) at = at.nextSibling;
    };
    for (const child of [...fresh.childNodes]) {
      skipLeaving();
      const isSame = at && !at.id && !child.id && at.nodeName === child.nodeName;
      const match = child.id ? named.get(child.id) : isSame ? at : undefined;
      if (!match) {
        if (child.id) child.dataset.arrived = "";
        old.insertBefore(child, at);
        continue;
      }
      if (match !== at) old.insertBefore(match, at);
      if (child.nodeType === Node.ELEMENT_NODE) take(match, child);
      else if (match.data !== child.data) match.data = child.data;
      at = match.nextSibling;
    }
    while (at) {
      const next = at.nextSibling;
      if (!isLeaving(at)) removeOrLeave(at);
      at = next;
    }
  }

  function takePart(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
    const old = document.getElementById(fresh.id);
    if (old) take(old, fresh);
    tellTimes();
    showCopyButtons();
  }

  // The connection. A browser has few for one server: a page that nobody looks at leaves them to others.

  let source;

  function show(state) {
    const shown = document.getElementById("connection");
    shown.textContent = state;
    shown.className = state === "live" ? "live" : "";
  }

  function connect() {
    if (source || document.hidden) return;
    source = new EventSource(`/_page/events${location.search}`);
    source.onopen = () => show("live");
    source.onerror = () => {
      show("not connected");
      // The browser tries again by itself, unless it was refused.
      if (source.readyState !== EventSource.CLOSED) return;
      source = undefined;
      setTimeout(connect, 3000);
    };
    source.addEventListener("now", (event) => {
      ahead = Date.parse(event.data) - Date.now();
      stands = undefined;
    });
    source.addEventListener("stands", (event) => {
      stands = Date.parse(event.data);
    });
    source.addEventListener("part", (event) => takePart(event.data));
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else {
      connect();
    }
  });

  // The forms: what came of an action is said where it was asked for.

  async function send(form) {
    const output = form.querySelector("output");
    const button = form.querySelector("button");
    const say = (message, isFine) => {
      output.textContent = message;
      output.className = isFine ? "" : "error";
    };
    say("", true);
    button.disabled = true;
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      const told = await answer.json();
      say(told.message ?? told.error.message, told.ok);
      if (told.ok) {
        form.reset();
        form.closest(".lid")?.removeAttribute("open");
      }
    } catch {
      say("The server cannot be reached.", false);
    }
    button.disabled = false;
  }

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.target);
  });

  // Lines to copy.

  function showCopyButtons() {
    for (const button of document.querySelectorAll("button.copy[hidden]")) button.hidden = false;
  }

  async function copy(button) {
    const line = button.parentElement.querySelector(".curl");
    try {
      await navigator.clipboard.writeText(line.textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    } catch {
      // Not every browser lets every page: then the line is selected, to be copied by hand.
      getSelection().selectAllChildren(line);
    }
  }

  document.addEventListener("click", (event) => {
    if (event.target.matches("button.copy")) copy(event.target);
  });

  tellTimes();
  showCopyButtons();
  setInterval(tellTimes, 1000);
  connect();
}
