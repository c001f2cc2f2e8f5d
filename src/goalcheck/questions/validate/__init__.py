"""What is wrong with the files?"""
