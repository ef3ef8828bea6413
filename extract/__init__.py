"""Words to documents: kinds, readers, fields that point at their ink, findings."""
