"""What moved between two assessments, and what caused it."""
