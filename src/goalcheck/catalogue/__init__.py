"""Every sentence that a user may read, and every diagnostic, in all languages."""
