"""What is wrong with a rubric, proved by search?"""
