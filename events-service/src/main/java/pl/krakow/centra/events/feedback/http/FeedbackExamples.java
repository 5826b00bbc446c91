package pl.krakow.centra.events.feedback.http;

/** Answers the API description shows. */
final class FeedbackExamples {

    static final String GIVEN = """
            {
              "type": "urn:problem:events:feedback-given",
              "title": "Ankieta jest już wypełniona",
              "status": 409,
              "detail": "Każdy wypełnia ją raz. Odpowiedzi nie można zmienić, bo nikt nie wie, które są czyje.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/registrations/5f1d7d0e-6f5e-5a37-9d55-0c3c3a2f1b20/feedback",
              "code": "feedback-given"
            }""";

    static final String NOT_YET = """
            {
              "type": "urn:problem:events:feedback-results-not-yet",
              "title": "Nie ma jeszcze wyników do pokazania",
              "status": 409,
              "detail": "Wyniki widać, gdy ankieta jest zamknięta i wypełniły ją co najmniej 3 osoby – tak, by nikogo nie dało się rozpoznać.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/feedback/export",
              "code": "feedback-results-not-yet"
            }""";

    static final String BEGUN = """
            {
              "type": "urn:problem:events:feedback-begun",
              "title": "Ktoś już wypełnił ankietę",
              "status": 409,
              "detail": "Pytań nie można już zmienić. Ankietę można zamknąć.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/feedback/settings",
              "code": "feedback-begun"
            }""";

    private FeedbackExamples() {}
}
