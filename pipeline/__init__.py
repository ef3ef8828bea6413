"""The story of one upload, told in one paragraph and run by workers; sweeps and rescues."""
