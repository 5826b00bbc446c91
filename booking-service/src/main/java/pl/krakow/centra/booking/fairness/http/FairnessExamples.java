package pl.krakow.centra.booking.fairness.http;

/** Answers the API description shows. */
public final class FairnessExamples {

    static final String FAIR_USE = """
            {
              "quotas": [
                {"code": "large-room-weekly", "room": "1w040", "period": "WEEK", "unit": "BOOKINGS", "limit": 2, "kinds": []},
                {"code": "people-monthly", "period": "MONTH", "unit": "HOURS", "limit": 8, "kinds": ["INDIVIDUAL"]}
              ],
              "sanctions": [
                {"code": "empty-rooms", "counts": ["NO_SHOW", "LATE_CANCELLATION"], "strikes": 2, "within": "P90D",
                 "effect": "NO_BOOKING", "length": "P3M"}
              ],
              "revision": 3
            }""";

    static final String SANCTIONS = """
            {
              "items": [
                {
                  "id": "5d1f0c52-7f0e-3c1b-9a55-0b1d2f3a4c5e",
                  "beneficiaryId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
                  "state": "RUNNING",
                  "rule": "empty-rooms",
                  "effect": "NO_BOOKING",
                  "since": "2026-12-01T18:20:00+01:00",
                  "until": "2027-02-28",
                  "because": [
                    {"bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c", "kind": "NO_SHOW", "date": "2026-11-17"},
                    {"bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1d", "kind": "LATE_CANCELLATION", "date": "2026-12-01"}
                  ]
                }
              ]
            }""";

    static final String QUOTAS = """
            {
              "items": [
                {"rule": "large-room-weekly", "scope": "ROOM", "centre": "reymonta", "room": "1w040", "period": "WEEK",
                 "unit": "BOOKINGS", "from": "2026-11-30", "to": "2026-12-06", "limit": 2, "used": 1, "left": 1,
                 "freeAgain": "2026-12-07"}
              ],
              "sanctions": []
            }""";

    /** A refusal of placing a booking. */
    public static final String QUOTA_EXCEEDED = """
            {
              "type": "urn:problem:booking:quota-exceeded",
              "title": "Limit rezerwacji jest wykorzystany",
              "status": 409,
              "detail": "Limit na tydzień w tej sali: rezerwacji 2, wykorzystano 2. Nowy limit zaczyna się 07.12.2026. W wyjątkowej sprawie zapytaj pracownika centrum.",
              "instance": "/api/v1/centres/reymonta/bookings",
              "code": "quota-exceeded",
              "rule": "large-room-weekly",
              "scope": "ROOM",
              "period": "WEEK",
              "unit": "BOOKINGS",
              "used": 2,
              "limit": 2,
              "freeAgain": "2026-12-07"
            }""";

    /** A refusal of placing a booking. */
    public static final String EQUIPMENT_NOT_AVAILABLE = """
            {
              "type": "urn:problem:booking:equipment-not-available",
              "title": "Za mało sprzętu na ten termin",
              "status": 409,
              "detail": "„projector”: potrzeba 1, wolnych 0. Wybierz jeden z wolnych terminów albo zamów mniej.",
              "instance": "/api/v1/centres/reymonta/bookings",
              "code": "equipment-not-available",
              "equipment": "projector",
              "wanted": 1,
              "free": 0,
              "alternatives": [
                {"roomId": "1w039", "start": "2026-12-01T12:15:00+01:00", "end": "2026-12-01T14:15:00+01:00"}
              ]
            }""";

    /** A refusal of placing a booking. */
    public static final String SANCTIONED = """
            {
              "type": "urn:problem:booking:sanctioned",
              "title": "Do dnia 28.02.2027 włącznie nie można tu rezerwować",
              "status": 403,
              "detail": "Sale pozostały puste: 17.11.2026, 01.12.2026. Jeśli to pomyłka albo masz ważny powód, napisz do koordynatora centrum – może znieść to ograniczenie.",
              "instance": "/api/v1/centres/reymonta/bookings",
              "code": "sanctioned",
              "sanction": "5d1f0c52-7f0e-3c1b-9a55-0b1d2f3a4c5e",
              "effect": "NO_BOOKING",
              "until": "2027-02-28",
              "because": [
                {"bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c", "kind": "NO_SHOW", "date": "2026-11-17"},
                {"bookingId": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1d", "kind": "LATE_CANCELLATION", "date": "2026-12-01"}
              ],
              "ask": "COORDINATOR"
            }""";

    private FairnessExamples() {}
}
