package pl.krakow.centra.booking.series.http;

/** Answers the API description shows. */
final class SeriesExamples {

    static final String PREVIEW = """
            {
              "rule": "FREQ=WEEKLY;COUNT=3",
              "zone": "Europe/Warsaw",
              "total": 3,
              "possible": 2,
              "occurrences": [
                {"originalStart": "2027-03-22T18:00:00", "start": "2027-03-22T18:00:00+01:00",
                 "end": "2027-03-22T20:00:00+01:00", "prospect": "FREE", "state": "REQUESTED", "competing": 0,
                 "code": null, "reason": null, "alternatives": []},
                {"originalStart": "2027-03-29T18:00:00", "start": "2027-03-29T18:00:00+02:00",
                 "end": "2027-03-29T20:00:00+02:00", "prospect": "REFUSED", "state": null, "competing": 0,
                 "code": "outside-opening-hours", "reason": "PUBLIC_HOLIDAY", "alternatives": []},
                {"originalStart": "2027-04-05T18:00:00", "start": "2027-04-05T18:00:00+02:00",
                 "end": "2027-04-05T20:00:00+02:00", "prospect": "COMPETING", "state": "REQUESTED", "competing": 1,
                 "code": null, "reason": null, "alternatives": []}
              ]
            }""";

    static final String CONFLICTS = """
            {
              "type": "urn:problem:booking:series-conflicts",
              "title": "Nie wszystkie terminy są możliwe",
              "status": 409,
              "detail": "Nic nie zarezerwowano. Pomiń terminy podane poniżej albo wybierz inne.",
              "instance": "/api/v1/centres/reymonta/booking-series",
              "code": "series-conflicts",
              "total": 3,
              "possible": 2,
              "occurrences": [
                {"originalStart": "2027-03-29T18:00:00", "start": "2027-03-29T18:00:00+02:00",
                 "end": "2027-03-29T20:00:00+02:00", "prospect": "REFUSED", "state": null, "competing": 0,
                 "code": "room-not-available", "reason": "TAKEN",
                 "alternatives": [
                   {"roomId": "1w039", "start": "2027-03-29T18:00:00+02:00", "end": "2027-03-29T20:00:00+02:00"}
                 ]}
              ]
            }""";

    static final String ACT_CONFLICTS = """
            {
              "type": "urn:problem:booking:series-conflicts",
              "title": "Nie wszystkie terminy są możliwe",
              "status": 409,
              "detail": "Nic nie zarezerwowano. Pomiń terminy podane poniżej albo wybierz inne.",
              "instance": "/api/v1/centres/reymonta/booking-series/0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b/change",
              "code": "series-conflicts",
              "occurrences": [
                {"originalStart": "2027-03-22T18:00:00", "what": "POSSIBLE", "code": null, "reason": null},
                {"originalStart": "2027-03-29T18:00:00", "what": "REFUSED", "code": "room-not-available",
                 "reason": "TAKEN"}
              ]
            }""";

    static final String RULE = """
            {
              "type": "urn:problem:centra:invalid-request",
              "title": "Formularz zawiera błędy",
              "status": 400,
              "detail": "Popraw zaznaczone pola.",
              "instance": "/api/v1/centres/reymonta/booking-series",
              "code": "invalid-request",
              "errors": [
                {"pointer": "/rule", "message": "Podaj, kiedy seria się kończy: COUNT albo UNTIL.",
                 "code": "rule-without-end"}
              ]
            }""";

    static final String SERIES = """
            {
              "id": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
              "centre": "reymonta",
              "beneficiaryId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c",
              "title": "Kurs polskiego",
              "roomId": "1w040",
              "start": "2027-03-22T18:00:00",
              "duration": "PT2H",
              "zone": "Europe/Warsaw",
              "rule": "FREQ=WEEKLY;COUNT=2",
              "calendarRule": "FREQ=WEEKLY;COUNT=2",
              "exDates": [],
              "rDates": [],
              "underWay": false,
              "placed": 1,
              "skipped": 1,
              "occurrences": [
                {"originalStart": "2027-03-22T18:00:00", "state": "CONFIRMED",
                 "bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1d", "roomId": "1w040",
                 "start": "2027-03-22T18:00:00+01:00", "end": "2027-03-22T20:00:00+01:00", "movedAlone": false,
                 "revision": 1},
                {"originalStart": "2027-03-29T18:00:00", "state": "SKIPPED", "movedAlone": false,
                 "code": "outside-opening-hours", "reason": "PUBLIC_HOLIDAY", "since": "2026-12-01T08:00:00+01:00"}
              ],
              "lastAct": {
                "act": "BEGIN",
                "done": true,
                "occurrences": [
                  {"originalStart": "2027-03-22T18:00:00", "what": "PLACED"},
                  {"originalStart": "2027-03-29T18:00:00", "what": "SKIPPED", "code": "outside-opening-hours",
                   "reason": "PUBLIC_HOLIDAY"}
                ]
              },
              "revision": 2
            }""";

    private SeriesExamples() {}
}
