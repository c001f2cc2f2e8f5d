"""Everything that opens anything: the disk, git, and what is loaded from them."""
