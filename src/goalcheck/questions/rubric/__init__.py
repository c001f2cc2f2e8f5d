"""What holds of a rubric?"""
