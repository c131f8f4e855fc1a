"""Draws what a run of the benchmarks has kept: draw.py RESULTS.json IMAGE.svg

A panel for each size of the list, a row for each client, and a dot where its CPU time lies on a logarithmic scale: filled where server and
client share one CPU, open where each has one of its own.
"""

import json
import math
import sys
from pathlib import Path
from xml.sax.saxutils import escape

LABELS, PANEL, GAP = 190, 268, 22  # widths
TOP, ROW, BETWEEN, BOTTOM = 74, 20, 9, 52  # heights
OURS, OFFICIAL, BY_HAND = "#0b6bcb", "#c2410c", "#6b7280"
TEXT, FAINT, GRID = "#1f2937", "#6b7280", "#e5e7eb"
FONT = "font-family='system-ui, -apple-system, Segoe UI, sans-serif'"


def colour_of(client):
    if client.startswith(("seam_phones", "seam-phones", "seam/phones", "with its log")):
        return OURS
    return OFFICIAL if "official" in client else BY_HAND


def in_words(microseconds):
    """With two digits that count: 31 us, 0.45 ms, 12 ms."""
    value, unit = (microseconds, "µs") if microseconds < 1000 else (microseconds / 1000, "ms")
    return f"{value:.0f} {unit}" if value >= 9.95 or value == 1 else f"{value:.1f} {unit}"


class Scale:
    """A logarithmic axis, whose ends are whole or half decades around the values."""

    def __init__(self, values, left):
        self.low = math.floor(2 * math.log10(min(values))) / 2
        self.high = math.ceil(2 * (math.log10(max(values)) + 0.2)) / 2  # with room for the last figure
        self.left = left

    def at(self, value):
        return self.left + PANEL * (math.log10(value) - self.low) / (self.high - self.low)

    def decades(self):
        """What is marked; not the end, where the next panel begins."""
        return [10.0**power for power in range(math.ceil(self.low), math.ceil(self.high))]


class Drawing:
    """Collects the elements of an SVG."""

    def __init__(self):
        self.elements = []

    def text(self, x, y, words, size=12, colour=TEXT, anchor="start", weight="normal"):
        place = (
            f"x='{x:.1f}' y='{y:.1f}' font-size='{size}' fill='{colour}' text-anchor='{anchor}' font-weight='{weight}'"
        )
        self.elements.append(f"<text {place}>{escape(words)}</text>")

    def line(self, x1, y1, x2, y2, colour=GRID, width=1.0):
        place = f"x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}'"
        self.elements.append(f"<line {place} stroke='{colour}' stroke-width='{width}'/>")

    def dot(self, x, y, colour, is_filled):
        fill = colour if is_filled else "#ffffff"
        self.elements.append(
            f"<circle cx='{x:.1f}' cy='{y:.1f}' r='4' fill='{fill}' stroke='{colour}' stroke-width='1.5'/>"
        )

    def svg(self, width, height, title):
        head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}' {FONT} role='img'>"
        ground = f"<rect width='{width}' height='{height}' rx='6' fill='#ffffff'/>"
        return "\n".join([head, f"<title>{escape(title)}</title>", ground, *self.elements, "</svg>", ""])


def rows_of(lists):
    """(language, client, y) of each row, from above."""
    rows, y, last = [], TOP, None
    for language, client in dict.fromkeys((cost["language"], cost["client"]) for cost in lists):
        if last not in (None, language):
            y += BETWEEN
        rows.append((language, client, y))
        y += ROW
        last = language
    return rows, y


def draw_labels(drawing, rows):
    last = None
    for language, client, y in rows:
        if language != last:
            drawing.text(14, y + 4, language, 12, TEXT, weight="600")
        last = language
        is_ours = colour_of(client) == OURS
        drawing.text(LABELS - 8, y + 4, client, 12, colour_of(client), "end", "600" if is_ours else "normal")


def draw_panel(drawing, lists, rows, bottom, left):
    """All clients at one size. `lists` has that size alone."""
    scale = Scale([cost["cpu_us"] for cost in lists], left)
    costs = {(cost["language"], cost["client"], cost["placement"]): cost["cpu_us"] for cost in lists}
    phones = f"{lists[0]['phones']:,} phones".replace(",", " ")
    drawing.text(left, TOP - 20, phones, 13, TEXT, weight="600")
    for decade in scale.decades():
        drawing.line(scale.at(decade), TOP - 12, scale.at(decade), bottom)
        drawing.text(scale.at(decade), bottom + 14, in_words(decade), 11, FAINT, "middle")
    for language, client, y in rows:
        pinned, apart = (costs.get((language, client, place)) for place in ("pinned", "apart"))
        known = [cost for cost in (pinned, apart) if cost is not None]
        if not known:
            continue
        colour = colour_of(client)
        drawing.line(left, y, scale.at(min(known)), y, GRID)
        drawing.line(scale.at(min(known)), y, scale.at(max(known)), y, colour, 1.5)
        for cost, is_filled in ((apart, False), (pinned, True)):
            if cost is not None:
                drawing.dot(scale.at(cost), y, colour, is_filled)
        drawing.text(scale.at(max(known)) + 8, y + 4, in_words(known[0]), 10.5, FAINT)


def draw(told):
    lists, machine = told["lists"], told["machine"]
    rows, bottom = rows_of(lists)
    sizes = sorted({cost["phones"] for cost in lists})
    width, height = LABELS + len(sizes) * (PANEL + GAP) + 14, bottom + BOTTOM
    title = "CPU time of one phones.list over loopback, logarithmic; less is better"
    drawing = Drawing()
    drawing.text(14, 26, title, 15, weight="600")
    draw_labels(drawing, rows)
    for number, size in enumerate(sizes):
        left = LABELS + number * (PANEL + GAP)
        draw_panel(drawing, [cost for cost in lists if cost["phones"] == size], rows, bottom, left)
    drawing.dot(18, height - 16, TEXT, True)
    drawing.text(28, height - 12, "server and client on one CPU (the figure beside it)", 11, FAINT)
    drawing.dot(318, height - 16, TEXT, False)
    drawing.text(328, height - 12, "a CPU of its own for each", 11, FAINT)
    # `make bench` builds before it measures, which keeps one CPU busy or a little more.
    busy = "on a busy machine, " if machine["load_before"] >= machine["cpus"] else ""
    about = f"{machine['cpu']}, {machine['cpus']} CPUs, {told['date']}, {busy}median of {told['rounds']} round{'s' * (told['rounds'] != 1)}"
    drawing.text(width - 14, height - 12, about, 11, FAINT, "end")
    return drawing.svg(width, height, title)


if __name__ == "__main__":
    results, image = map(Path, sys.argv[1:])
    image.write_text(draw(json.loads(results.read_text())))
