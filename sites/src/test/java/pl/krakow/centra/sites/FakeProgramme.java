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

    /** An event that is over. */
    static String past(String centre) {
        return event("e0", centre, "TRAINING", "Jak napisać wniosek", -2, "17:00", "19:30", 20);
    }

    private static String event(
            String id, String centre, String kind, String title, int inDays, String from, String to, int capacity) {
        var date = FakeDay.TODAY.plusDays(inDays);
        return ("{\"id\":\"%s\",\"centre\":\"%s\",\"kind\":\"%s\",\"state\":\"PUBLISHED\",\"title\":\"%s\",\"start\":\"%s\",\"end\":\"%s\","
                        + "\"place\":{\"roomId\":\"1w040\"},\"capacity\":%d,\"language\":\"pl\",\"revision\":1%s}")
                .formatted(id, centre, kind, title, FakeDay.at(date, from), FakeDay.at(date, to), capacity, signUp(id));
    }

    private static String signUp(String event) {
        return switch (event) {
            case "e1" -> ",\"signUp\":{\"state\":\"OPEN\",\"seats\":20,\"free\":3,\"waiting\":0}";
            case "e2" -> ",\"signUp\":{\"state\":\"WAITING_LIST\",\"seats\":30,\"free\":0,\"waiting\":4}";
            case "e4" -> ",\"signUp\":{\"state\":\"FULL\",\"seats\":14,\"free\":0,\"waiting\":0}";
            default -> "";
        };
    }

    /** @param token says what it opens: {@code cal_confirm}, {@code cal_offer}, {@code cal_past}, else a seat */
    static String registration(String token) {
        var state = switch (token) {
            case "cal_confirm" -> "\"UNCONFIRMED\"";
            case "cal_offer" -> "\"OFFERED\",\"until\":\"" + FakeDay.at(FakeDay.TODAY.plusDays(1), "12:00") + "\"";
            default -> "\"CONFIRMED\",\"ticket\":\"7K3M9QXDPV2TWZ5H\"";
        };
        return "{\"purpose\":\"%s\",\"registration\":{\"id\":\"r1\",\"eventId\":\"%s\",\"centre\":\"reymonta\",\"state\":%s,\"name\":\"Anna Nowak\",\"people\":2}}"
                .formatted(
                        token.equals("cal_confirm") ? "CONFIRM" : "MANAGE",
                        token.equals("cal_past") ? "e0" : "e1",
                        state);
    }

    /** @param open whether the event is over, so that it can be answered */
    static String feedback(boolean open) {
        return ("{\"open\":%s,\"answered\":false,\"questions\":["
                        + "{\"key\":\"overall\",\"kind\":\"SCALE\",\"text\":\"Jak oceniasz całe wydarzenie?\",\"required\":true},"
                        + "{\"key\":\"q1\",\"kind\":\"CHOICE\",\"text\":\"Skąd o nas wiesz?\",\"required\":false,\"options\":{\"plakat\":\"z plakatu\",\"sieć\":\"z sieci\"}},"
                        + "{\"key\":\"comment\",\"kind\":\"TEXT\",\"text\":\"Co poprawić?\",\"required\":false}]}")
                .formatted(open);
    }

    static String advice(String token) {
        var talk = ("\"start\":\"%s\",\"end\":\"%s\",\"adviser\":{\"id\":\"a1\",\"name\":\"Maria Wrona\"},"
                        + "\"place\":{\"way\":\"ON_SITE\",\"roomId\":\"1w038\"}")
                .formatted(
                        FakeDay.at(FakeDay.TODAY.plusDays(3), "10:00"), FakeDay.at(FakeDay.TODAY.plusDays(3), "10:45"));
        var common = "\"id\":\"x1\",\"centre\":\"reymonta\",\"field\":\"law\"";
        var until = FakeDay.at(FakeDay.TODAY.plusDays(1), "12:00");
        return switch (token) {
            case "cal_confirm" ->
                "{\"purpose\":\"CONFIRM\",\"appointment\":{%s,\"state\":\"RESERVED\",\"until\":\"%s\",%s}}"
                        .formatted(common, until, talk);
            case "cal_offer" ->
                ("{\"purpose\":\"MANAGE\",\"wish\":{%s,\"state\":\"OFFERED\",\"from\":\"%s\",\"until\":\"%s\","
                                + "\"answerBy\":\"%s\",\"appointment\":{%s,\"state\":\"RESERVED\",%s}}}")
                        .formatted(common, FakeDay.TODAY, FakeDay.TODAY.plusDays(30), until, common, talk);
            case "cal_wish" ->
                ("{\"purpose\":\"MANAGE\",\"wish\":{%s,\"state\":\"WAITING\",\"from\":\"%s\",\"until\":\"%s\","
                                + "\"placeInLine\":2}}")
                        .formatted(common, FakeDay.TODAY, FakeDay.TODAY.plusDays(30));
            default -> "{\"purpose\":\"MANAGE\",\"appointment\":{%s,\"state\":\"BOOKED\",%s}}".formatted(common, talk);
        };
    }

    static String adviceSlots() {
        return ("{\"items\":[{\"id\":\"s1-20261208T0900Z\",\"start\":\"%s\",\"end\":\"%s\","
                        + "\"adviser\":{\"id\":\"a2\",\"name\":\"Jan Lis\"}}]}")
                .formatted(
                        FakeDay.at(FakeDay.TODAY.plusDays(5), "10:00"), FakeDay.at(FakeDay.TODAY.plusDays(5), "10:45"));
    }

    static String invitation(boolean taken) {
        return ("{\"group\":\"Grupa robocza: dostępność\",\"purpose\":\"Sprawdzamy, co przeszkadza.\",\"membership\":{"
                        + "\"id\":\"m1\",\"groupId\":\"g1\",\"centre\":\"reymonta\",\"name\":\"Anna Nowak\",\"state\":\"%s\",\"leader\":false,"
                        + "\"answerBy\":\"%s\"}}")
                .formatted(taken ? "MEMBER" : "INVITED", FakeDay.at(FakeDay.TODAY.plusDays(9), "12:00"));
    }

    /** A valid certificate and the one it replaced, which tells nothing of what it said. */
    static Optional<String> volunteeringCertificate(String number) {
        var about = switch (number) {
            case "7K3M-9QXD-PV2T-WZ5H" ->
                "\"standing\":\"VALID\",\"firstDay\":\"2026-11-23\",\"lastDay\":\"2026-12-20\",\"hours\":27.5";
            case "0123-4567-89AB-CDEF" -> "\"standing\":\"REPLACED\",\"since\":\"2026-12-22T10:00:00+01:00\"";
            default -> "";
        };
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(("{\"number\":\"%s\",%s,\"kind\":\"WORK_DONE\",\"organisation\":\"Fundacja Sąsiedzi\","
                                + "\"centre\":\"reymonta\",\"centreName\":\"Centrum Obywatelskie – ul. Reymonta 20\","
                                + "\"issued\":\"2026-12-21\"}")
                        .formatted(number, about));
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
