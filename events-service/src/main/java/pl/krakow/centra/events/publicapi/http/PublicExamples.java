package pl.krakow.centra.events.publicapi.http;

/** Answers the API description shows. */
final class PublicExamples {

    static final String LIST = """
            {
              "items": [
                {
                  "id": "0198f3a0-0000-7000-8000-000000000003",
                  "centre": "reymonta",
                  "kind": "TRAINING",
                  "state": "PUBLISHED",
                  "title": "Jak napisać wniosek",
                  "titles": {"pl": "Jak napisać wniosek", "en": "How to write an application"},
                  "description": "Warsztat dla małych organizacji.",
                  "descriptions": {"pl": "Warsztat dla małych organizacji."},
                  "start": "2026-12-01T17:00:00+01:00",
                  "end": "2026-12-01T19:00:00+01:00",
                  "place": {"kind": "ROOM", "roomId": "1w040", "setUpMinutes": 0, "cleanUpMinutes": 0, "equipment": []},
                  "sessions": [
                    {
                      "id": "0198f3a0-0000-7000-8000-000000000003",
                      "start": "2026-12-01T17:00:00+01:00",
                      "end": "2026-12-01T19:00:00+01:00",
                      "place": {"kind": "ROOM", "roomId": "1w040", "setUpMinutes": 0, "cleanUpMinutes": 0, "equipment": []}
                    }
                  ],
                  "capacity": 25,
                  "language": "pl",
                  "languages": ["pl"],
                  "audience": {"groups": ["NGO"], "level": "BEGINNER"},
                  "accessibility": {"aids": ["STEP_FREE", "HEARING_LOOP"]},
                  "people": [{"name": "Anna Nowak", "role": "TRAINER"}],
                  "topics": ["fundraising"],
                  "keywords": ["dotacje"],
                  "revision": 2,
                  "signUp": {
                    "state": "OPEN",
                    "closes": "2026-12-01T17:00:00+01:00",
                    "seats": 25,
                    "free": 3,
                    "waiting": 0,
                    "waitingList": true
                  },
                  "lastModified": "2026-11-20T09:00:00.123Z"
                }
              ],
            }""";

    static final String HARVEST = """
            {
              "items": [
                {
                  "id": "0198f3a0-0000-7000-8000-000000000004",
                  "centre": "nowa-huta",
                  "deleted": true,
                  "lastModified": "2026-11-20T09:00:00.124Z"
                }
              ],
              "lastModified": "2026-11-20T09:00:00.124Z"
            }""";

    static final String LINKED_DATA = """
            {
              "@context": "https://schema.org",
              "@type": "EducationEvent",
              "@id": "https://centra.example.org/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003",
              "name": "Jak napisać wniosek",
              "inLanguage": "pl",
              "eventStatus": "https://schema.org/EventScheduled",
              "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
              "startDate": "2026-12-01T17:00:00+01:00",
              "endDate": "2026-12-01T19:00:00+01:00",
              "location": {"@type": "Place", "name": "Centrum Obywatelskie – ul. Reymonta 20, 1w040"},
              "isAccessibleForFree": true,
              "offers": {"@type": "Offer", "price": 0, "priceCurrency": "PLN", "availability": "https://schema.org/InStock"}
            }""";

    static final String CALENDAR = """
            BEGIN:VCALENDAR
            PRODID:-//Centra//events-service//PL
            VERSION:2.0
            BEGIN:VEVENT
            UID:0198f3a0-0000-7000-8000-000000000003@events.centra.krakow.pl
            DTSTART;TZID=Europe/Warsaw:20261201T170000
            DTEND;TZID=Europe/Warsaw:20261201T190000
            STATUS:CONFIRMED
            SUMMARY:Jak napisać wniosek
            END:VEVENT
            END:VCALENDAR
            """;

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">
              <id>https://centra.example.org/api/v1/events/feed.atom</id>
              <title>Wydarzenia: Centra Obywatelskie, Kraków</title>
              <updated>2026-11-20T09:00:00.123Z</updated>
              <entry>
                <id>urn:uuid:0198f3a0-0000-7000-8000-000000000003</id>
                <title>Jak napisać wniosek</title>
                <published>2026-11-20T09:00:00.123Z</published>
                <updated>2026-11-20T09:00:00.123Z</updated>
              </entry>
            </feed>""";

    private PublicExamples() {}
}
