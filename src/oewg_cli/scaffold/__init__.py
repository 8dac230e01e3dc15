"""Create a new programme: YAML with everything known filled in, and a hint for everything else."""
