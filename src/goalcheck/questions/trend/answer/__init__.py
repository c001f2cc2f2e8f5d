"""What became of an assignment over its years."""
