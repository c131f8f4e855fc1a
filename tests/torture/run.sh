#!/bin/sh
# Runs that try to break the library, bounded in time: run.sh [--short] [--seed N] [--seconds N] [part ...]
# SEED and SECONDS of the environment do the same as the options. See README.md beside this file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${PYTHON:-$root/target/venv/bin/python}
[ -x "$python" ] || python=python3
export PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$here"
exec "$python" "$here/run.py" "$@"
