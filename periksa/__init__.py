"""The command `periksa`: wiring of the processes, nothing else."""
