package pl.krakow.centra.events.programme.http;

/** Bodies the API description shows where the properties exclude each other, so that what is shown can be sent. */
final class EventExamples {

    static final String DRAFT = """
            {
              "kind": "TRAINING",
              "titles": {"pl": "Jak napisać wniosek", "en": "How to write an application"},
              "description": "Warsztat dla małych organizacji.",
              "start": "2026-12-01T17:00:00+01:00",
              "end": "2026-12-01T19:00:00+01:00",
              "place": {"roomId": "1w040", "setUpMinutes": 30, "equipment": ["projector"]},
              "capacity": 25,
              "language": "pl",
              "otherLanguages": ["uk"],
              "audience": {"groups": ["NGO"], "ageFrom": 16, "level": "BEGINNER"},
              "accessibility": {"aids": ["STEP_FREE", "HEARING_LOOP"], "contact": "12 000 00 00, dostepnosc@example.org"},
              "people": [{"name": "Anna Nowak", "role": "TRAINER"}],
              "organiser": {"name": "Fundacja Sąsiedzi", "web": "https://example.org"},
              "topics": ["fundraising"],
              "keywords": ["dotacje"]
            }""";

    static final String TIMES = """
            {
              "start": "2026-12-08T17:00:00+01:00",
              "end": "2026-12-08T19:00:00+01:00",
              "place": {"roomId": "1w040"}
            }""";

    static final String SERIES = """
            {
              "start": "2026-12-01T17:00:00",
              "duration": "PT2H",
              "rule": "FREQ=WEEKLY;COUNT=10;BYDAY=TU",
              "exDates": ["2026-12-08"],
              "event": {
                "kind": "TRAINING",
                "titles": {"pl": "Jak napisać wniosek", "en": "How to write an application"},
                "place": {"roomId": "1w040"},
                "capacity": 25,
                "language": "pl"
              }
            }""";

    static final String SERIES_CHANGE = """
            {
              "scope": "THIS_AND_FOLLOWING",
              "occurrence": "2026-12-15T17:00:00",
              "time": "18:00:00",
              "duration": "PT3H",
              "place": {"roomId": "1w039"}
            }""";

    private EventExamples() {}
}
