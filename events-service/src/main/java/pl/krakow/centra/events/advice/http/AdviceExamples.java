package pl.krakow.centra.events.advice.http;

/** What the API description shows. */
final class AdviceExamples {

    static final String SLOT_TAKEN = """
            {
              "type": "urn:problem:events:slot-taken",
              "title": "Ten termin jest już zajęty",
              "status": 409,
              "detail": "Wybierz jeden z terminów podanych w „alternatives” albo zajrzyj na listę wolnych terminów.",
              "instance": "/api/v1/centres/reymonta/advice-slots/01936f9e-7c1a-7000-8000-0123456789ab-20261201T0900Z/appointments",
              "code": "slot-taken",
              "alternatives": [
                {
                  "id": "01936f9e-7c1a-7000-8000-0123456789ab-20261201T1000Z",
                  "centre": "reymonta",
                  "adviser": {"id": "0194f000-0000-7000-8000-000000000001", "name": "Anna Nowak"},
                  "start": "2026-12-01T11:00:00+01:00",
                  "end": "2026-12-01T11:45:00+01:00",
                  "way": "ON_SITE",
                  "fields": ["law"],
                  "languages": ["pl", "uk"],
                  "roomToBeAsked": false
                }
              ]
            }""";

    static final String SLOT_AWAITED = """
            {
              "type": "urn:problem:events:slot-awaited",
              "title": "Na ten termin ktoś już czeka",
              "status": 409,
              "detail": "Za chwilę dostanie go osoba z listy oczekujących. Wybierz inny termin albo też dopisz się do listy.",
              "instance": "/api/v1/centres/reymonta/advice-slots/01936f9e-7c1a-7000-8000-0123456789ab-20261201T0900Z/requests",
              "code": "slot-awaited",
              "alternatives": []
            }""";

    static final String RESERVATION_GONE = """
            {
              "type": "urn:problem:events:reservation-gone",
              "title": "Ten termin nie jest już dla Ciebie trzymany",
              "status": 409,
              "detail": "Czas na odpowiedź minął albo termin odwołano. Wybierz inny termin.",
              "instance": "/api/v1/advice-links/cal_masked/confirm",
              "code": "reservation-gone"
            }""";

    static final String TOO_MANY_WISHES = """
            {
              "type": "urn:problem:events:too-many-wishes",
              "title": "Czekasz już na kilka porad",
              "status": 409,
              "detail": "Naraz można czekać najwyżej na 3. Zrezygnuj z jednej z nich.",
              "instance": "/api/v1/centres/reymonta/advice-wishes",
              "code": "too-many-wishes",
              "most": 3
            }""";

    static final String APPOINTMENT_NOT_POSSIBLE = """
            {
              "type": "urn:problem:events:appointment-not-possible",
              "title": "Z tą poradą nie można już tego zrobić",
              "status": 409,
              "detail": "Porada ma stan CANCELLED. Odśwież stronę i zobacz, co się z nią stało.",
              "instance": "/api/v1/centres/reymonta/advice-appointments/0198f3a0-0000-7000-8000-000000000007/cancel",
              "code": "appointment-not-possible",
              "state": "CANCELLED"
            }""";

    static final String DUTY_CLASHES = """
            {
              "type": "urn:problem:events:duty-clashes",
              "title": "Doradca ma wtedy inny dyżur",
              "status": 409,
              "detail": "Wybierz inną porę albo odwołaj tamten dyżur.",
              "instance": "/api/v1/centres/reymonta/advice-duties",
              "code": "duty-clashes"
            }""";

    static final String APPOINTMENTS_IN_THE_WAY = """
            {
              "type": "urn:problem:events:appointments-in-the-way",
              "title": "Umówione porady nie zmieściłyby się w tym dyżurze",
              "status": 409,
              "detail": "Porady wymienione w „appointments” najpierw przenieś albo odwołaj.",
              "instance": "/api/v1/centres/reymonta/advice-duties/01936f9e-7c1a-7000-8000-0123456789ab",
              "code": "appointments-in-the-way",
              "appointments": ["0198f3a0-0000-7000-8000-000000000007"]
            }""";

    static final String NOTE_UNKNOWN = """
            {
              "type": "urn:problem:events:note-unknown",
              "title": "Nie ma takiej notatki",
              "status": 404,
              "detail": "Notatki z porady widzi tylko doradca, który ją prowadził.",
              "instance": "/api/v1/centres/reymonta/advice-appointments/0198f3a0-0000-7000-8000-000000000007/note",
              "code": "note-unknown"
            }""";

    static final String WISH = """
            {
              "field": "law",
              "way": "ON_SITE",
              "from": "2026-12-01",
              "until": "2026-12-31",
              "days": ["TUESDAY", "THURSDAY"],
              "earliest": "15:00:00",
              "latest": "18:00:00",
              "name": "Maria Wiśniewska",
              "email": "maria@example.org",
              "kind": "ORGANISATION",
              "organisation": "Fundacja Zielony Kraków",
              "question": "Jak zmienić statut stowarzyszenia?"
            }""";

    private AdviceExamples() {}
}
