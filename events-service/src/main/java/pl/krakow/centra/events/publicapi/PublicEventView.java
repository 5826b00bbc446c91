package pl.krakow.centra.events.publicapi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.publicapi.domain.Seats;

/** What a program finds in a list of public events. */
@Schema(
        name = "PublicItem",
        oneOf = {PublicEventView.There.class, PublicEventView.Gone.class})
public sealed interface PublicEventView {

    /** An event that is there. */
    @Schema(name = "PublicEvent")
    record There(
            @JsonUnwrapped EventView event,
            SeatsView signUp,

            @Schema(
                    description = "when the public learned of its last change, the number of free seats included",
                    example = "2026-11-20T09:00:00.123Z")
            Instant lastModified)
            implements PublicEventView {}

    /** One that was there and was withdrawn; only who harvests learns of it. */
    @Schema(name = "GoneEvent")
    record Gone(
            UUID id,
            @Schema(example = "reymonta") String centre,

            @Schema(description = "always true", example = "true")
            boolean deleted,

            @Schema(example = "2026-11-20T09:00:00.123Z") Instant lastModified)
            implements PublicEventView {}

    /** How it stands with the seats, as of the last change. */
    @Schema(name = "PublicSeats")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeatsView(
            @Schema(description = "what somebody who wants to come can do now; `NONE`: just come")
            Seats.State state,

            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,
            @Schema(example = "20") @Nullable Integer seats,
            @Schema(example = "3") @Nullable Integer free,
            @Schema(example = "0") @Nullable Integer waiting,
            @Nullable Boolean waitingList) {

        static SeatsView of(Seats seats, boolean on, ZoneId zone, Instant now) {
            var state = seats.state(on, now);
            if (!seats.signUp()) {
                return new SeatsView(state, null, null, null, null, null, null);
            }
            var from = seats.from();
            return new SeatsView(
                    state,
                    from == null ? null : from.atZone(zone).toOffsetDateTime(),
                    seats.until().atZone(zone).toOffsetDateTime(),
                    seats.seats(),
                    seats.free(),
                    seats.waiting(),
                    seats.waitingList());
        }
    }

    /**
     * A page of public events.
     *
     * @param next the cursor of the following page; none on the last one
     */
    @Schema(name = "PublicEvents")
    record Listing(
            List<PublicEventView> items,
            @Nullable String next,

            @Schema(
                    description = "to who harvests: up to then the answers were complete. Come back with it as"
                            + " `last_modified_since`",
                    example = "2026-11-20T09:00:00.123Z")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Instant lastModified) {}

    static PublicEventView of(ShownEvent shown, ZoneId zone, Locale language, Instant now) {
        var contents = shown.contents();
        return contents == null
                ? new Gone(shown.id(), shown.centre(), true, shown.modified())
                : new There(
                        contents.event().in(language),
                        SeatsView.of(contents.seats(), contents.isOn(), zone, now),
                        shown.modified());
    }
}
