"""What would it take to reach another level?"""
