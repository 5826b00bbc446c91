package pl.krakow.centra.volunteering.placements.http;

/** Answers the API description shows. */
final class PlacementExamples {

    static final String OVERLAPS = """
            {
              "type": "urn:problem:volunteering:shift-overlaps",
              "title": "Ten dyżur nakłada się na inny",
              "status": 409,
              "detail": "W tym czasie jest już inny przydział, być może w innym centrum: zobacz „placementId”, „from” i „to”. Najpierw z niego zrezygnuj.",
              "instance": "/api/v1/centres/nowa-huta/placements",
              "code": "shift-overlaps",
              "placementId": "0198f3a0-0000-7000-8000-00000000a001",
              "from": "2026-12-01T10:00:00+01:00",
              "to": "2026-12-01T14:00:00+01:00"
            }""";

    static final String NOT_READY = """
            {
              "type": "urn:problem:volunteering:not-ready-to-start",
              "title": "Jeszcze nie można zacząć",
              "status": 409,
              "detail": "Brakuje tego, co wymienia „missing”. Uzupełnij to przed rozpoczęciem.",
              "instance": "/api/v1/centres/reymonta/placements/0198f3a0-0000-7000-8000-00000000a001/start",
              "code": "not-ready-to-start",
              "missing": ["AGREEMENT", "SAFEGUARDING"]
            }""";

    private PlacementExamples() {}
}
