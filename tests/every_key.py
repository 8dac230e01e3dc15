"""A programme that has every key of the format."""

from typing import Any

EVERY_KEY: dict[str, Any] = {
    "$schema": "programme.schema.json",
    "masthead": {
        "organ": "General Assembly",
        "symbol": "A/AC.999/2024/1",
        "distribution": "Limited",
        "date": "2024-01-31",
        "original": ["en", "fr"],
        "versions": ["en", "es", "fr"],
        "job": "V.24-01655",
        "processed": ["2024-02-06", "2024-02-07"],
        "reissued": "2024-02-29",
    },
    "language": "en",
    "body": [
        "Ad hoc working group on the measurement of clouds",
        {
            "name": "Subsidiary body for rain",
            "short": "SBR",
            "number": 12,
            "kind": "substantive",
            "theme": "Rain",
            "agenda": {"items": {"1.1": "Opening", "1.2": {"title": "Rain", "documents": ["A/1", "A/2"]}}},
        },
    ],
    "session": {
        "number": 3,
        "kind": "resumed",
        "place": "Apia",
        "opens": "2024-03-04",
        "closes": "2024-03-05",
        "parts": [
            {"opens": "2024-03-04", "closes": "2024-03-04", "place": "Apia"},
            {"opens": "2024-03-05", "closes": "2024-03-05", "format": "virtual"},
        ],
        "hours": {
            "morning": "09:00-12:00",
            "lunch": "12:30–13:30",
            "afternoon": "14:00–17:00",
            "evening": "18:00–20:00",
        },
    },
    "item": {"number": [5, "5 (a)"], "agenda": "provisional", "title": "Clouds"},
    "title": "Provisional programme of work",
    "status": "As of 15 January 2024",
    "subtitle": "Note by the Secretariat",
    "paragraphs": [
        "The clouds are measured.",
        {"text": "They move:[^wind]", "list": ["East;", "West."]},
        {"heading": "Rain", "paragraphs": ["It falls.", {"text": "It falls:", "list": ["Here."]}]},
    ],
    "agenda": {
        "symbol": "A/AC.999/2024/2",
        "items": {"1": "Opening", "2 (a)": {"title": "Wind", "in_headings": "wind"}},
    },
    "programme": [
        {
            "date": "2024-03-04",
            "meetings": [
                {"time": "morning", "entries": ["Opening", {"item": 1, "aside": "wind", "footnote": "wind"}]},
                {
                    "time": "15:00–18:00",
                    "entries": [{"heading": "x", "footnote": ["a", 7], "text": "y", "list": ["z"]}],
                },
            ],
        },
        {"date": "2024-03-05", "meetings": []},
        {
            "date": ["2024-03-06–2024-03-08", "2024-03-11"],
            "week": "Second week",
            "hours": {"morning": "09:00–12:00"},
            "text": "No meetings on 10 March",
            "footnote": "wind",
            "entries": [{"time": "17:00", "heading": "Deadline"}],
            "meetings": [
                {
                    "time": "10:00",
                    "body": ["SBR", "Bureau"],
                    "number": 34,
                    "kind": "closed",
                    "room": "Conference Room 3",
                    "id": "joint",
                    "heading": "Joint meeting",
                    "aside": "rain",
                    "footnote": "a",
                    "text": "Rain",
                    "list": ["East", "West"],
                    "documents": "A/3",
                    "entries": [
                        {
                            "item": [3, "1.1", "2 (a)–(g)"],
                            "heading": "General discussion",
                            "state": "opens",
                            "documents": ["A/4"],
                            "entries": ["Opening", {"time": "10:00–11:00", "item": "5 to 7", "state": "concluded"}],
                        }
                    ],
                },
                {"when": "To be determined", "kind": "break"},
            ],
        },
    ],
    "footnotes": {"wind": "From the west.", "a": "b", "7": "c"},
}
