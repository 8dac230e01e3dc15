"""Reports: findings as text for people and for programs, one file for each form."""
