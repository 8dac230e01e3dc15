"""Numbers in texts: what is counted, what adds up, and what has a number of its own."""
