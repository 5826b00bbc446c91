package pl.krakow.centra.events.mentoring.http;

/** Answers the API description shows. */
final class MentoringExamples {

    static final String MENTOR_FULL = """
            {
              "type": "urn:problem:events:mentor-full",
              "title": "Ta osoba nie ma wolnego miejsca",
              "status": 409,
              "detail": "Prowadzi najwyżej 3 osoby naraz, licząc propozycje. Wybierz kogoś innego.",
              "instance": "/api/v1/centres/reymonta/mentorships/0198f3a0-0000-7000-8000-000000000061/propose",
              "code": "mentor-full",
              "mostCourses": 3
            }""";

    static final String MENTOR_EXCLUDED = """
            {
              "type": "urn:problem:events:mentor-excluded",
              "title": "Tej osoby nie można zaproponować",
              "status": 409,
              "detail": "Powody są w „excludedBy”.",
              "instance": "/api/v1/centres/reymonta/mentorships/0198f3a0-0000-7000-8000-000000000061/propose",
              "code": "mentor-excluded",
              "excludedBy": [{"rule": "LANGUAGE", "reason": "Nie ma wspólnego języka"}]
            }""";

    static final String MENTORSHIP_NOT_POSSIBLE = """
            {
              "type": "urn:problem:events:mentorship-not-possible",
              "title": "Na tym etapie nie można tego zrobić",
              "status": 409,
              "detail": "Stan: CLOSED.",
              "instance": "/api/v1/centres/reymonta/mentorships/0198f3a0-0000-7000-8000-000000000061/sessions",
              "code": "mentorship-not-possible",
              "state": "CLOSED"
            }""";

    static final String HAND_OVER_OUT_OF_REACH = """
            {
              "type": "urn:problem:events:hand-over-out-of-reach",
              "title": "Od tego dnia nie można przekazać procesu",
              "status": 422,
              "detail": "Podaj dzień od początku pracy poprzedniej osoby do dziś.",
              "instance": "/api/v1/centres/reymonta/mentorships/0198f3a0-0000-7000-8000-000000000061/hand-over",
              "code": "hand-over-out-of-reach",
              "pointer": "/from"
            }""";

    private MentoringExamples() {}
}
