package pl.krakow.centra.sites.staff.programme;

import java.time.ZonedDateTime;

import pl.krakow.centra.sites.api.programme.ProgrammeEvent;

/**
 * How an event stands, to be seen at a glance.
 *
 * @param word under {@code prog.state} of the bundles
 * @param tone of the chip
 */
record Look(String word, String tone, String icon) {

    static Look of(ProgrammeEvent event, ZonedDateTime now) {
        var moment = now.toOffsetDateTime();
        return switch (event.state()) {
            case "DRAFT" ->
                event.isOver(moment)
                        ? new Look("draft-late", "warn", "triangle-alert")
                        : new Look("draft", "plain", "file-text");
            case "POSTPONED" -> new Look("postponed", "warn", "hourglass");
            case "CANCELLED" -> new Look("cancelled", "plain", "ban");
            case "HELD" -> new Look("over", "over", "check");
            default ->
                event.isOver(moment)
                        ? new Look("over", "over", "check")
                        : event.hasBegun(moment)
                                ? new Look("running", "ok", "users")
                                : new Look("published", "ok", "circle-check");
        };
    }
}
