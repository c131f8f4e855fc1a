"""Keeps the figures of a run as data, in results/."""

import datetime
import json
import os
import platform
import re
from pathlib import Path
from statistics import median

from catalogue import DECODERS, PHONES, ROOT
from targets import TARGETS


def machine():
    """On what the figures were taken, and how busy it was before."""
    model = re.search(r"^(?:model name|Model)\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return {
        "cpu": model[1] if model else platform.machine(),
        "cpus": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.machine()}",
        "load_before": round(os.getloadavg()[0], 1),
    }


def version():
    return re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)[1]


def lists_of(figures):
    for place, client, size in figures.lists:
        cost = figures.cost(place, client, size)
        yield {
            "language": client.language,
            "client": client.name,
            "phones": PHONES[size],
            "placement": place,
            "cpu_us": round(cost.cpu, 2),
            "wall_us": round(cost.wall, 2),
            "cpu_ratio": round(figures.ratio_by_hand(place, client, size), 3),
        }


def decoders_of(figures):
    for decoder in DECODERS:
        for size, phones in enumerate(PHONES):
            share = round(figures.share_of(decoder, size), 3)
            yield {"language": decoder.language, "decoder": decoder.name, "phones": phones, "share_of_ours": share}


def targets_of(figures):
    for target in TARGETS:
        value = target.value(figures)
        yield {
            "what": target.what,
            "value": round(value, 3),
            "unit": target.unit,
            "at_most" if target.at_most else "at_least": target.bound,
            "reached": target.is_reached(value),
        }


def write(file, machine, rounds, figures):
    is_whole = bool(figures.sandbox)
    told = {
        "date": datetime.date.today().isoformat(),
        "version": version(),
        "machine": machine,
        "rounds": rounds,
        "lists": list(lists_of(figures)),
        "decoders": list(decoders_of(figures)) if is_whole else [],
        "at_once": [
            {
                "client": client.name,
                "cpu_ms": median(cost.cpu for cost in taken),
                "wall_ms": median(cost.wall for cost in taken),
            }
            for client, taken in figures.together.items()
        ],
        "python_start": figures.starts,
        "sandbox_us": {name: cost._asdict() for name, cost in figures.sandbox.items()},
        "targets": list(targets_of(figures)) if is_whole else [],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=1) + "\n")
