"""The HTTP API under /api/v1: the same decisions and lists as the pages, as JSON."""
