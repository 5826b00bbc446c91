package pl.krakow.centra.events.certificates.http;

/** Answers the API description shows. */
final class CertificateExamples {

    static final String MORE_SESSIONS_THAN_HELD = """
            {
              "type": "urn:problem:events:more-sessions-than-held",
              "title": "Wydarzenie nie ma tylu spotkań",
              "status": 422,
              "detail": "Spotkań jest 2. Podaj najwyżej tyle.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/certificates/settings",
              "code": "more-sessions-than-held",
              "pointer": "/minimumSessions",
              "sessions": 2
            }""";

    static final String ATTENDANCE_NOT_SETTLED = """
            {
              "type": "urn:problem:events:attendance-not-settled",
              "title": "Nie wiadomo jeszcze, kto był",
              "status": 409,
              "detail": "Zaświadczenia wydaje się po wydarzeniu, gdy zespół centrum zamknie listę obecności, a najpóźniej dzień po jego końcu.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/certificates",
              "code": "attendance-not-settled"
            }""";

    static final String ATTENDED_TOO_LITTLE = """
            {
              "type": "urn:problem:events:attended-too-little",
              "title": "To za mało na zaświadczenie",
              "status": 409,
              "detail": "Na tym wydarzeniu odnotowano zbyt mało obecności. Jeśli to pomyłka, powiedz o tym w centrum.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/registrations/5f1d7d0e-6f5e-5a37-9d55-0c3c3a2f1b20/certificate",
              "code": "attended-too-little"
            }""";

    static final String MISREAD = """
            {
              "type": "urn:problem:events:certificate-number-misread",
              "title": "W numerze jest pomyłka",
              "status": 422,
              "detail": "Numer ma szesnaście znaków w czterech grupach. Któryś jest inny niż na zaświadczeniu – przeczytaj go jeszcze raz.",
              "instance": "/api/v1/certificates/7K3M-9QXD-PV2T-WZ5J",
              "code": "certificate-number-misread"
            }""";

    private CertificateExamples() {}
}
