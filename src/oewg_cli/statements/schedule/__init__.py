"""What the programme schedules, and by which names texts speak of it."""
