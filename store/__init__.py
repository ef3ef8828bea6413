"""What is kept: rows, jobs and the ledger in PostgreSQL; objects in a folder or an S3 server."""
