package pl.krakow.centra.volunteering.rounds.http;

/** Answers the API description shows. */
final class RoundExamples {

    static final String BUSY = """
            {
              "type": "urn:problem:volunteering:round-busy",
              "title": "Runda jest jeszcze liczona",
              "status": 409,
              "detail": "Poczekaj, aż propozycja będzie gotowa, i spróbuj ponownie.",
              "instance": "/api/v1/matching-rounds/0198f3a0-0000-7000-8000-000000000003/rulings",
              "code": "round-busy"
            }""";

    static final String LINE_UNKNOWN = """
            {
              "type": "urn:problem:volunteering:line-unknown",
              "title": "Nie ma tego w propozycji",
              "status": 404,
              "detail": "Ostatnia propozycja rundy nie łączy tego wolontariusza z tym miejscem. Odczytaj ją jeszcze raz.",
              "instance": "/api/v1/matching-rounds/0198f3a0-0000-7000-8000-000000000003/offers",
              "code": "line-unknown"
            }""";

    private RoundExamples() {}
}
