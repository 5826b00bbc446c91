package pl.krakow.centra.events.registrations.http;

/** Answers the API description shows. */
final class RegistrationExamples {

    static final String EVENT_FULL = """
            {
              "type": "urn:problem:events:event-full",
              "title": "Nie ma już tylu miejsc",
              "status": 409,
              "detail": "Wolnych miejsc: 1. Lista oczekujących nie jest prowadzona.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/registrations",
              "code": "event-full",
              "free": 1
            }""";

    static final String ALREADY_REGISTERED = """
            {
              "type": "urn:problem:events:already-registered",
              "title": "To zgłoszenie już jest na liście",
              "status": 409,
              "detail": "Zmień je albo wycofaj, zamiast zgłaszać się drugi raz.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/registrations",
              "code": "already-registered",
              "registrationId": "5f1d7d0e-6f5e-5a37-9d55-0c3c3a2f1b20"
            }""";

    static final String ANSWER_MISSING = """
            {
              "type": "urn:problem:events:answer-missing",
              "title": "Brakuje odpowiedzi",
              "status": 422,
              "detail": "Odpowiedz na pytanie podane w „question”.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/registrations",
              "code": "answer-missing",
              "pointer": "/answers/0198f3a0-0000-7000-8000-0000000000a1",
              "question": "0198f3a0-0000-7000-8000-0000000000a1"
            }""";

    static final String SEATS_TAKEN = """
            {
              "type": "urn:problem:events:seats-taken",
              "title": "Tyle miejsc jest już zajętych",
              "status": 409,
              "detail": "Zajęte albo przytrzymane są 17 miejsca. Podaj co najmniej tyle albo najpierw zwolnij miejsca.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/sign-up",
              "code": "seats-taken",
              "taken": 17
            }""";

    private RegistrationExamples() {}
}
