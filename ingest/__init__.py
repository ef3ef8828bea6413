"""Upload to pages: what a file is, its limits, safe decoding."""
