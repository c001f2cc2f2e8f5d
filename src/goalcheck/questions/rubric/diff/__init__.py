"""Which verdicts does a new version of a rubric change?"""
