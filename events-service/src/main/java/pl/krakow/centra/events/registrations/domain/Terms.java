package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import pl.krakow.centra.events.registrations.domain.SignUp.Mode;
import pl.krakow.centra.events.registrations.domain.SignUp.Promotion;

/** On what terms people come to an event: what it is now, and how the centre lets them sign up. Each rule by itself. */
record Terms(Occasion occasion, SignUp signUp) {

    /** How many of the seats may be kept for people without an account, as one in so many. */
    private static final int SHARE_HELD_WITHOUT_ACCOUNT = 4;

    /** What there is against anybody coming at all. */
    Optional<Refusal> takesPlace(Instant now) {
        return switch (occasion.status()) {
            case DRAFT -> Optional.of(new Refusal.NotAnnounced());
            case OFF -> Optional.of(new Refusal.CalledOff());
            case POSTPONED -> Optional.of(new Refusal.Postponed());
            case ON -> occasion.isOverAt(now) ? Optional.of(new Refusal.AlreadyOver()) : Optional.empty();
        };
    }

    /**
     * The same for that application: staff write down who was there also when it is over, until it is settled who came.
     */
    Optional<Refusal> takesPlace(Application application, boolean settled, Instant now) {
        boolean writtenDown = application.isByStaff() && !settled && occasion.status() == Occasion.Status.ON;
        return writtenDown ? Optional.empty() : takesPlace(now);
    }

    /** What there is against this application; only the event itself binds the staff. */
    Optional<Refusal> admits(Application application, Instant now) {
        return application.isByStaff()
                ? Optional.empty()
                : Stream.of(signsUp(), isOpen(now), needsNoAccount(application), notTooMany(application))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Refusal> signsUp() {
        return signUp.mode() == Mode.NONE ? Optional.of(new Refusal.NoSignUp()) : Optional.empty();
    }

    private Optional<Refusal> isOpen(Instant now) {
        var opens = signUp.opens();
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(new Refusal.NotOpenYet(opens));
        }
        return now.isBefore(closes()) ? Optional.empty() : Optional.of(new Refusal.Closed(closes()));
    }

    private Optional<Refusal> needsNoAccount(Application application) {
        return application.by() == Application.By.ADDRESS && !signUp.withoutAccount()
                ? Optional.of(new Refusal.NeedsAnAccount())
                : Optional.empty();
    }

    private Optional<Refusal> notTooMany(Application application) {
        return application.people() > signUp.mostPeople()
                ? Optional.of(new Refusal.TooManyPeople(signUp.mostPeople()))
                : Optional.empty();
    }

    /** When people can't sign up any more: when the centre says, and when it starts at the latest. */
    Instant closes() {
        var closes = signUp.closes();
        return closes == null || closes.isAfter(occasion.start()) ? occasion.start() : closes;
    }

    boolean isDecidedByTheCentre() {
        return signUp.mode() == Mode.APPROVAL;
    }

    /** Whether who finds no seat may still wait for one. */
    boolean letsWait(Instant now) {
        return signUp.waitingList() && occasion.movesUpAt(now);
    }

    /** One registration of the largest size always, otherwise a share: nobody without a name keeps everybody else out. */
    int mostHeldWithoutAccount() {
        return Math.max(signUp.mostPeople(), signUp.seats() / SHARE_HELD_WITHOUT_ACCOUNT);
    }

    /** What becomes of who waited when there is a seat: it is theirs, or offered to them until the event at the latest. */
    Entry seated(Entry entry, Instant now) {
        if (signUp.promotion() == Promotion.AUTOMATIC) {
            return entry.in(EntryState.CONFIRMED);
        }
        var until = now.plus(signUp.offersLast());
        return entry.in(EntryState.OFFERED, until.isBefore(occasion.start()) ? until : occasion.start());
    }
}
