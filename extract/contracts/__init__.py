"""Placement and employment contracts."""
