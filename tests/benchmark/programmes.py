"""Makes programmes of work by the thousand, no two alike, for measuring."""

import re
from datetime import date, timedelta
from random import Random

_VERBS = ("Strengthen", "Study", "Develop", "Review", "Promote", "Assess", "Continue to study", "Exchange views on")
_SUBJECTS = (
    "the measurement of clouds", "the exchange of observations", "early warning of storms", "the training of observers",
    "the protection of stations", "data on rainfall over the sea", "regular institutional dialogue", "norms and rules",
    "the application of international law", "confidence-building measures", "capacity-building", "public information",
)  # fmt: skip
_ENDS = (
    "with a view to common understandings", "and, if necessary, changes to them", "in the regions most concerned",
    "among States and with other interested parties", "under the auspices of the United Nations", "in the long term",
)  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June")
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")


def programme(seed: int) -> str:
    """Return a programme of one to three weeks, as sessions last: 100 to 250 lines, and hardly anything wrong."""
    random = Random(seed)  # noqa: S311 - the same number gives the same programme, and that is all that is asked
    opens = date(2024, 2, 26) + timedelta(weeks=random.randrange(4) if seed % 2 else 6 + random.randrange(4))
    weeks = random.randint(1, 2 if seed % 2 else 3)
    closes = opens + timedelta(days=7 * weeks - 3)
    number = random.randrange(2, 12)
    body = f"Ad hoc working group on {random.choice(_SUBJECTS)} {random.choice(_ENDS)}"
    resolution = f"76/{random.randrange(1, 260)}"
    lines = [
        "# Provisional programme of work",
        "masthead:",
        "  organ: General Assembly",
        f"  symbol: A/AC.{random.randrange(200, 300)}/2024/{number}",
        f"  date: {opens - timedelta(days=random.randrange(45, 60))}",
        "  original: en",
        f"body: {body}",
        "session:",
        f"  number: {number}",
        "  kind: substantive",
        "  place: New York",
        f"  opens: {opens}",
        f"  closes: {closes}",
        "title: Provisional programme of work",
        "subtitle: Note by the Secretariat",
        "paragraphs:",
        "  - >-",
        f"    The {_ORDINALS[number - 2]} substantive session of the working group, established pursuant to General",
        f"    Assembly resolution {resolution}, will be held at Headquarters from {_from_to(opens, closes)}.",
        f"  - The working group decided to {random.choice(_VERBS).lower()} {random.choice(_SUBJECTS)} at the session.",
        "  - The provisional programme of work is contained in the annex to the present note.",
        "agenda:",
        "  items:",
    ]
    titles = random.sample(_SUBJECTS, 4)
    lines += [f"    {item}: {title[:1].upper()}{title[1:]}" for item, title in enumerate(titles, 3)]
    lines.append("programme:")
    days = [opens + timedelta(days=7 * week + day) for week in range(weeks) for day in range(5)]
    for day in days:
        lines += [f"  - date: {day}", "    meetings:"]
        for half in ("10:00–13:00", "15:00–18:00"):
            lines += [f"      - time: {half}", "        entries:"]
            if (day, half) == (opens, "10:00–13:00"):
                lines += ["          - Opening of the session", "          - Opening statements"]
            for item in random.sample(range(3, 7), 2):
                text = f"{random.choice(_VERBS)} {titles[item - 3]} {random.choice(_ENDS)}"
                lines += [f"          - item: {item}", f"            text: {text}"]
            if (day, half) == (closes, "15:00–18:00"):
                lines.append("          - Closure of the session")
    return "\n".join([*lines, ""])


def _from_to(opens: date, closes: date) -> str:
    month = _MONTHS[opens.month - 1]
    last = _MONTHS[closes.month - 1]
    first = f"{opens.day} {month}" if month != last else f"{opens.day}"
    return f"{first} to {closes.day} {last} {closes.year}"


def with_mistakes(seed: int) -> str:
    """Return the same programme with mistakes that can be fixed without asking."""
    return (
        programme(seed)
        .replace("programme of work is contained", "program of work is contained")
        .replace(" to the present note.", " to the present note")
        .replace("institutional", "organisational")
    )


def programme_of_bodies(meetings: int, bodies: int) -> str:
    """Return one programme of so many meetings of so many bodies, which meet at the same hours in different rooms."""
    random = Random(bodies)  # noqa: S311 - as above
    head, _, _ = programme(1).partition("programme:\n")
    lines = head.splitlines()
    names = [f"Subsidiary body {number} on {random.choice(_SUBJECTS)}" for number in range(1, bodies + 1)]
    if bodies > 1:
        at = next(number for number, line in enumerate(lines) if line.startswith("body:"))
        lines[at] = "\n".join(
            ["body:", *(f"  - {{name: {name}, short: SB{number}}}" for number, name in enumerate(names, 1))]
        )
    opens = date(2024, 1, 22)
    count = -(-meetings // (2 * bodies))
    days = [opens + timedelta(days=7 * week + day) for week in range(count // 5 + 1) for day in range(5)][:count]
    lines = [
        re.sub(r"^  (opens|closes): .*", lambda key: f"  {key[1]}: {days[-(key[1] == 'closes')]}", line)
        for line in lines
    ]
    lines.append("programme:")
    half_days = ("10:00–13:00", "15:00–18:00")
    for number in range(meetings):
        half, body = divmod(number, bodies)
        if number % (2 * bodies) == 0:
            lines += [f"  - date: {days[number // (2 * bodies)]}", "    meetings:"]
        lines += [f"      - time: {half_days[half % 2]}", f"        number: {half + 1}"]
        if bodies > 1:
            lines += [f"        body: SB{body + 1}", f"        room: Conference Room {body + 1}"]
        lines.append("        entries:")
        for item in random.sample(range(3, 7), 2):
            text = f"{random.choice(_VERBS)} {random.choice(_SUBJECTS)} {random.choice(_ENDS)}"
            lines += [f"          - item: {item}", f"            text: {text}"]
    return "\n".join([*lines, ""])


def long_programme(lines: int) -> str:
    """Return one programme of this many lines or a few more: one day of meetings after the other."""
    head, _, body = programme(1).partition("programme:\n")
    day = body[: body.index("  - date:", 1)]
    first = date(2024, 1, 22)
    days = (lines - head.count("\n")) // day.count("\n") + 1
    dates = (first + timedelta(days=number) for number in range(days))
    return head + "programme:\n" + "".join(day.replace(day[10:20], str(each)) for each in dates)
