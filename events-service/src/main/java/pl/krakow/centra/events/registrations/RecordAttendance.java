package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.privacy.Viewed;
import pl.krakow.centra.events.registrations.domain.AgeBand;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Noting;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Turnout;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;

/**
 * Who was there: tickets scanned at the door, names ticked on a list, and people who walked in. Notes carry the time at which
 * they were made, so a phone that was offline may send them later, twice, or after those of another phone.
 */
@Component
@RequiredArgsConstructor
public class RecordAttendance {

    private final OnTheRoster onTheRoster;
    private final Registrations registrations;
    private final Views views;
    private final Clock clock;

    /**
     * A note about somebody on the list, by ticket or by registration.
     *
     * @param id given by who notes it, to find the answer to it
     * @param people how many of them came; 0 takes an earlier note back; null for all
     */
    public record Scan(
            UUID id,
            @Nullable String ticket,
            @Nullable UUID registration,
            UUID session,
            @Nullable Integer people,
            Instant at) {}

    /** @param people 0 takes an earlier note of that id back */
    public record WalkedIn(UUID id, UUID session, Audience audience, int people, Instant at) {}

    /** What became of a note. */
    @Schema(name = "ScanResult")
    public record Result(UUID id, Noting result) {}

    /** Everybody who is expected, for a phone that may lose its connection. */
    @Schema(name = "DoorList")
    public record DoorList(
            UUID eventId,
            List<UUID> sessions,
            OffsetDateTime asOf,
            List<Guest> guests,

            @Schema(description = "who came without having signed up, as noted")
            List<Unannounced> walkIns,

            @Schema(description = "once it is settled who came") @Nullable
            OffsetDateTime settledAt,

            @Schema(description = "as noted so far") TurnoutView turnout) {}

    /** People who came without having signed up, as somebody noted them. */
    @Schema(name = "DoorWalkIn")
    public record Unannounced(UUID id, UUID session, Audience audience, int people) {}

    /** @param present how many were noted, by session */
    @Schema(name = "DoorGuest")
    public record Guest(
            UUID registrationId,
            String ticket,
            String name,
            @Nullable String organisation,
            int people,
            @Nullable String needs,
            Map<UUID, Integer> present) {}

    /** How an event was attended. */
    @Schema(name = "Turnout")
    public record TurnoutView(
            int seats,
            int registered,
            int present,
            Map<Audience, Integer> byAudience,
            Map<AgeBand, Integer> ages,

            @Schema(description = "everybody's time at the event, added up")
            double personHours,

            int noShows,
            int waiting) {

        static TurnoutView of(Turnout turnout) {
            return new TurnoutView(
                    turnout.seats(),
                    turnout.registered(),
                    turnout.present(),
                    turnout.byAudience(),
                    turnout.ages(),
                    turnout.personMinutes() / 60.0,
                    turnout.noShows(),
                    turnout.waiting());
        }
    }

    /** What came of settling who was there. */
    public sealed interface Closing {

        record Closed(TurnoutView turnout) implements Closing {}

        record EventUnknown() implements Closing {}

        record NotYet() implements Closing {}

        record MoreAgesThanPeople(int present) implements Closing {}
    }

    /** What became of each, in their order; nothing when the centre has no such event. */
    public Optional<List<Result>> note(CentreId centre, EventId event, List<Scan> scans) {
        var now = now();
        var tickets = scans.stream()
                .map(Scan::ticket)
                .filter(ticket -> ticket != null)
                .collect(Collectors.toSet());
        var owners = registrations.byTickets(event, tickets).stream()
                .collect(Collectors.toMap(Registration::ticket, Registration::id));
        return onTheRoster
                .decide(
                        centre.value(),
                        event,
                        roster -> scans.stream()
                                .map(scan -> new Result(scan.id(), note(roster, scan, owners, now)))
                                .toList())
                .map(OnTheRoster.Answer::result);
    }

    private static Noting note(Roster roster, Scan scan, Map<String, RegistrationId> owners, Instant now) {
        var id = scan.registration != null ? new RegistrationId(scan.registration) : owners.get(scan.ticket);
        if (id == null) {
            return Noting.UNKNOWN;
        }
        int people = scan.people != null
                ? scan.people
                : roster.find(id).map(Entry::people).orElse(1);
        return roster.note(id, scan.session, people, scan.at.truncatedTo(ChronoUnit.SECONDS), now);
    }

    public Optional<List<Result>> noteWalkIns(CentreId centre, EventId event, List<WalkedIn> walkIns) {
        var now = now();
        return onTheRoster
                .decide(
                        centre.value(),
                        event,
                        roster -> walkIns.stream()
                                .map(walkIn -> new Result(
                                        walkIn.id(),
                                        roster.noteWalkIn(
                                                walkIn.id,
                                                walkIn.session,
                                                walkIn.audience,
                                                walkIn.people,
                                                walkIn.at.truncatedTo(ChronoUnit.SECONDS),
                                                now)))
                                .toList())
                .map(OnTheRoster.Answer::result);
    }

    public Closing close(CentreId centre, EventId event, Map<AgeBand, Integer> ages) {
        var now = now();
        return onTheRoster
                .decide(centre.value(), event, roster -> roster.close(ages, now))
                .<Closing>map(answer -> switch (answer.result()) {
                    case Roster.Closing.Closed(var turnout) -> new Closing.Closed(TurnoutView.of(turnout));
                    case Roster.Closing.NotYet() -> new Closing.NotYet();
                    case Roster.Closing.MoreAgesThanPeople(var present) -> new Closing.MoreAgesThanPeople(present);
                })
                .orElseGet(Closing.EventUnknown::new);
    }

    public Optional<DoorList> door(CentreId centre, EventId event, Actor actor) {
        return onTheRoster.find(centre.value(), event).map(roster -> {
            var expected = roster.entries().stream()
                    .filter(entry -> entry.state() == EntryState.CONFIRMED)
                    .toList();
            views.note(
                    Viewed.DOOR_LIST,
                    actor,
                    expected.stream()
                            .map(entry -> entry.participant().toString())
                            .toList());
            var persons = registrations.find(expected.stream().map(Entry::id).toList());
            return new DoorList(
                    event.value(),
                    roster.occasion().sessions().stream()
                            .map(session -> session.id())
                            .toList(),
                    now().atZone(roster.occasion().zone()).toOffsetDateTime(),
                    expected.stream()
                            .flatMap(entry -> Optional.ofNullable(persons.get(entry.id()))
                                    .map(registration -> guest(registration, entry, roster))
                                    .stream())
                            .toList(),
                    roster.walkIns().stream()
                            .map(walkIn -> new Unannounced(
                                    walkIn.id(), roster.session(walkIn.session()), walkIn.audience(), walkIn.people()))
                            .toList(),
                    roster.closedAt()
                            .map(at -> at.atZone(roster.occasion().zone()).toOffsetDateTime())
                            .orElse(null),
                    TurnoutView.of(roster.turnout()));
        });
    }

    private static Guest guest(Registration registration, Entry entry, Roster roster) {
        var person = registration.person();
        return new Guest(
                registration.id().value(),
                registration.ticket(),
                person.name(),
                person.organisation(),
                entry.people(),
                person.needs(),
                entry.presences().stream()
                        .collect(Collectors.toMap(
                                presence -> roster.session(presence.session()), presence -> presence.people())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
