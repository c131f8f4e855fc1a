"""The abuse: every function of the header, with arguments that nobody should give, from many threads."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from torture import HERE, Part, build, declared, environment, run

SOURCE = HERE / "abuse/abuse.c"
THREADS = 16


def play(part: Part, name: str, program: Path, seconds: float, **options: str) -> None:
    """One run of the program."""
    command = [
        program,
        max(int(seconds), 1),
        part.random.randrange(1, 1 << 31),
        THREADS,
        part.folder / f"{program.name}.db",
    ]
    done = run(command, seconds + 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(**options))
    if not part.check(done.returncode == 0, f"{name}: ended with {done.returncode}: {done.stderr[-1500:]}"):
        return
    told = json.loads(done.stdout.splitlines()[-1])
    part.calls += told["calls"]
    part.outcomes.update(told["kinds"])
    unused = [function for function, times in told["uses"].items() if times == 0]
    part.check(not unused, f"{name}: never got to call {unused}")
    part.note(f"{name}: {told['calls']} calls of {len(told['uses'])} functions from {THREADS} threads")


def main() -> None:
    part = Part("abuse", 12, 600)
    plain = build(part.folder, "abuse", SOURCE, flags=("-Wno-overlength-strings",))
    known = set(subprocess.run([plain, "--list"], check=True, capture_output=True, text=True).stdout.split())
    part.check(len(declared()) > 20, f"the header declares {sorted(declared())} only: it is not read as it should be")
    part.check(declared() <= known, f"abuse.c does not call {sorted(declared() - known)}, which the header declares")
    part.check(known <= declared(), f"abuse.c calls {sorted(known - declared())}, which the header does not declare")
    sanitized = build(part.folder, "abuse-sanitized", SOURCE, flags=("-fsanitize=address", "-fno-omit-frame-pointer"))
    play(part, "plain", plain, part.seconds / 2)
    # Signals are left to the sanitizer, which tells where a crash was.
    play(
        part,
        "sanitized",
        sanitized,
        part.seconds / 4,
        ASAN_OPTIONS="allow_user_segv_handler=0:handle_segv=2:detect_leaks=1",
    )
    part.finish()


if __name__ == "__main__":
    main()
