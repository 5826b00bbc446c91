package pl.krakow.centra.booking.rooms.http;

/** Answers the API description shows. */
final class RoomExamples {

    static final String ROOM_EXISTS = """
            {
              "type": "urn:problem:booking:room-exists",
              "title": "Sala o takim numerze już jest",
              "status": 409,
              "detail": "Wybierz inny numer. Numer sali wycofanej pozostaje zajęty, bo należy do jej historii.",
              "instance": "/api/v1/centres/reymonta/rooms",
              "code": "room-exists"
            }""";

    static final String BOOKINGS_AFFECTED = """
            {
              "type": "urn:problem:booking:bookings-affected",
              "title": "Najpierw zdecyduj o rezerwacjach",
              "status": 409,
              "detail": "Rezerwacje, których to dotyczy: 1. Odwołaj je, przenieś albo zostaw.",
              "instance": "/api/v1/centres/reymonta/rooms/1w039/retire",
              "code": "bookings-affected",
              "bookings": [
                {
                  "bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b", "roomId": "1w039",
                  "start": "2026-12-07T10:00:00+01:00", "end": "2026-12-07T12:00:00+01:00",
                  "state": "CONFIRMED", "title": "Zebranie zarządu", "expectedPeople": 12,
                  "alternatives": [
                    {"roomId": "1w038", "start": "2026-12-07T10:00:00+01:00", "end": "2026-12-07T12:00:00+01:00"}
                  ]
                }
              ]
            }""";

    private RoomExamples() {}
}
