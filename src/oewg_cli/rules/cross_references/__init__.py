"""Cross-references and repetitions: the family XRF."""
