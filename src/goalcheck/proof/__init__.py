"""What can be proved about a rubric by search: exact, over every combination or up to a stated bound."""
