"""Why is it judged so?"""
