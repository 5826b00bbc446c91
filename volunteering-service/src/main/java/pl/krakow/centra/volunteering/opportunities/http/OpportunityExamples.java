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

    static final String LINKED_DATA = """
            {
              "@context": "https://schema.org",
              "@type": "JobPosting",
              "@id": "https://centra.example.org/api/v1/centres/reymonta/opportunities/0198f3a0-0000-7000-8000-000000000001",
              "identifier": "0198f3a0-0000-7000-8000-000000000001",
              "url": "https://centra.example.org/volunteering/reymonta/0198f3a0-0000-7000-8000-000000000001",
              "title": "Pomoc przy festynie",
              "description": "Rejestracja gości",
              "employmentType": "VOLUNTEER",
              "datePosted": "2026-11-20T10:00:00+01:00",
              "validThrough": "2026-12-01",
              "jobStartDate": "2026-12-05",
              "totalJobOpenings": 3,
              "hiringOrganization": {"@type": "NGO", "name": "Fundacja Sąsiedzi", "identifier": "0198f3a0-0000-7000-8000-000000000002"},
              "jobLocation": {"@type": "Place", "name": "Centrum Obywatelskie – ul. Reymonta 20"}
            }""";

    private OpportunityExamples() {}
}
