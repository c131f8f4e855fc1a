"""Compares what a driver was told with the plan, and with the server's own record."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from plan import ARRIVES, MANY, NOWHERE, Call

#: What a call on a client and an operation that are in order can end with.
KINDS = {"unauthorized", "invalid_input", "api", "invalid_response", "connection", "timeout", "cancelled"}
#: What became of a phone that was deactivated.
DONE = ("deactivated", "already_deactivated")
CREATE = "phones.simulate.create_sandbox_phone"


class Verdict:
    """What was found in the outcomes of one driver."""

    def __init__(self, driver: str) -> None:
        self.driver, self.calls = driver, 0
        self.outcomes: Counter[str] = Counter()
        self.failures: list[str] = []
        self.overruns_ms: list[float] = []
        self.machine_ms = 0.0
        self.unknown = 0

    def fail(self, call: Call, text: str) -> None:
        self.failures.append(
            f"{self.driver}, call {call.number} ({call.operation}, client {call.client}, {call.id}): {text}"
        )


def read(path: Path) -> tuple[list[tuple[int, int, str]], float]:
    """The lines of a driver: number, microseconds and outcome; and how late the machine woke a thread, in milliseconds."""
    lines, machine = [], 0.0
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        number, took, *outcome = line.split("\t", 2)
        if number == "machine":
            machine = int(took) / 1000
        else:
            lines.append((int(number), int(took), outcome[0]))
    return lines, machine


def judge(driver: str, calls: list[Call], reaches: list[str], out: Path, record: dict) -> Verdict:
    """Every promise that can be checked from outside."""
    verdict = Verdict(driver)
    lines, verdict.machine_ms = read(out)
    times = Counter(number for number, _, _ in lines)
    for call in calls:
        if times[call.number] != 1:
            verdict.fail(call, f"{times[call.number]} outcomes instead of one")
    for number, took, text in lines:
        call = calls[number]
        verdict.calls += 1
        verdict.overruns_ms.append(took / 1000 - call.timeout_ms)
        try:
            outcome = json.loads(text)
        except ValueError:
            verdict.fail(call, f"an outcome that is no JSON: {text[:100]}")
            continue
        met = record["met"].get(call.id, ["nothing that arrived"])
        judge_reach(verdict, call, outcome, reaches[call.client])
        if call.operation == MANY:
            judge_many(verdict, call, outcome, record)
            continue
        judge_outcome(verdict, call, outcome, record["effects"].get(call.id, 0), met)
    return verdict


def judge_reach(verdict: Verdict, call: Call, outcome: dict, reach: str) -> None:
    """A call on a client whose requests do not come to the server."""
    if call.operation == MANY:
        # Its answer tells of each phone, and is a success whatever became of them.
        for result in outcome.get("results", ()):
            became = result["outcome"]
            if (reach != ARRIVES and became in DONE) or (reach == NOWHERE and became == "unknown"):
                verdict.fail(call, f"a phone is {became} where no request arrives: {str(result)[:200]}")
    elif reach != ARRIVES and outcome.get("ok") is not False:
        verdict.fail(call, f"succeeded where no request arrives: {str(outcome)[:200]}")
    if reach == NOWHERE and (outcome.get("error") or {}).get("outcome_unknown"):
        verdict.fail(call, f"is called unknown although nothing was sent: {str(outcome)[:300]}")


def judge_outcome(verdict: Verdict, call: Call, outcome: dict, effects: int, met: list[str]) -> None:
    """One outcome, beside how often the server did what was asked."""
    error = outcome.get("error") if outcome.get("ok") is False else None
    changes = call.operation in ("phones.deactivate", CREATE)
    if changes and effects > 1:
        verdict.fail(call, f"was done {effects} times; met {met}")
    if error is None:
        verdict.outcomes["ok"] += 1
        if outcome.get("ok") is not True:
            verdict.fail(call, f"a success that does not say so: {str(outcome)[:200]}; met {met}")
        if changes and effects == 0:
            verdict.fail(call, f"reported done, and was not: {str(outcome)[:200]}; met {met}")
        if outcome.get("torture", call.id) != call.id:
            verdict.fail(call, f"got the answer of another call: {str(outcome)[:200]}; met {met}")
        return
    kind = error.get("kind")
    verdict.outcomes[str(kind)] += 1
    if kind not in KINDS or (kind == "cancelled" and call.cancel_ms < 0):
        verdict.fail(call, f"an error that cannot be: {str(error)[:300]}; met {met}")
    is_unknown = error.get("outcome_unknown") is True
    verdict.unknown += is_unknown
    if changes and effects and not is_unknown:
        verdict.fail(call, f"reported failed for certain, and was done: {str(error)[:300]}; met {met}")


def judge_many(verdict: Verdict, call: Call, outcome: dict, record: dict) -> None:
    """A deactivation of many phones: what it tells of each, beside what the server did."""
    wanted = json.loads(call.params)["device_ids"]
    error = outcome.get("error") if outcome.get("ok") is False else None
    kind = "ok" if error is None else str(error.get("kind"))
    verdict.outcomes[f"many {kind}"] += 1
    if error is not None and (kind not in KINDS or (kind == "cancelled" and call.cancel_ms < 0)):
        verdict.fail(call, f"an error that cannot be: {str(error)[:300]}")
    told = outcome if error is None else error.get("data") or {}
    results = told.get("results")
    if results is None:
        done = sum(record["effects"].get(phone, 0) for phone in wanted)
        if error is None or (done and not error.get("outcome_unknown")):
            verdict.fail(call, f"tells nothing of its phones, {done} of which were deactivated: {str(outcome)[:300]}")
        return
    if [result["device_id"] for result in results] != wanted:
        verdict.fail(call, f"tells of other phones than it was asked: {str(results)[:300]}")
    for result in results:
        phone, became = result["device_id"], result["outcome"]
        effects, met = record["effects"].get(phone, 0), record["met"].get(phone, [])
        verdict.outcomes[f"phone {became}"] += 1
        if effects > 1 or (became in DONE and not effects) or (became not in (*DONE, "unknown") and effects):
            verdict.fail(
                call, f"{phone} is {became}, and was deactivated {effects} times: {str(result)[:300]}; met {met}"
            )
