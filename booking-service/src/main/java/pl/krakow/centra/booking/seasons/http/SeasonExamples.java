package pl.krakow.centra.booking.seasons.http;

/** Answers the API description shows. */
final class SeasonExamples {

    static final String STEP_NOT_POSSIBLE = """
            {
              "type": "urn:problem:booking:season-step-not-possible",
              "title": "Na tym etapie sezonu nie można tego zrobić",
              "status": 409,
              "detail": "Odśwież stronę i sprawdź, co się z nim stało.",
              "instance": "/api/v1/centres/reymonta/seasons/0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b/open",
              "code": "season-step-not-possible",
              "state": "ALLOCATED"
            }""";

    static final String WISHES_CLOSED = """
            {
              "type": "urn:problem:booking:wishes-closed",
              "title": "Sezon nie przyjmuje teraz wniosków",
              "status": 409,
              "detail": "Sprawdź, od kiedy do kiedy można je składać.",
              "instance": "/api/v1/centres/reymonta/seasons/0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b/wishes",
              "code": "wishes-closed",
              "wishesFrom": "2026-12-01T00:00:00+01:00",
              "wishesUntil": "2026-12-20T00:00:00+01:00"
            }""";

    private SeasonExamples() {}
}
