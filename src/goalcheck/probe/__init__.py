"""What a judgement stands on: how it holds against published verdicts, how firm it is, what would change it."""
