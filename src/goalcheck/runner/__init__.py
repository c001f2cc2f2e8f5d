"""What every command does: its options, language, output and exit status."""
