"""Ratings that others published, judged again by goalcheck's rubrics: do they come out the same?

The tables themselves are not part of this project. What is: the distinct combinations they hold, in `tests/published`.
"""
