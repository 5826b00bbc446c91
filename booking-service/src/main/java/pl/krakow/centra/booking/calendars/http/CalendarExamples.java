package pl.krakow.centra.booking.calendars.http;

/** Answers the API description shows. */
final class CalendarExamples {

    static final String FEED = """
            BEGIN:VCALENDAR
            PRODID:-//Centra//booking-service//PL
            VERSION:2.0
            CALSCALE:GREGORIAN
            NAME:Moje rezerwacje
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            BEGIN:VEVENT
            UID:01936f9e-7c1a-7000-8000-0123456789ab@booking.centra.krakow.pl
            DTSTAMP:20261120T081500Z
            LAST-MODIFIED:20261120T081500Z
            SEQUENCE:2
            DTSTART;TZID=Europe/Warsaw:20261201T100000
            DTEND;TZID=Europe/Warsaw:20261201T120000
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            SUMMARY:Zebranie zarządu
            LOCATION:Sala szkoleniowa\\, Centrum Obywatelskie – ul. Reymonta 20
            END:VEVENT
            END:VCALENDAR
            """;

    static final String CALENDAR_UNKNOWN = """
            {
              "type": "urn:problem:booking:calendar-unknown",
              "title": "Nie ma takiego kalendarza",
              "status": 404,
              "detail": "Mógł zostać wyłączony. Utwórz nowy adres kalendarza na swoim koncie.",
              "instance": "/api/v1/calendars/***.ics",
              "code": "calendar-unknown"
            }""";

    static final String SUBSCRIBED = """
            {
              "id": "01936f9e-7c1a-7000-8000-0123456789ab",
              "kind": "MINE",
              "language": "pl",
              "made": "2026-12-01T08:00:00+01:00",
              "url": "http://localhost:8080/api/v1/calendars/cal_0b8xGgT5n0mJx9cQw2rYkLhVdZsEaFiUoPbNtMqC1D0.ics"
            }""";

    private CalendarExamples() {}
}
