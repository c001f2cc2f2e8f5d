"""The rubric's verdicts beside the published ones."""
