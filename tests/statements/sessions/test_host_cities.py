from casebook import context_of, with_base

from oewg_cli.statements.sessions.host_cities import host_cities

HOSTS = with_base("""
paragraphs:
  - The Director-General of the United Nations Office at Vienna and the Mayor of Nairobi speak at 3 p.m. Geneva time.
  - The Mayor of Smallville will speak at 3 p.m. local time. See the annex.
""")


def test_hosts_and_hours_have_the_cities_of_duty_stations() -> None:
    """Other cities, and local time, name no duty station."""
    found = host_cities(context_of(HOSTS).picture)
    assert [(each.city, each.wording.text) for each in found] == [
        ("Vienna", "Vienna"),
        ("Nairobi", "Nairobi"),
        ("Geneva", "Geneva"),
    ]
