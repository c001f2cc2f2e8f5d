"""Many judged things at once: tables and folders → verdicts, row by row, and what they come to together."""
