"""What the figures should come to."""

from statistics import median
from typing import Any, Callable, NamedTuple

from catalogue import (
    ALL_CLIENTS,
    CLIENTS_OF_ASYNCIO,
    CLIENTS_OF_C,
    CLIENTS_OF_NODE,
    CLIENTS_OF_PHP,
    CLIENTS_OF_PYTHON,
    CLIENTS_OF_RUBY,
    PHONES,
)
from measuring import PLACEMENTS, SLOW_MS, TOGETHER, Cost

LIBCURL, CJSON, C_ABI, LOGGING = CLIENTS_OF_C
PYCURL, PYTHON, OFFICIAL = CLIENTS_OF_PYTHON
AIOHTTP, HTTPX, AWAITED = CLIENTS_OF_ASYNCIO
NET_HTTP, RUBY = CLIENTS_OF_RUBY
PHP_CURL, PHP = CLIENTS_OF_PHP
UNDICI, NODE, OFFICIAL_NODE = CLIENTS_OF_NODE
OURS = {client.language: client for client in (PYTHON, RUBY, PHP)}
#: The sizes, by their place in PHONES.
TWO, HUNDRED, MANY = range(len(PHONES))


class Figures:
    """Everything that was measured; what was not is empty."""

    def __init__(self, lists):
        self.lists = lists
        self.decoders = {}
        self.together = {}
        self.starts = {}
        self.sandbox = {}

    def cost(self, place, client, size):
        """The median over the rounds."""
        taken = self.lists[place, client, size]
        return Cost(median(cost.cpu for cost in taken), median(cost.wall for cost in taken))

    def ratio(self, place, client, other, size):
        """How much more CPU a client takes than another: the median over the rounds."""
        pairs = zip(self.lists[place, client, size], self.lists[place, other, size])
        return median(mine.cpu / its.cpu for mine, its in pairs)

    def share_of(self, decoder, size):
        """How much of a call of ours the decoder of its language takes, server and client on one CPU."""
        alone = median(cost.cpu for cost in self.decoders["pinned", decoder, size])
        return alone / self.cost("pinned", OURS[decoder.language], size).cpu

    def ratio_by_hand(self, place, client, size):
        """The same beside the first client of its language."""
        return self.ratio(
            place, client, next(other for other in ALL_CLIENTS if other.language == client.language), size
        )


class Target(NamedTuple):
    """A bound for one figure."""

    what: str
    value: Callable[[Figures], Any]
    bound: float
    unit: str
    at_most: bool = True

    def is_reached(self, value):
        return value <= self.bound if self.at_most else value >= self.bound


def beside(what, client, other, bounds, at_most=True, places=("pinned",)):
    """Targets for the CPU time of a client beside another's, by size."""
    for place in places:
        for size, bound in bounds.items():
            name = f"{what}, {PHONES[size]:,} phones, {place}".replace(",0", " 0")
            yield Target(name, lambda figures, at=(place, client, other, size): figures.ratio(*at), bound, "x", at_most)


def of_sandbox(what, name, bound, unit, scale=1.0):
    """A target for the wall time of a call on the sandbox."""
    return Target(f"sandbox, {what}, wall", lambda figures: figures.sandbox[name].wall / scale, bound, unit)


TARGETS = (
    *beside("C ABI beside libcurl", C_ABI, LIBCURL, {TWO: 1.2, HUNDRED: 1.2, MANY: 1.3}, places=PLACEMENTS),
    *beside("C ABI beside libcurl + cJSON", C_ABI, CJSON, {TWO: 1.0, HUNDRED: 1.0, MANY: 1.0}, places=PLACEMENTS),
    *beside("C ABI with its log on beside off", LOGGING, C_ABI, {TWO: 1.3}),
    *beside("Python beside pycurl + json", PYTHON, PYCURL, {TWO: 1.1, MANY: 1.1}),
    *beside("official Python package beside ours", OFFICIAL, PYTHON, {TWO: 8}, at_most=False),
    *beside("Python, an awaited call beside a blocking one", AWAITED, PYTHON, {TWO: 1.5}),
    *beside("Python's AsyncSeam beside httpx + json", AWAITED, HTTPX, {TWO: 0.5}),
    *beside("Python's AsyncSeam beside aiohttp + json", AWAITED, AIOHTTP, {TWO: 1.0}),
    Target(
        f"Python, {TOGETHER} calls of {SLOW_MS} ms at once, wall",
        lambda figures: median(cost.wall for cost in figures.together[AWAITED]),
        400,
        "ms",
    ),
    *beside("Ruby beside net/http + json", RUBY, NET_HTTP, {TWO: 1.0, HUNDRED: 1.0, MANY: 1.0}),
    *beside("PHP beside ext-curl + json_decode", PHP, PHP_CURL, {TWO: 1.0, HUNDRED: 1.0, MANY: 1.0}),
    *beside("Node.js beside undici + JSON.parse", NODE, UNDICI, {TWO: 1.3, MANY: 1.15}),
    *beside("official Node.js package beside ours", OFFICIAL_NODE, NODE, {TWO: 8}, at_most=False),
    Target("import seam_phones, wall", lambda figures: figures.starts["seam_phones"]["import_ms"], 30, "ms"),
    of_sandbox("phones.get, in memory", "get", 30, "us"),
    of_sandbox("phones.list of 2 phones, in memory", "list", 30, "us"),
    of_sandbox("return to a snapshot of 10 users, in memory", "restore_memory", 5, "ms", 1e3),
    of_sandbox("return to a snapshot of 10 users, in a file", "restore_file", 5, "ms", 1e3),
)
