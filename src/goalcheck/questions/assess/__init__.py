"""Did the assignment reach its goals?"""
