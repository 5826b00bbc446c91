package pl.krakow.centra.events.groups.http;

/** Answers the API description shows. */
final class GroupExamples {

    static final String GROUP_FULL = """
            {
              "type": "urn:problem:events:group-full",
              "title": "W grupie nie ma wolnego miejsca",
              "status": 409,
              "detail": "Grupa przyjmuje najwyżej 15 osób. Spróbuj później albo zapytaj koordynatora.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/members",
              "code": "group-full",
              "mostMembers": 15
            }""";

    static final String ALREADY_IN_GROUP = """
            {
              "type": "urn:problem:events:already-in-group",
              "title": "Ta osoba już jest w grupie, zgłosiła się albo została zaproszona",
              "status": 409,
              "detail": "Jej stan: MEMBER. Skorzystaj z tego, co już jest.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/members",
              "code": "already-in-group",
              "membershipId": "0198f3a0-0000-7000-8000-000000000052",
              "state": "MEMBER"
            }""";

    static final String MEETING_NOT_POSSIBLE = """
            {
              "type": "urn:problem:events:meeting-not-possible",
              "title": "Z tym spotkaniem nie można już tego zrobić",
              "status": 409,
              "detail": "Stan spotkania: CANCELLED.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/meetings/0198f3a0-0000-7000-8000-000000000053/cancel",
              "code": "meeting-not-possible",
              "state": "CANCELLED"
            }""";

    static final String NOT_LED = """
            {
              "type": "urn:problem:events:group-not-led",
              "title": "To należy do osoby prowadzącej grupę",
              "status": 403,
              "detail": "Poproś prowadzącego grupę albo koordynatora centrum.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/meetings",
              "code": "group-not-led"
            }""";

    static final String TOO_MANY_FILES = """
            {
              "type": "urn:problem:events:too-many-meeting-files",
              "title": "To spotkanie ma już tyle plików, ile może",
              "status": 409,
              "detail": "Usuń któryś plik. Najwięcej plików jednego spotkania: 20.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/meetings/0198f3a0-0000-7000-8000-000000000053/files",
              "code": "too-many-meeting-files",
              "mostFiles": 20
            }""";

    static final String FOR_MEMBERS_ONLY = """
            {
              "type": "urn:problem:events:file-for-members-only",
              "title": "Pliki tej grupy są tylko dla jej członków",
              "status": 422,
              "detail": "Do grupy wchodzi się na zaproszenie, więc jej plików nie można pokazać wszystkim.",
              "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/meetings/0198f3a0-0000-7000-8000-000000000053/files",
              "code": "file-for-members-only",
              "pointer": "/membersOnly"
            }""";

    static final String OPEN_MEETINGS = """
            {
              "items": [
                {
                  "id": "0198f3a0-0000-7000-8000-000000000053",
                  "centre": "reymonta",
                  "groupId": "0198f3a0-0000-7000-8000-000000000051",
                  "group": "Łatwiej przejść",
                  "purpose": "Sprawdzamy, co w dzielnicy przeszkadza, i to zmieniamy.",
                  "joining": "AT_ONCE",
                  "title": "Mapa barier",
                  "start": "2026-12-01T17:00:00+01:00",
                  "end": "2026-12-01T19:00:00+01:00",
                  "place": {"kind": "ROOM", "roomId": "1w040"},
                  "state": "PLANNED",
                  "files": []
                }
              ]
            }""";

    private GroupExamples() {}
}
