"""The version of the program, said in one place."""

__version__ = "0.1.0"
