"""What are the rules of a rubric?"""
