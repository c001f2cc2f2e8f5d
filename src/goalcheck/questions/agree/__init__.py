"""Do the verdicts agree with those that were published?"""
