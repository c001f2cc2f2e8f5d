"""The smallest changes to a level."""
