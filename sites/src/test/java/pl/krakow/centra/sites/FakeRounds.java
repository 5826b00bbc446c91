package pl.krakow.centra.sites;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** A matching round with a proposal. */
final class FakeRounds {

    private FakeRounds() {}

    static Answer answer(String method, String[] parts, boolean empty) {
        if (parts.length == 4) {
            return method.equals("POST") ? new Answer(201, round()) : Answer.list(empty ? "" : round());
        }
        if (!parts[4].equals(FakeVolunteering.ROUND)) {
            return Answer.problem(404, "round-unknown", "Nie ma takiej rundy");
        }
        return switch (parts.length > 5 ? parts[5] : "") {
            case "lines" -> Answer.list(empty ? "" : LINE);
            case "left-out" -> Answer.list(empty ? "" : LEFT_OUT);
            case "offers" -> new Answer(201, FakeVolunteering.placement(FakeVolunteering.OFFERED, "OFFERED"));
            default -> Answer.of(round());
        };
    }

    private static String round() {
        return """
                {"id":"%s","centres":["reymonta"],"from":"2026-12-01","until":"2026-12-31","postsEach":1,"state":"PROPOSED","run":1,"madeAt":"2026-11-30T10:00:00+01:00","rulings":[],
                "proposal":{"run":1,"at":"2026-11-30T10:00:02+01:00","totals":{"volunteers":12,"posts":5,"freeSeats":9,"pairs":30,"people":9,"seats":9,"score":640,"firstCome":7,"peopleNow":3,"seatsNow":3,"proved":true},"brokenPins":[]}}""".formatted(FakeVolunteering.ROUND);
    }

    private static final String LINE = """
            {"volunteerId":"%s","volunteerName":"Anna Nowak","opportunityId":"%s","postId":"%s","centre":"reymonta","title":"Pomoc przy rejestracji",
            "post":{"id":"%s","firstDay":"2026-12-05","lastDay":"2026-12-05","start":"2026-12-05T10:00:00+01:00","end":"2026-12-05T14:00:00+01:00"},
            "score":79,"turn":1,"pinned":false,"match":%s}""".formatted(
                    FakeVolunteering.ANNA,
                    FakeVolunteering.FAIR,
                    FakeVolunteering.SHIFT,
                    FakeVolunteering.SHIFT,
                    FakeVolunteering.MATCH);

    private static final String LEFT_OUT = """
            {"volunteerId":"v2","volunteerName":"Piotr Lis","why":"SHORTAGE","explanation":"O 2 miejsca ubiega się 5 osób.","against":[],"nearest":[{"opportunityId":"o1","postId":"p1","title":"Pomoc przy rejestracji","score":60,"placementsLost":1,"pointsLost":12,"explanation":"Ktoś inny nie miałby żadnego miejsca."}]}""";
}
