"""When and where texts have what the programme schedules."""
