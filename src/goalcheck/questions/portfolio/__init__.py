"""What do many rows come to?"""
