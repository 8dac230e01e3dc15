"""Which findings are reported: those of the rules that are chosen, without those that a comment leaves in peace."""
