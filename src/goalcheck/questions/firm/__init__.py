"""How firm is a verdict, and what would flip it?"""
