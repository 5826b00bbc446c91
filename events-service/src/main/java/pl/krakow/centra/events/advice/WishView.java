package pl.krakow.centra.events.advice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;

/** A wish for a time with an adviser, as far as the reader may know it. What they ask only they and their adviser read. */
@Schema(name = "AdviceWish")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        WishState state,
        @Schema(example = "law") String field,

        @Schema(description = "that one only") @Nullable UUID adviserId,

        @Nullable Way way,

        @Schema(description = "the adviser speaks", example = "uk") @Nullable
        String language,

        @Schema(example = "2026-12-01") LocalDate from,

        @Schema(description = "the last day", example = "2026-12-31")
        LocalDate until,

        @Schema(description = "none: on any") List<DayOfWeek> days,

        @Schema(type = "string", description = "when it may begin", example = "15:00") @Nullable
        String earliest,

        @Schema(type = "string", example = "18:00") @Nullable
        String latest,

        OffsetDateTime since,

        @Schema(description = "among those who wait for advice in the same field at the centre; from 1", example = "2")
        @Nullable
        Integer placeInLine,

        @Schema(description = "until when the address is confirmed, or an offer answered") @Nullable
        OffsetDateTime answerBy,

        @Schema(description = "what is offered, or was taken") @Nullable
        AppointmentView appointment,

        @Nullable String question,

        @Schema(description = "for staff") AppointmentView.@Nullable VisitorView visitor) {

    /** As who waits sees it. */
    static WishView toItsOwner(Wish wish, ZoneId zone, int place, @Nullable AppointmentView appointment) {
        return of(wish, zone, place, appointment, wish.contact().question(), null);
    }

    /** As staff see it: who waits, not what they ask. */
    static WishView toStaff(Wish wish, ZoneId zone, int place) {
        var contact = wish.contact();
        return of(
                wish,
                zone,
                place,
                null,
                null,
                new AppointmentView.VisitorView(
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.kind(),
                        contact.organisationId(),
                        contact.organisation(),
                        contact.language()));
    }

    private static WishView of(
            Wish wish,
            ZoneId zone,
            int place,
            @Nullable AppointmentView appointment,
            @Nullable String question,
            AppointmentView.@Nullable VisitorView visitor) {
        var sought = wish.sought();
        var answerBy = switch (wish.state()) {
            case UNCONFIRMED -> wish.confirmBy();
            case OFFERED -> wish.offer() == null ? null : wish.offer().until();
            default -> null;
        };
        return new WishView(
                wish.id().value(),
                wish.centre(),
                wish.state(),
                sought.field(),
                value(sought.adviser()),
                sought.way(),
                sought.language(),
                sought.from(),
                sought.until(),
                sought.days().stream().sorted().toList(),
                text(sought.earliest()),
                text(sought.latest()),
                wish.since().atZone(zone).toOffsetDateTime(),
                place > 0 ? place : null,
                answerBy == null ? null : answerBy.atZone(zone).toOffsetDateTime(),
                appointment,
                question,
                visitor);
    }

    private static @Nullable UUID value(@Nullable AdviserId adviser) {
        return adviser == null ? null : adviser.value();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
