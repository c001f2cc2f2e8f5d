"""What can be proved of a rubric: its rules as functions, and what follows from them."""
