package pl.krakow.centra.events.registrations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Roster;

/** A registration as the person and the centre's staff see it. */
@Schema(name = "Registration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
        UUID id,
        UUID eventId,
        @Schema(example = "reymonta") String centre,
        State state,

        @Schema(description = "how many wait before it, it included", example = "3") @Nullable
        Integer placeInLine,

        @Schema(description = "until when a seat is kept or offered", example = "2026-12-01T17:00:00+01:00") @Nullable
        OffsetDateTime until,

        @Schema(example = "2") int people,
        Audience audience,
        @Schema(example = "Anna Nowak") String name,

        @Schema(example = "anna.nowak@example.org") @Nullable
        String email,

        @Schema(example = "+48 600 100 200") @Nullable String phone,
        @Schema(example = "pl") String language,

        @Schema(example = "Fundacja Zielony Kraków") @Nullable
        String organisation,

        @Schema(description = "what they need to take part") @Nullable
        String needs,

        @Schema(description = "by question; a choice by its Polish wording")
        Map<UUID, String> answers,

        @Schema(description = "shown at the door; only while they have a seat", example = "7K3M9QXDPV2TWZ5H") @Nullable
        String ticket,

        @Schema(description = "why the centre decided against it") @Nullable
        String declineReason,

        @Schema(example = "2026-11-20T10:15:00+01:00") OffsetDateTime registeredAt,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** Where a registration stands. */
    @Schema(name = "RegistrationState")
    public enum State {
        UNCONFIRMED,
        APPLIED,
        WAITING,
        OFFERED,
        CONFIRMED,
        CANCELLED,
        DECLINED,
        EXPIRED;

        static State of(EntryState state) {
            return switch (state) {
                case HELD, UNCONFIRMED, UNCONFIRMED_IN_LINE -> UNCONFIRMED;
                case APPLIED -> APPLIED;
                case WAITING -> WAITING;
                case OFFERED -> OFFERED;
                case CONFIRMED -> CONFIRMED;
                case CANCELLED -> CANCELLED;
                case DECLINED -> DECLINED;
                case EXPIRED -> EXPIRED;
            };
        }
    }

    static RegistrationView of(Registration registration, Entry entry, Roster roster) {
        var zone = roster.occasion().zone();
        var person = registration.person();
        int place = roster.placeInLine(entry);
        return new RegistrationView(
                registration.id().value(),
                registration.event().value(),
                registration.centre(),
                State.of(entry.state()),
                place == 0 ? null : place,
                at(entry.until(), zone),
                entry.people(),
                entry.audience(),
                person.name(),
                person.email(),
                person.phone(),
                person.language(),
                person.organisation(),
                person.needs(),
                registration.answers().byQuestion(),
                entry.state() == EntryState.CONFIRMED ? registration.ticket() : null,
                entry.state() == EntryState.DECLINED ? registration.declineReason() : null,
                registration.at().atZone(zone).toOffsetDateTime(),
                registration.revision());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}
