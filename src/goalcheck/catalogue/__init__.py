"""Every sentence that a user may read, one file a language, and every diagnostic."""
