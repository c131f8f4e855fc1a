"""Compares the ways to call phones.list, on one CPU and on two, and prints what they cost beside each other.

usage: compare.py [--rounds N] [--languages C,Python,...] [--results FILE]   (run.sh calls it)
With --languages, only the lists of these languages are measured, and no targets are looked at. FILE gets all figures as JSON.
"""

import argparse
from pathlib import Path
from statistics import median

import results
from catalogue import ALL_CLIENTS, DECODERS, PHONES
from measuring import PLACEMENTS, SLOW_MS, TOGETHER, measure_lists, measure_sandbox, measure_starts, measure_together
from targets import TARGETS, Figures

ROUNDS = 5
WHERE = {"pinned": "server and client on one CPU", "apart": "server and client on a CPU of its own each"}
SANDBOX = (
    ("get", "phones.get, in memory"),
    ("list", "phones.list of 2 phones, in memory"),
    ("deactivate", "phones.deactivate, in a file"),
    ("reset_memory", "reset to a seed, in memory"),
    ("restore_memory", "restored snapshot, in memory"),
    ("workspace_memory", "a further workspace, in memory"),
    ("reset_file", "reset to a seed, in a file"),
    ("restore_file", "restored snapshot, in a file"),
    ("workspace_file", "a further workspace, in a file"),
)


def print_lists(figures, clients, place, rounds):
    print(f"\nphones.list over HTTP on loopback, keep-alive, {WHERE[place]}: us a call, median of {rounds} rounds;")
    print("ratio: of the CPU time to that of the hand-written client, the first of its language")
    print(f"{'':25}" + "".join(f"{count:>12,} phones{'':11}".replace(",", " ") for count in PHONES))
    print(f"{'':25}" + f"{'cpu':>10}{'wall':>11}{'ratio':>9}" * len(PHONES))
    for client in clients:
        row = f"{client.language:8}{client.name:17}"
        for size in range(len(PHONES)):
            cost = figures.cost(place, client, size)
            row += f"{cost.cpu:10.1f}{cost.wall:11.1f}{figures.ratio_by_hand(place, client, size):8.2f}x"
        print(row)


def print_decoders(figures):
    print("\nthe share of the language's own JSON decoder in a call of ours, server and client on one CPU")
    for decoder in DECODERS:
        shares = "".join(f"{figures.share_of(decoder, size):>30.0%}" for size in range(len(PHONES)))
        print(f"{decoder.language:8}{decoder.name:17}{shares}")


def print_together(together):
    print(f"\n{TOGETHER} calls of {SLOW_MS} ms at once, ms for all{'cpu':>10}{'wall':>11}")
    for client, taken in together.items():
        print(
            f"  {client.name:34}{median(cost.cpu for cost in taken):13.1f}{median(cost.wall for cost in taken):11.1f}"
        )


def print_starts(starts):
    print(f"\nPython's start, ms{'-X importtime':>37}{'import, wall':>16}{'and a client, wall':>22}")
    for package, cost in starts.items():
        print(f"  {package:40}{cost['importtime_ms']:13.1f}{cost['import_ms']:16.1f}{cost['with_client_ms']:22.1f}")


def print_sandbox(costs):
    print("\nsandbox through the C ABI, us a call          cpu       wall")
    for name, what in SANDBOX:
        print(f"  {what:38}{costs[name].cpu:9.1f}{costs[name].wall:11.1f}")
    print(f"  {1e6 / costs['deactivate'].wall:.0f} deactivations a second in a file")


def print_targets(figures):
    print("\ntargets")
    for target in TARGETS:
        value = target.value(figures)
        bound = f"{'at most' if target.at_most else 'at least'} {target.bound:g} {target.unit}"
        outcome = "reached" if target.is_reached(value) else "MISSED"
        print(f"  {target.what:72}{value:9.2f} {target.unit:4} wanted {bound:17} {outcome}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--languages", type=lambda text: text.split(","))
    parser.add_argument("--results", type=Path)
    asked = parser.parse_args()
    clients = [client for client in ALL_CLIENTS if asked.languages is None or client.language in asked.languages]
    machine = results.machine()
    figures = Figures(lists=measure_lists(clients, asked.rounds))
    for place in PLACEMENTS:
        print_lists(figures, clients, place, asked.rounds)
    if asked.languages is None:
        figures.decoders = measure_lists(DECODERS, asked.rounds, ["pinned"])
        print_decoders(figures)
        figures.together = measure_together(asked.rounds)
        print_together(figures.together)
        figures.starts = measure_starts()
        print_starts(figures.starts)
        figures.sandbox = measure_sandbox()
        print_sandbox(figures.sandbox)
        print_targets(figures)
    if asked.results is not None:
        results.write(asked.results, machine, asked.rounds, figures)


if __name__ == "__main__":
    main()
