"""Do a rubric's own examples come out right?"""
