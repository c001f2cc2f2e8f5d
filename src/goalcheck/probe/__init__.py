"""What would come of a file that were otherwise: how firm a judgement is, and what it would take to change it."""
