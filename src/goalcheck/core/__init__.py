"""The words everything else is said in: verdicts, texts, places, messages, faults. Pure."""
