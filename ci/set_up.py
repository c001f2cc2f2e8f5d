# -*- coding: utf-8 -*-
"""The way in to `environment`: asks first whether this Python is new enough, in words that Python 2 knows too."""
import os
import subprocess
import sys

if sys.version_info < (3, 11):
    found = ""
    for name in ["python3.%d" % minor for minor in range(19, 10, -1)]:
        try:
            if not found and subprocess.call([name, "-c", "import ensurepip"], stderr=subprocess.PIPE) == 0:
                found = name
        except EnvironmentError:
            pass
    said = {
        "en": u"goalcheck needs Python 3.11 or later, and this is Python %d.%d. " % sys.version_info[:2]
        + (u"Try: " if found else u"Install a newer one from python.org or your system's packages, then: "),
        "sv": u"goalcheck behöver Python 3.11 eller senare, och detta är Python %d.%d. " % sys.version_info[:2]
        + (u"Pröva: " if found else u"Installera en nyare från python.org eller systemets paket, och sedan: "),
    }
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    text = said["sv" if locale.startswith("sv") else "en"] + u"make PYTHON=%s assess\n" % (found or "python3.12")
    getattr(sys.stderr, "buffer", sys.stderr).write(text.encode("utf-8"))
    sys.exit(1)

from environment import main

sys.exit(main(sys.argv[1:]))
