package pl.krakow.centra.volunteering.opportunities.http;

/** Answers the API description shows. */
final class OpportunityExamples {

    static final String UNVERIFIED = """
            {
              "type": "urn:problem:volunteering:organisation-unverified",
              "title": "Organizacja nie jest zweryfikowana",
              "status": 409,
              "detail": "Wolontariuszy szukać mogą tylko organizacje pozarządowe zweryfikowane przez centrum. Poproś centrum o weryfikację.",
              "instance": "/api/v1/centres/reymonta/opportunities",
              "code": "organisation-unverified"
            }""";

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">
              <id>https://centra.example.org/api/v1/opportunities/feed.atom</id>
              <title>Oferty wolontariatu – Kraków</title>
              <updated>2026-11-20T09:00:00Z</updated>
            </feed>""";

    private OpportunityExamples() {}
}
