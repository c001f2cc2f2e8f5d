"""What does a code mean?"""
