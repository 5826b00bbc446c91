package pl.krakow.centra.sites;

import java.util.Optional;

/** Events at two centres and what volunteers can do. */
final class FakeProgramme {

    private FakeProgramme() {}

    static String events(String centre) {
        return centre.equals("reymonta")
                ? event("e1", centre, "TRAINING", "Jak założyć stowarzyszenie krok po kroku", 1, "17:00", "19:30", 20)
                        + ","
                        + event("e2", centre, "SEMINAR", "Jak mówić o pieniądzach w zespole", 7, "18:00", "20:00", 30)
                : event("e3", centre, "OTHER", "Kawa i papiery: pomoc przy sprawozdaniach", 3, "16:00", "18:00", 0)
                        + ","
                        + event(
                                "e4",
                                centre,
                                "FAIR",
                                "Giełda wolontariatu: 14 organizacji w jednym miejscu",
                                4,
                                "10:00",
                                "14:00",
                                0);
    }

    private static String event(
            String id, String centre, String kind, String title, int inDays, String from, String to, int capacity) {
        var date = FakeDay.TODAY.plusDays(inDays);
        return ("{\"id\":\"%s\",\"centre\":\"%s\",\"kind\":\"%s\",\"state\":\"PUBLISHED\",\"title\":\"%s\",\"start\":\"%s\",\"end\":\"%s\","
                        + "\"place\":{\"roomId\":\"1w040\"},\"capacity\":%d,\"language\":\"pl\",\"revision\":1}")
                .formatted(id, centre, kind, title, FakeDay.at(date, from), FakeDay.at(date, to), capacity);
    }

    /** @param token says what it opens: {@code cal_confirm}, {@code cal_offer}, else a seat */
    static String registration(String token) {
        var state = switch (token) {
            case "cal_confirm" -> "\"UNCONFIRMED\"";
            case "cal_offer" -> "\"OFFERED\",\"until\":\"" + FakeDay.at(FakeDay.TODAY.plusDays(1), "12:00") + "\"";
            default -> "\"CONFIRMED\",\"ticket\":\"7K3M9QXDPV2TWZ5H\"";
        };
        return "{\"purpose\":\"%s\",\"registration\":{\"id\":\"r1\",\"eventId\":\"e1\",\"centre\":\"reymonta\",\"state\":%s,\"name\":\"Anna Nowak\",\"people\":2}}"
                .formatted(token.equals("cal_confirm") ? "CONFIRM" : "MANAGE", state);
    }

    static String opportunities() {
        return "{\"id\":\"o1\",\"centre\":\"nowa-huta\",\"state\":\"PUBLISHED\",\"title\":\"Pomoc w świetlicy\","
                + "\"description\":\"Dwie godziny w tygodniu, odrabianie lekcji z dziećmi.\",\"seats\":3}";
    }

    /** Of two numbers one was revoked; there are no others. */
    static Optional<String> certificate(String number) {
        var standing = switch (number) {
            case "7K3M-9QXD-PV2T-WZ5H" -> "\"standing\":\"VALID\"";
            case "0123-4567-89AB-CDEF" -> "\"standing\":\"REVOKED\",\"since\":\"2026-12-15T10:00:00+01:00\"";
            default -> "";
        };
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(("{\"number\":\"%s\",%s,\"event\":\"Jak napisać wniosek\",\"firstDay\":\"2026-12-08\","
                                + "\"lastDay\":\"2026-12-09\",\"hours\":5.5,\"centre\":\"reymonta\","
                                + "\"centreName\":\"Centrum Obywatelskie – ul. Reymonta 20\",\"issued\":\"2026-12-10\"}")
                        .formatted(number, standing));
    }
}
