"""How a shell completes the command line."""
