package pl.krakow.centra.events.advice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.Outcome;
import pl.krakow.centra.events.rooms.RoomView;

/**
 * An appointment with an adviser, as far as the reader may know it. Who comes is shown to the visitor, the adviser and the
 * desk of the centre; what they ask to the visitor and the adviser only.
 */
@Schema(name = "AdviceAppointment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        State state,
        @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T10:45:00+01:00") OffsetDateTime end,
        @Schema(example = "law") String field,
        SlotView.WhoView adviser,
        AdvicePlaceView place,

        @Schema(description = "for staff: how it stands with a room of its own") @Nullable
        RoomView room,

        @Schema(
                description =
                        "until when its room is waited for, or it is reserved for who has yet to say that they come")
        @Nullable
        OffsetDateTime until,

        @Schema(description = "where it will be, while a room is waited for there") @Nullable
        MovingView moving,

        @Nullable VisitorView visitor,

        @Schema(
                description = "what they ask; for the visitor and the adviser",
                example = "Jak zmienić statut stowarzyszenia?")
        @Nullable
        String question,

        @Schema(description = "the appointment it goes on with") @Nullable
        UUID followUpOf,

        @Schema(description = "appointments that go on with it")
        List<UUID> followUps,

        @Schema(description = "when the visitor was seen to have come") @Nullable
        OffsetDateTime arrivedAt,

        @Nullable Outcome outcome,

        @Schema(description = "the talk took so many", example = "40") @Nullable
        Integer minutes,

        @Nullable CancelledBy cancelledBy,

        @Schema(description = "cancelled by the visitor too late for somebody else to come") @Nullable
        Boolean late,

        @Schema(description = "why the centre cancelled it") @Nullable
        String reason,

        @Schema(description = "why it has no room", example = "room-not-available") @Nullable
        String code,

        @Schema(description = "for the adviser: whether there is a note of theirs") @Nullable
        Boolean noteKept,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** What was reserved, after who had it gave it up. */
    AppointmentView givenUp() {
        return new AppointmentView(
                id,
                centre,
                State.CANCELLED,
                start,
                end,
                field,
                adviser,
                place,
                null,
                null,
                null,
                visitor,
                question,
                followUpOf,
                followUps,
                null,
                null,
                null,
                CancelledBy.VISITOR,
                false,
                null,
                null,
                null,
                revision);
    }

    /** Where an appointment stands. */
    @Schema(name = "AdviceAppointmentState")
    public enum State {
        RESERVED,
        PENDING_ROOM,
        BOOKED,
        RELEASED,
        CANCELLED,
        HELD,
        NO_SHOW;

        static State of(AppointmentState state) {
            return switch (state) {
                case RESERVED -> RESERVED;
                case PENDING_ROOM -> PENDING_ROOM;
                case BOOKED, MOVED_AWAY -> BOOKED;
                case RELEASED -> RELEASED;
                case CANCELLED -> CANCELLED;
                case HELD -> HELD;
                case NO_SHOW -> NO_SHOW;
            };
        }
    }

    @Schema(name = "AdviceAppointmentMoving")
    public record MovingView(
            OffsetDateTime start, OffsetDateTime end, SlotView.WhoView adviser, OffsetDateTime until) {}

    /** Who comes. */
    @Schema(name = "AdviceVisitor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VisitorView(
            @Schema(example = "Maria Wiśniewska") @Nullable String name,

            @Schema(example = "maria@example.org") @Nullable String email,

            @Schema(example = "+48 600 100 200") @Nullable String phone,
            BeneficiaryKind kind,
            @Nullable UUID beneficiaryId,

            @Schema(example = "Fundacja Zielony Kraków") @Nullable
            String organisation,

            @Schema(example = "pl") String language) {}
}
