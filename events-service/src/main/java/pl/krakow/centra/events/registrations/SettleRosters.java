package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.letters.WriteToParticipants;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Settles rosters nobody asks anything of: what was kept and has lapsed, seats that pass on to who waits, reminders whose
 * time has come, and who came, where staff noted it and nobody said that this was all. Finishes messages that a crash interrupted. Clears away registrations that are on no roster, which a crash left or whose address nobody confirmed.
 */
@Component
class SettleRosters extends Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final OnTheRoster onTheRoster;
    private final Rosters rosters;
    private final Registrations registrations;
    private final WriteToParticipants writeToParticipants;
    private final ForgetParticipants forget;
    private final RegistrationSettings settings;
    private final Clock clock;
    private Instant lookedUntil = Instant.EPOCH;

    SettleRosters(
            Leases leases,
            OnTheRoster onTheRoster,
            Rosters rosters,
            Registrations registrations,
            WriteToParticipants writeToParticipants,
            ForgetParticipants forget,
            RegistrationSettings settings,
            Clock clock) {
        super(leases, "events-rosters", settings.sweepEvery());
        this.onTheRoster = onTheRoster;
        this.rosters = rosters;
        this.registrations = registrations;
        this.writeToParticipants = writeToParticipants;
        this.forget = forget;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(rosters.due(now, MOST_AT_ONCE), event -> settle(event, now));
        writeToParticipants.finishInterrupted(now);
        clearAway(now);
    }

    void settle(EventId event, Instant now) {
        rosters.of(event)
                .ifPresent(due -> onTheRoster.decide(due.occasion().centre(), event, roster -> {
                    roster.settle(now);
                    roster.remind(now);
                    roster.settleAttendance(now);
                    return true;
                }));
    }

    /** Looked at once each, in the order they were made; after a start those of the last days once more. */
    void clearAway(Instant now) {
        var until = now.minus(settings.addressesWithin()).minus(settings.orphansAfter());
        var from = lookedUntil.equals(Instant.EPOCH) ? until.minus(settings.linksLast()) : lookedUntil;
        while (mayGoOn()) {
            var made = registrations.madeBetween(from, until, MOST_AT_ONCE);
            var known = rosters.of(made.stream().map(Registration::event).collect(Collectors.toSet()));
            var nobodys = made.stream()
                    .filter(registration -> !known.containsKey(registration.event())
                            || known.get(registration.event())
                                    .find(registration.id())
                                    .isEmpty())
                    .map(Registration::id)
                    .toList();
            if (!nobodys.isEmpty()) {
                // who signs up again at this moment writes the same registration anew
                registrations.remove(nobodys, until);
                forget.addressesNobodyKnows(
                        made.stream().map(Registration::participant).distinct().toList());
            }
            if (made.size() < MOST_AT_ONCE) {
                lookedUntil = until;
                return;
            }
            var last = made.getLast().at();
            from = last.isAfter(from) ? last : from.plusMillis(1);
        }
    }
}
