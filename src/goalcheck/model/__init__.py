"""An assignment and a rubric, as their authors wrote them."""
