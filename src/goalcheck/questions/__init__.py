"""One folder a question: its answer, the shape of its JSON, its layout, its forms and its command."""
