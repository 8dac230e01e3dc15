"""When something is done, as texts say it: days, half-days, hours, weeks, and the calendar of the session."""
