package pl.krakow.centra.booking.closures.http;

/** Answers the API description shows. */
final class ClosureExamples {

    static final String CLOSURE = """
            {
              "id": "0198b7c2-1f4e-7a10-9c55-2d3e4f5a6b7c", "centre": "reymonta", "rooms": ["1w040"],
              "from": "2026-12-21", "to": "2026-12-23", "reason": "Awaria ogrzewania",
              "state": "IN_FORCE", "openDecisions": 1,
              "hits": [
                {
                  "bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b", "roomId": "1w040",
                  "start": "2026-12-21T10:00:00+01:00", "end": "2026-12-21T12:00:00+01:00",
                  "state": "CONFIRMED", "title": "Zebranie zarządu",
                  "beneficiaryId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c", "expectedPeople": 12, "decision": "OPEN",
                  "alternatives": [
                    {"roomId": "1w039", "start": "2026-12-21T10:00:00+01:00", "end": "2026-12-21T12:00:00+01:00"}
                  ]
                }
              ],
              "history": [
                {"step": "CLOSED", "by": "0198…", "at": "2026-12-01T08:00:00+01:00", "reason": "Awaria ogrzewania"}
              ],
              "revision": 3
            }""";

    static final String NOT_AFFECTED = """
            {
              "type": "urn:problem:booking:booking-not-affected",
              "title": "To zamknięcie nie dotyczy tej rezerwacji",
              "status": 422,
              "detail": "Wybierz rezerwacje z listy tego zamknięcia.",
              "instance": "/api/v1/centres/reymonta/closures/0198b7c2-1f4e-7a10-9c55-2d3e4f5a6b7c/decisions",
              "code": "booking-not-affected",
              "bookings": ["0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"]
            }""";

    private ClosureExamples() {}
}
