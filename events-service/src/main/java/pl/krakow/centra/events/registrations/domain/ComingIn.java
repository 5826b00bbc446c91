package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/**
 * How people come onto a roster: with a seat, in line for one, or among those the centre decides about.
 *
 * @param settled whether it is settled who came
 */
record ComingIn(Floor floor, boolean settled) {

    Registering hold(Application application, Duration lasts, Instant now) {
        floor.settle(now);
        var objection = objection(application, now);
        if (objection.isPresent()) {
            return new Registering.Refused(objection.get());
        }
        if (terms().isDecidedByTheCentre()) {
            return new Registering.Refused(new Refusal.NothingToHold());
        }
        int kept = seats().find(application.id()).map(Entry::seats).orElse(0);
        if (application.by() == Application.By.ADDRESS
                && seats().heldWithoutAccount() - kept + application.people() > terms().mostHeldWithoutAccount()) {
            return new Registering.Refused(new Refusal.TooManyHolds());
        }
        int free = floor.free() + kept;
        if (application.people() > free) {
            return new Registering.Refused(new Refusal.Full(free));
        }
        seats().remove(application.id());
        var held = seats().add(application, EntryState.HELD, now.plus(lasts));
        floor.settle(now);
        return new Registering.Entered(held);
    }

    boolean release(RegistrationId id, Instant now) {
        floor.settle(now);
        var hold = held(id);
        hold.ifPresent(entry -> {
            seats().remove(id);
            floor.settle(now);
        });
        return hold.isPresent();
    }

    Registering register(Application application, Instant now) {
        floor.settle(now);
        var objection = objection(application, now);
        if (objection.isPresent()) {
            return new Registering.Refused(objection.get());
        }
        if (terms().isDecidedByTheCentre() && !application.isByStaff()) {
            return entered(application, EntryState.UNCONFIRMED_IN_LINE, EntryState.APPLIED, now);
        }
        if (fits(application)) {
            return entered(application, EntryState.UNCONFIRMED, EntryState.CONFIRMED, now);
        }
        return full(application, now)
                .<Registering>map(Registering.Refused::new)
                .orElseGet(() -> entered(application, EntryState.UNCONFIRMED_IN_LINE, EntryState.WAITING, now));
    }

    Optional<Refusal> toldToStrangers(Application application, Instant now) {
        floor.settle(now);
        return terms().takesPlace(now)
                .or(() -> terms().admits(application, now))
                .or(() -> terms().isDecidedByTheCentre() || fits(application)
                        ? Optional.empty()
                        : full(application, now));
    }

    private boolean fits(Application application) {
        return application.people() <= freeTo(application);
    }

    /** Nothing when they can wait. */
    private Optional<Refusal> full(Application application, Instant now) {
        return terms().letsWait(now) ? Optional.empty() : Optional.of(new Refusal.Full(freeTo(application)));
    }

    private int freeTo(Application application) {
        return floor.free() + keptFor(application);
    }

    private Optional<Refusal> objection(Application application, Instant now) {
        return Stream.of(
                        terms().takesPlace(application, settled, now),
                        notYetOn(application),
                        terms().admits(application, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> notYetOn(Application application) {
        return seats().find(application.id())
                .filter(entry -> entry.state().isLive() && entry.state() != EntryState.HELD)
                .map(Refusal.AlreadyRegistered::new);
    }

    /** Seats kept while the form was filled in: under the registration's own id, or a hold it names. */
    private int keptFor(Application application) {
        return Stream.of(Optional.of(application.id()), Optional.ofNullable(application.hold()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(id -> held(id).stream())
                .mapToInt(Entry::people)
                .sum();
    }

    private Optional<Entry> held(RegistrationId id) {
        return seats().find(id).filter(entry -> entry.state() == EntryState.HELD);
    }

    /** @param unconfirmed where they stand until the address they gave is confirmed, where that has to be */
    private Registering entered(Application application, EntryState unconfirmed, EntryState confirmed, Instant now) {
        var confirmBy = application.confirmBy();
        return new Registering.Entered(enter(application, confirmBy == null ? confirmed : unconfirmed, confirmBy, now));
    }

    private Entry enter(Application application, EntryState state, @Nullable Instant until, Instant now) {
        var hold = application.hold();
        if (hold != null) {
            held(hold).ifPresent(entry -> seats().remove(entry.id()));
        }
        seats().remove(application.id());
        var entry = seats().add(application, state, until);
        seats().tell(entry, null, application.isByStaff() ? Cause.CENTRE : Cause.PERSON, now);
        floor.settle(now);
        return entry;
    }

    private Terms terms() {
        return floor.terms();
    }

    private Seats seats() {
        return floor.seats();
    }
}
