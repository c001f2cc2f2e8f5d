#!/usr/bin/env bash
# Installs goalcheck from the checkout of the action, into an environment of its own outside the workspace.
# Nothing is imported from the folder the job stands in, which may hold a pip.py of somebody else's, nor from a PYTHONPATH.
set -euo pipefail
unset "${!PYTHON@}"
export PYTHONSAFEPATH=1
source="$(cd "$(dirname "$0")/.." && pwd)"
python="${GOALCHECK_PYTHON:-python3}"
"$python" -I -c 'import sys; sys.exit(sys.version_info < (3, 11) and "goalcheck needs Python 3.11 or later: set python-version")'
place="$(mktemp -d "${RUNNER_TEMP:?}/goalcheck.XXXXXX")"
"$python" -I -m venv "$place"
pip=("$place/bin/python" -I -m pip install --quiet --disable-pip-version-check)
"${pip[@]}" --require-hashes --only-binary :all: --requirement "$source/requirements/run.txt"
"${pip[@]}" --no-deps --no-build-isolation "$source"
echo "bin=$place/bin" >> "$GITHUB_OUTPUT"
