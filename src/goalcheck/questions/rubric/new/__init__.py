"""How does one begin a rubric?"""
