"""The web: agencies upload, reviewers decide, supervisors watch."""
