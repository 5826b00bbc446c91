package pl.krakow.centra.sites;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the city is told of the use of two centres: more or less, depending on the month. */
final class FakeFigures {

    private FakeFigures() {}

    /** @param asked the centres asked for; all when there are none */
    static String summary(LocalDate from, LocalDate to, List<String> asked) {
        var days = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
        var season = 0.6 + 0.9 * Math.abs(Math.sin(from.getMonthValue() * 1.3)) + from.getYear() % 10 * 0.02;
        var reymonta = figures(days, 2.7 * season, 248);
        var huta = figures(days, 3.2 * season, 190);
        var centres = new ArrayList<String>();
        if (asked.isEmpty() || asked.contains("reymonta")) {
            centres.add("{\"centre\":\"reymonta\"," + reymonta + "}");
        }
        if (asked.isEmpty() || asked.contains("nowa-huta")) {
            centres.add("{\"centre\":\"nowa-huta\"," + huta + "}");
        }
        return ("{\"from\":\"%s\",\"to\":\"%s\",\"definitions\":\"2026-11\",\"asOf\":\"2026-12-01T10:07:40Z\","
                        + "\"sources\":[{\"topic\":\"centra.booking\",\"lastEventAt\":\"2026-12-01T10:07:54Z\"},{\"topic\":\"centra.beneficiaries\",\"lastEventAt\":\"2026-12-01T09:53:30Z\"}],"
                        + "\"centres\":[%s],\"total\":{%s}}")
                .formatted(from, to, String.join(",", centres), figures(days, 5.9 * season, 369));
    }

    private static String figures(long days, double usesPerDay, int beneficiaries) {
        var uses = Math.round(days * usesPerDay);
        var people = Math.min(beneficiaries, uses);
        return ("\"roomUses\":%d,\"requests\":%d,\"cancellations\":%d,\"hours\":%s,\"people\":%d,"
                        + "\"beneficiaries\":{\"total\":%d,\"organisations\":%d,\"informalGroups\":%d,\"individuals\":%d}")
                .formatted(
                        uses,
                        uses + uses / 9,
                        uses / 14,
                        uses * 2 + ".25",
                        uses * 14,
                        people,
                        people / 2,
                        people / 4,
                        people - people / 2 - people / 4);
    }
}
