"""Read the facts about resolutions and decisions that a project adds to those of the program."""

from functools import lru_cache

from oewg_cli.config.facts_file import facts_source
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import visible
from oewg_cli.un.references.adoption_facts import AdoptionFact
from oewg_cli.un.references.own_facts import FactsError, read_own_facts


def project_facts(file: str | None) -> tuple[AdoptionFact, ...]:
    """Return the facts in the table that a setting names; none without a name.

    Raises CommandError with the line of what is wrong.
    """
    if file is None:
        return ()
    source = facts_source(file)
    return _read(source.name, source.text)


# Each file of a run has the same table.
@lru_cache(maxsize=8)
def _read(name: str, text: str) -> tuple[AdoptionFact, ...]:
    try:
        return read_own_facts(text)
    except FactsError as error:
        raise CommandError(f"{name}:{error.line}: {visible(error.sentence)}") from None
