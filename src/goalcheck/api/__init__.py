"""What the commands know, from Python: one function a question, and a Result that every form can be made of."""
