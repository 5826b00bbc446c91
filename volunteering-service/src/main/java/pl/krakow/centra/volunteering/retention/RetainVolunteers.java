package pl.krakow.centra.volunteering.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.letters.AskToStay;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.retention.domain.Stay;
import pl.krakow.centra.volunteering.retention.domain.Stays;
import pl.krakow.centra.volunteering.volunteers.ForgetVolunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Asks volunteers of whom nothing has been heard for long whether they stay, and erases those who don't say so in time. Who left no
 * address has the same time, without being asked. Of who has promised to help nobody is erased.
 */
@Slf4j
@Component
public class RetainVolunteers extends Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final Volunteers volunteers;
    private final Placements placements;
    private final Stays stays;
    private final AskToStay askToStay;
    private final ForgetVolunteer forgetVolunteer;
    private final RetentionSettings settings;
    private final Clock clock;

    RetainVolunteers(
            Volunteers volunteers,
            Placements placements,
            Stays stays,
            AskToStay askToStay,
            ForgetVolunteer forgetVolunteer,
            RetentionSettings settings,
            Clock clock,
            Leases leases) {
        super(leases, "volunteering-stays", settings.pause());
        this.volunteers = volunteers;
        this.placements = placements;
        this.stays = stays;
        this.askToStay = askToStay;
        this.forgetVolunteer = forgetVolunteer;
        this.settings = settings;
        this.clock = clock;
    }

    /** The volunteer with this account stays. False when there is none. */
    public boolean stay(Actor actor) {
        var volunteer = volunteers.ofSubject(actor.subject()).filter(found -> !found.isErased());
        volunteer.ifPresent(found -> stays.put(new Stay(found.id(), null, now())));
        return volunteer.isPresent();
    }

    @Override
    protected void sweep() {
        var now = now();
        VolunteerId after = null;
        List<Volunteer> silent;
        do {
            silent = silent(now, after);
            silent.forEach(volunteer -> settle(volunteer, now));
            after = silent.isEmpty() ? null : silent.getLast().id();
        } while (after != null && mayGoOn());
    }

    private List<Volunteer> silent(Instant now, @Nullable VolunteerId after) {
        var longAgo =
                now.atZone(java.time.ZoneOffset.UTC).minus(settings.silent()).toInstant();
        return volunteers.unchangedSince(longAgo, after, MOST_AT_ONCE);
    }

    private void settle(Volunteer volunteer, Instant now) {
        var placed = placements.of(volunteer.id());
        if (placed.stream().anyMatch(facts -> facts.state().isLive())) {
            return;
        }
        ZonedDateTime today = now.atZone(volunteer.zone());
        var stay = stays.of(volunteer.id());
        var due = stay.due(
                heard(volunteer, placed),
                today.minus(settings.silent()).toInstant(),
                today.minus(settings.answer()).toInstant());
        switch (due) {
            case NOTHING -> {
                // asked, and there is still time
            }
            case FORGET_ASKING -> stays.put(new Stay(volunteer.id(), null, stay.saidAt()));
            case ASK -> {
                askToStay.ask(volunteer, today.plus(settings.answer()).toLocalDate(), now);
                stays.put(new Stay(volunteer.id(), now, stay.saidAt()));
            }
            case ERASE -> erase(volunteer);
        }
    }

    private static Instant heard(Volunteer volunteer, List<PlacementFacts> placed) {
        return placed.stream()
                .filter(facts -> facts.state().hasBegun())
                .map(facts ->
                        facts.lastDay().plusDays(1).atStartOfDay(facts.zone()).toInstant())
                .filter(volunteer.changed()::isBefore)
                .max(Instant::compareTo)
                .orElse(volunteer.changed());
    }

    private void erase(Volunteer volunteer) {
        if (forgetVolunteer.forget(volunteer)) {
            stays.remove(volunteer.id());
            log.info("Erased volunteer {}, who hasn't been heard of", volunteer.id());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
