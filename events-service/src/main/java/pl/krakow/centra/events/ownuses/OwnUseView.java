package pl.krakow.centra.events.ownuses;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;

/** Something a centre holds a room for itself. */
@Schema(name = "OwnUse")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnUseView(
        @Schema(description = "what a booking calls its event")
        UUID id,

        Kind kind,

        @Schema(
                description = "the event's title or the group's name in the language asked for, or the adviser's name",
                example = "Jak napisać dobry wniosek")
        String name,

        @Schema(description = "whose meeting it is, where it is one") @Nullable
        UUID groupId,

        @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end) {

    /** What it is. */
    @Schema(name = "OwnUseKind")
    public enum Kind {
        EVENT,
        ADVICE_HOURS,
        ADVICE_APPOINTMENT,
        GROUP_MEETING
    }

    static OwnUseView of(ProgrammeEvent event, Locale language) {
        var details = event.details();
        return new OwnUseView(
                event.id().value(),
                Kind.EVENT,
                details.titles().in(language.getLanguage()),
                null,
                at(details.start(), event.zone()),
                at(details.end(), event.zone()));
    }

    static OwnUseView of(Duty duty, Adviser adviser) {
        return new OwnUseView(
                duty.id().value(),
                Kind.ADVICE_HOURS,
                adviser.name(),
                null,
                at(duty.time().start(), duty.zone()),
                at(duty.time().end(), duty.zone()));
    }

    static OwnUseView of(Appointment appointment, Duty duty, Adviser adviser) {
        return new OwnUseView(
                appointment.id().value(),
                Kind.ADVICE_APPOINTMENT,
                adviser.name(),
                null,
                at(appointment.time().start(), duty.zone()),
                at(appointment.time().end(), duty.zone()));
    }

    static OwnUseView of(Meeting meeting, WorkingGroup group, Locale language) {
        return new OwnUseView(
                meeting.id().value(),
                Kind.GROUP_MEETING,
                group.about().name().in(language.getLanguage()),
                group.id().value(),
                at(meeting.plan().start(), meeting.zone()),
                at(meeting.plan().end(), meeting.zone()));
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
