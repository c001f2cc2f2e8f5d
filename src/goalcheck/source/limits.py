"""How large a file may be. A file from a stranger is data, and bounded."""

MAX_BYTES = 1 << 20
MAX_DEPTH = 32
MAX_NODES = 50_000
MAX_SCALAR = 10_000
MAX_FILES = 2_000
