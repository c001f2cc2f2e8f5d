"""How did it go, year by year?"""
