package pl.krakow.centra.events.studyvisits.http;

/** Answers the API description shows. */
final class StudyVisitExamples {

    static final String CRITERIA_IN_USE = """
            {
              "type": "urn:problem:events:criteria-in-use",
              "title": "Zgłoszenia są już oceniane według tych kryteriów",
              "status": 409,
              "detail": "Kryteriów nie zmienia się po pierwszej ocenie, żeby wszyscy byli oceniani tak samo.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/study-visit/criteria",
              "code": "criteria-in-use"
            }""";

    static final String NOT_ASSESSED = """
            {
              "type": "urn:problem:events:not-assessed",
              "title": "Nie wszystkie zgłoszenia są ocenione",
              "status": 409,
              "detail": "Oceń zgłoszenia podane w „registrations”; każde ocenia tyle osób, ile mówią kryteria.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/study-visit/decision",
              "code": "not-assessed",
              "registrations": ["5f1d7d0e-6f5e-5a37-9d55-0c3c3a2f1b20"]
            }""";

    static final String MARK_UNFIT = """
            {
              "type": "urn:problem:events:mark-unfit",
              "title": "Brakuje oceny albo jest spoza skali",
              "status": 422,
              "detail": "Każde oceniane kryterium dostaje ocenę od 0 do 5.",
              "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/study-visit/applications/5f1d7d0e-6f5e-5a37-9d55-0c3c3a2f1b20/assessment",
              "code": "mark-unfit",
              "criterion": "0198f3a0-0000-7000-8000-0000000000c1",
              "best": 5
            }""";

    private StudyVisitExamples() {}
}
