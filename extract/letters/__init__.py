"""Deportation letters and their manifests."""
