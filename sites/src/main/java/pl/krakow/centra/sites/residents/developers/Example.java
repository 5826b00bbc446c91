package pl.krakow.centra.sites.residents.developers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call of the API as somebody types it. What the page shows is what a test of the whole platform sends.
 *
 * @param key of its words in the bundles
 * @param path after the host
 * @param header one that makes the difference; null for none
 * @param json what is sent; null where something is only read
 * @param account whether it needs a token
 */
record Example(
        String key,
        String path,
        @Nullable String header,
        @Nullable String json,
        boolean account) {

    private static Example reading(String key, String path) {
        return new Example(key, path, null, null, false);
    }

    /**
     * Those that need nothing but curl.
     *
     * @param centre one to ask
     */
    static List<Example> open(String centre, LocalDate today) {
        var day = workdayAfter(today);
        var changes = "/api/v1/events?last_modified_since=" + today.minusDays(1) + "T00:00:00Z";
        return List.of(
                reading("centres", "/api/v1/centres?near=50.0619,19.9369"),
                reading(
                        "availability",
                        "/api/v1/centres/" + centre + "/availability?from=" + day + "&to=" + day + "&people=20"),
                new Example("events", "/api/v1/events?limit=5", "Accept-Language: uk", null, false),
                reading("changes", changes),
                reading("calendar", "/api/v1/centres/" + centre + "/events/calendar.ics"),
                reading("atom", "/api/v1/events/feed.atom"),
                reading("knowledge", "/api/v1/knowledge?q=statut"),
                reading("opportunities", "/api/v1/opportunities?limit=5"),
                reading("statistics", "/api/v1/public/statistics"));
    }

    /** Those that need a token. */
    static List<Example> signedIn() {
        return List.of(
                new Example("mine", "/api/v1/my-registrations?limit=5", null, null, true),
                new Example("subscribe", "/api/v1/calendar-subscriptions", null, "{\"kind\":\"MINE\"}", true));
    }

    private static LocalDate workdayAfter(LocalDate date) {
        var next = date.plusDays(1);
        while (next.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The line for a shell. */
    String command(String host) {
        var line = new StringBuilder("curl '").append(host).append(path).append('\'');
        if (header != null) {
            line.append(" -H '").append(header).append('\'');
        }
        if (account) {
            line.append(" \\\n  -H \"Authorization: Bearer $TOKEN\"");
        }
        if (json != null) {
            line.append(" \\\n  -H 'Content-Type: application/json' -H \"Idempotency-Key: $(uuidgen)\"");
            line.append(" \\\n  -d '").append(json).append('\'');
        }
        return line.toString();
    }
}
