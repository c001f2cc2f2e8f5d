"""What shape do the files and the JSON have?"""
