"""How the readings of a contested goal differ."""
