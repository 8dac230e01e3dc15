"""From a manuscript to a programme: what each line of somebody's document is, by what it says and by its form."""
