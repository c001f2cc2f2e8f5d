"""What changed between two years, and why?"""
