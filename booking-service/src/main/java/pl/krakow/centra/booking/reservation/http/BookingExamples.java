package pl.krakow.centra.booking.reservation.http;

/** Answers the API description shows. */
final class BookingExamples {

    static final String ROOM_NOT_AVAILABLE = """
            {
              "type": "urn:problem:booking:room-not-available",
              "title": "Ta sala jest już zajęta",
              "status": 409,
              "detail": "Wybierz jeden z wolnych terminów albo inną salę.",
              "instance": "/api/v1/centres/reymonta/bookings",
              "code": "room-not-available",
              "reason": "TAKEN",
              "alternatives": [
                {"roomId": "1w039", "start": "2026-12-01T10:00:00+01:00", "end": "2026-12-01T12:00:00+01:00"},
                {"roomId": "1w040", "start": "2026-12-01T12:30:00+01:00", "end": "2026-12-01T14:30:00+01:00"}
              ]
            }""";

    static final String OUTSIDE_OPENING_HOURS = """
            {
              "type": "urn:problem:booking:outside-opening-hours",
              "title": "Centrum jest wtedy zamknięte",
              "status": 422,
              "detail": "Wybierz termin w godzinach otwarcia.",
              "instance": "/api/v1/centres/reymonta/bookings",
              "code": "outside-opening-hours",
              "alternatives": [
                {"roomId": "1w040", "start": "2026-12-01T18:00:00+01:00", "end": "2026-12-01T20:00:00+01:00"}
              ]
            }""";

    private BookingExamples() {}
}
