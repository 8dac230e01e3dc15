"""Names of persons."""

import re

from oewg_cli.un.un_data import read_data


def is_name_particle(word: str) -> bool:
    """Return whether a name may begin with this word in lower case: `van` in "van der Berg", `al` in "al-Amin"."""
    return re.split(r"['’-]", word, maxsplit=1)[0] in read_data("name_particles")["words"]
