"""How a command ends: its errors, its exit codes, and the signals that stop it."""
