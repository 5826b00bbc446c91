package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.SignUp.Mode;
import pl.krakow.centra.events.registrations.domain.SignUp.Promotion;

/**
 * Everybody who wants to take part in one event, in the order they came: the aggregate that keeps its seats from being
 * given twice. It knows how many people an entry stands for and where it stands; who they are is in the registration of
 * the same id.
 *
 * <p>Immediately consistent: people seated – confirmed, offered a seat, or kept one while they fill in the form or confirm
 * their address – are never more than the seats. While the event is on and hasn't started, no seat is idle that fits
 * somebody who waits: a seat goes, in the write that frees it, to who is first in line of those that fit: by arrival, or as a selection ranked them. Who doesn't fit is passed
 * over and keeps their place. Eventually consistent: letters, lists and reports, which follow from the news.
 *
 * <p>An entry is held → confirmed, or unconfirmed → confirmed, or applied → confirmed; it waits where there is no seat, and
 * moves up to confirmed, by way of an offer where the event has it so. It ends cancelled, declined or, when an offer wasn't
 * answered, expired. Holds and addresses that lapse leave no trace. Deadlines are settled by whatever is asked next, and by
 * a sweep where nobody asks; {@link #due()} says when.
 *
 * <p>A roster is loaded, asked for one decision and saved with the version it was loaded with. Who loses that race loads it
 * again and asks again.
 */
public final class Roster {

    /** How many of the seats may be kept for people without an account, as one in so many. */
    private static final int SHARE_HELD_WITHOUT_ACCOUNT = 4;

    private final @Nullable Long version;
    private final Seats seats;
    private final Attendance attendance;
    private final List<RosterNews> ownNews = new ArrayList<>();
    private final List<Duration> reminded;
    private Occasion occasion;
    private SignUp signUp;
    private long signUpRevision;
    private boolean changed;

    private Roster(@Nullable Long version, RosterContents contents) {
        this.version = version;
        this.seats = new Seats(contents.entries(), contents.nextNumber());
        this.attendance = new Attendance(seats, contents);
        this.reminded = new ArrayList<>(contents.reminded());
        this.occasion = contents.occasion();
        this.signUp = contents.signUp();
        this.signUpRevision = contents.signUpRevision();
    }

    /** The roster of an event nobody has signed up for, or could. */
    public static Roster blank(Occasion occasion) {
        return new Roster(
                null,
                new RosterContents(
                        occasion,
                        SignUp.none(occasion.capacity()),
                        0,
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        List.of()));
    }

    /** A roster as it was saved. */
    public static Roster saved(long version, RosterContents contents) {
        return new Roster(version, contents);
    }

    // Settings

    /** Says how people sign up. More seats let waiting people in; fewer than are taken can't be. */
    public Configuring configure(SignUp wanted, LongPredicate seen, Instant now) {
        settle(now);
        if (!seen.test(signUpRevision)) {
            return new Configuring.Outdated();
        }
        if (occasion.isOverAt(now) || occasion.status() == Occasion.Status.OFF) {
            return new Configuring.TooLate();
        }
        var flaw = wanted.flaw(occasion.capacity());
        if (flaw.isPresent()) {
            return new Configuring.Flawed(flaw.get());
        }
        if (wanted.seats() < seats.taken()) {
            return new Configuring.SeatsTaken(seats.taken());
        }
        if (!wanted.equals(signUp) || signUpRevision == 0) {
            signUp = wanted;
            signUpRevision++;
            changed = true;
        }
        settle(now);
        return new Configuring.Configured(signUpRevision);
    }

    /**
     * Takes over what the programme says of the event now; what is older than what is known changes nothing. An event that
     * is off cancels everybody. A smaller capacity lowers the seats, though never below those taken. Who is on it is told what
     * concerns them: other times, another place or title, no date for the time being, a date again.
     */
    public void follow(Occasion newer, Instant now) {
        if (newer.revision() <= occasion.revision()) {
            settle(now);
            return;
        }
        var older = occasion;
        occasion = newer;
        changed = true;
        remindAgain(older, now);
        settle(now);
        if (newer.status() != Occasion.Status.OFF && isExpecting()) {
            newer.noticeAfter(older, now).ifPresent(ownNews::add);
        }
        if (newer.status() == Occasion.Status.OFF) {
            seats.entries().stream().filter(entry -> entry.state().isLive()).forEach(entry -> {
                if (entry.state() == EntryState.HELD) {
                    seats.remove(entry.id());
                } else {
                    move(entry, EntryState.CANCELLED, null, Cause.EVENT_OFF, now);
                }
            });
            return;
        }
        int most = signUpRevision == 0 ? newer.capacity() : Math.min(signUp.seats(), newer.capacity());
        signUp = signUp.withSeats(Math.max(most, seats.taken()));
        settle(now);
    }

    /** Another date is reminded of again, as far as there is still time for it. */
    private void remindAgain(Occasion older, Instant now) {
        if (!older.start().equals(occasion.start())) {
            reminded.removeIf(before -> now.isBefore(occasion.start().minus(before)));
        }
    }

    private boolean isExpecting() {
        return seats.entries().stream()
                .map(Entry::state)
                .anyMatch(state -> state.isLive() && state != EntryState.HELD && !state.isUnconfirmed());
    }

    // Coming in

    /** Keeps seats for somebody who fills in the form. A new hold takes the place of the one before. */
    public Registering hold(Application application, Duration lasts, Instant now) {
        settle(now);
        var objection = objection(application, now);
        if (objection.isPresent()) {
            return new Registering.Refused(objection.get());
        }
        if (signUp.mode() == Mode.APPROVAL) {
            return new Registering.Refused(new Refusal.NothingToHold());
        }
        var earlier = seats.find(application.id());
        int kept = earlier.map(Entry::seats).orElse(0);
        if (application.by() == Application.By.ADDRESS
                && seats.heldWithoutAccount() - kept + application.people() > mostHeldWithoutAccount()) {
            return new Registering.Refused(new Refusal.TooManyHolds());
        }
        int free = free() + kept;
        if (application.people() > free) {
            return new Registering.Refused(new Refusal.Full(free));
        }
        seats.remove(application.id());
        var held = seats.add(application, EntryState.HELD, now.plus(lasts));
        settle(now);
        return new Registering.Entered(held);
    }

    private int mostHeldWithoutAccount() {
        return Math.max(signUp.mostPeople(), signUp.seats() / SHARE_HELD_WITHOUT_ACCOUNT);
    }

    /** Gives a hold up before its time. False when there is none. */
    public boolean release(RegistrationId id, Instant now) {
        settle(now);
        boolean held =
                seats.find(id).filter(entry -> entry.state() == EntryState.HELD).isPresent();
        if (held) {
            seats.remove(id);
            settle(now);
        }
        return held;
    }

    /**
     * Puts somebody on the roster: on seats where there are some, otherwise among who waits; where the centre decides, among
     * who applied. Seats they had been kept become theirs.
     */
    public Registering register(Application application, Instant now) {
        settle(now);
        var objection = objection(application, now);
        if (objection.isPresent()) {
            return new Registering.Refused(objection.get());
        }
        boolean unconfirmed = application.confirmBy() != null;
        if (signUp.mode() == Mode.APPROVAL && !application.isByStaff()) {
            return new Registering.Entered(
                    unconfirmed
                            ? enter(application, EntryState.UNCONFIRMED_IN_LINE, application.confirmBy(), now)
                            : enter(application, EntryState.APPLIED, null, now));
        }
        int free = free() + held(application);
        if (application.people() <= free) {
            return new Registering.Entered(
                    unconfirmed
                            ? enter(application, EntryState.UNCONFIRMED, application.confirmBy(), now)
                            : enter(application, EntryState.CONFIRMED, null, now));
        }
        if (!signUp.waitingList() || !occasion.movesUpAt(now)) {
            return new Registering.Refused(new Refusal.Full(free));
        }
        return new Registering.Entered(
                unconfirmed
                        ? enter(application, EntryState.UNCONFIRMED_IN_LINE, application.confirmBy(), now)
                        : enter(application, EntryState.WAITING, null, now));
    }

    private int held(Application application) {
        return Stream.of(Optional.of(application.id()), Optional.ofNullable(application.hold()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(id -> seats.find(id).stream())
                .mapToInt(entry -> entry.state() == EntryState.HELD ? entry.people() : 0)
                .sum();
    }

    private Entry enter(Application application, EntryState state, @Nullable Instant until, Instant now) {
        var hold = application.hold();
        if (hold != null) {
            seats.find(hold)
                    .filter(entry -> entry.state() == EntryState.HELD)
                    .ifPresent(entry -> seats.remove(entry.id()));
        }
        seats.remove(application.id());
        var entry = seats.add(application, state, until);
        seats.tell(entry, null, application.isByStaff() ? Cause.CENTRE : Cause.PERSON, now);
        settle(now);
        return entry;
    }

    private Optional<Refusal> objection(Application application, Instant now) {
        return Stream.of(takesPlace(now), notYetOn(application), admitsThem(application, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> takesPlace(Instant now) {
        return switch (occasion.status()) {
            case DRAFT -> Optional.of(new Refusal.NotAnnounced());
            case OFF -> Optional.of(new Refusal.CalledOff());
            case POSTPONED -> Optional.of(new Refusal.Postponed());
            case ON -> occasion.isOverAt(now) ? Optional.of(new Refusal.AlreadyOver()) : Optional.empty();
        };
    }

    private Optional<Refusal> notYetOn(Application application) {
        return seats.find(application.id())
                .filter(entry -> entry.state().isLive() && entry.state() != EntryState.HELD)
                .map(Refusal.AlreadyRegistered::new);
    }

    private Optional<Refusal> admitsThem(Application application, Instant now) {
        if (application.isByStaff()) {
            return Optional.empty();
        }
        if (signUp.mode() == Mode.NONE) {
            return Optional.of(new Refusal.NoSignUp());
        }
        var opens = signUp.opens();
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(new Refusal.NotOpenYet(opens));
        }
        if (!now.isBefore(closes())) {
            return Optional.of(new Refusal.Closed(closes()));
        }
        if (application.by() == Application.By.ADDRESS && !signUp.withoutAccount()) {
            return Optional.of(new Refusal.NeedsAnAccount());
        }
        return application.people() > signUp.mostPeople()
                ? Optional.of(new Refusal.TooManyPeople(signUp.mostPeople()))
                : Optional.empty();
    }

    /** When people can't sign up any more. */
    public Instant closes() {
        var closes = signUp.closes();
        return closes == null || closes.isAfter(occasion.start()) ? occasion.start() : closes;
    }

    // Moving on

    /** The address that was given is confirmed: what was kept for it is theirs. */
    public Step confirmAddress(RegistrationId id, Instant now) {
        settle(now);
        return step(id, entry -> switch (entry.state()) {
            case UNCONFIRMED -> done(move(entry, EntryState.CONFIRMED, null, Cause.PERSON, now), now);
            case UNCONFIRMED_IN_LINE ->
                done(
                        move(
                                entry,
                                signUp.mode() == Mode.APPROVAL ? EntryState.APPLIED : EntryState.WAITING,
                                null,
                                Cause.PERSON,
                                now),
                        now);
            case APPLIED, WAITING, OFFERED, CONFIRMED -> new Step.Done(entry);
            default -> new Step.NotPossible(entry.state());
        });
    }

    /** The centre lets an applicant in: to a seat, or, where there is none, among who waits. */
    public Step approve(RegistrationId id, Instant now) {
        settle(now);
        return step(id, entry -> {
            if (entry.state() != EntryState.APPLIED) {
                return new Step.NotPossible(entry.state());
            }
            if (takesPlace(now).isPresent()) {
                return new Step.TooLate();
            }
            if (entry.people() <= free()) {
                return done(move(entry, EntryState.CONFIRMED, null, Cause.CENTRE, now), now);
            }
            return signUp.waitingList() && occasion.movesUpAt(now)
                    ? done(move(entry, EntryState.WAITING, null, Cause.CENTRE, now), now)
                    : new Step.Full(free());
        });
    }

    /** The centre decides against an applicant. */
    public Step decline(RegistrationId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> entry.state() == EntryState.APPLIED
                        ? done(move(entry, EntryState.DECLINED, null, Cause.CENTRE, now), now)
                        : new Step.NotPossible(entry.state()));
    }

    /**
     * Decides about all of these applicants in one act: the first that fit have the free seats there are now, the next ones wait
     * in this order, before anybody who wasn't ranked, and everybody else is declined. About whom it was decided otherwise
     * meanwhile, nothing changes; so done again it ends in the same.
     *
     * @param ranked the best first
     * @param declined who doesn't qualify
     * @param reserve how many may wait; nobody where the event has no waiting list
     */
    public Selecting select(
            List<RegistrationId> ranked, Collection<RegistrationId> declined, int reserve, Instant now) {
        settle(now);
        var objection = takesPlace(now);
        if (objection.isPresent()) {
            return new Selecting.Refused(objection.get());
        }
        int rank = seats.entries().stream()
                .map(Entry::rank)
                .mapToInt(place -> place == null ? 0 : place)
                .max()
                .orElse(0);
        int mayWait = signUp.waitingList() && occasion.movesUpAt(now) ? reserve : 0;
        int confirmed = 0;
        int waiting = 0;
        for (var id : ranked) {
            var found = applied(id);
            if (found.isPresent()) {
                var entry = found.get().ranked(++rank);
                boolean fits = entry.people() <= free();
                boolean waits = !fits && waiting < mayWait;
                move(
                        entry,
                        fits ? EntryState.CONFIRMED : waits ? EntryState.WAITING : EntryState.DECLINED,
                        null,
                        Cause.CENTRE,
                        now);
                confirmed += fits ? 1 : 0;
                waiting += waits ? 1 : 0;
            }
        }
        for (var id : declined) {
            applied(id).ifPresent(entry -> move(entry, EntryState.DECLINED, null, Cause.CENTRE, now));
        }
        settle(now);
        return new Selecting.Selected(confirmed, waiting);
    }

    private Optional<Entry> applied(RegistrationId id) {
        return seats.find(id).filter(entry -> entry.state() == EntryState.APPLIED);
    }

    /** Who waited takes the seat that is offered. */
    public Step accept(RegistrationId id, Instant now) {
        settle(now);
        return step(id, entry -> switch (entry.state()) {
            case OFFERED -> done(move(entry, EntryState.CONFIRMED, null, Cause.PERSON, now), now);
            case CONFIRMED -> new Step.Done(entry);
            default -> new Step.NotPossible(entry.state());
        });
    }

    /** Gives up a seat, an offer or a place among who waits: the person until the event starts, the centre until it is over. */
    public Step cancel(RegistrationId id, Cause by, Instant now) {
        settle(now);
        return step(id, entry -> {
            if (entry.state() == EntryState.CANCELLED) {
                return new Step.Done(entry);
            }
            if (!entry.state().isLive() || entry.state() == EntryState.HELD) {
                return new Step.NotPossible(entry.state());
            }
            boolean late = by == Cause.PERSON
                    ? occasion.status() == Occasion.Status.ON && !now.isBefore(occasion.start())
                    : attendance.closedAt().isPresent();
            return late ? new Step.TooLate() : done(move(entry, EntryState.CANCELLED, null, by, now), now);
        });
    }

    private interface StepWith {

        Step take(Entry entry);
    }

    private Step step(RegistrationId id, StepWith step) {
        return seats.find(id).map(step::take).orElseGet(Step.Unknown::new);
    }

    /** The entry as it stands once seats that became free have found somebody. */
    private Step done(Entry entry, Instant now) {
        settle(now);
        return new Step.Done(seats.find(entry.id()).orElse(entry));
    }

    private Entry move(Entry entry, EntryState state, @Nullable Instant until, Cause cause, Instant now) {
        var moved = entry.in(state, until);
        seats.put(moved);
        seats.tell(moved, entry.state(), cause, now);
        return moved;
    }

    /** What was kept until now lapses, and who waited moves up. */
    public void settle(Instant now) {
        seats.lapse(now);
        if (occasion.movesUpAt(now)) {
            seats.moveUp(signUp.seats(), entry -> seated(entry, now), now);
        }
    }

    private Entry seated(Entry entry, Instant now) {
        if (signUp.promotion() == Promotion.AUTOMATIC) {
            return entry.in(EntryState.CONFIRMED);
        }
        var until = now.plus(signUp.offersLast());
        return entry.in(EntryState.OFFERED, until.isBefore(occasion.start()) ? until : occasion.start());
    }

    // The door

    /**
     * Somebody noted how many people of an entry were at a session. The same note again, and notes in another order, end
     * in the same.
     *
     * @param people 0 takes an earlier note back
     */
    public Noting note(RegistrationId id, UUID session, int people, Instant at, Instant now) {
        return attendance.note(occasion, id, session, people, at, now);
    }

    /** People came without having signed up; noted again under the same id it is corrected. */
    public Noting noteWalkIn(UUID id, UUID session, Audience audience, int people, Instant at, Instant now) {
        return attendance.noteWalkIn(occasion, id, session, audience, people, at, now);
    }

    /** What came of settling who was there. */
    public sealed interface Closing {

        record Closed(Turnout turnout) implements Closing {}

        /** The event hasn't begun, or doesn't take place. */
        record NotYet() implements Closing {}

        /** More people of known age than came. */
        record MoreAgesThanPeople(int present) implements Closing {}
    }

    /** It is settled who came; may be settled again when that was wrong. */
    public Closing close(Map<AgeBand, Integer> counted, Instant now) {
        settle(now);
        return attendance.close(occasion, signUp.seats(), counted, now);
    }

    public Turnout turnout() {
        return attendance.turnout(occasion, signUp.seats());
    }

    // What is due

    /**
     * Reminders whose time has come, the nearest only when several have; none for an event that isn't on. What nobody was
     * reminded of in time isn't reminded of any more.
     */
    public void remind(Instant now) {
        if (occasion.status() != Occasion.Status.ON) {
            return;
        }
        var come = signUp.reminders().stream()
                .filter(before -> !now.isBefore(occasion.start().minus(before)) && !reminded.contains(before))
                .sorted()
                .toList();
        if (!come.isEmpty()) {
            reminded.addAll(come);
            changed = true;
            if (now.isBefore(occasion.start())) {
                ownNews.add(new RosterNews.ReminderDue(come.getFirst(), now));
            }
        }
    }

    /** When something on it lapses or a reminder is due; nothing while nothing is. */
    public Optional<Instant> due() {
        var deadlines = seats.entries().stream()
                .filter(entry -> entry.state().isLive())
                .flatMap(entry -> Optional.ofNullable(entry.until()).stream());
        var reminders = occasion.status() == Occasion.Status.ON
                ? signUp.reminders().stream()
                        .filter(before -> !reminded.contains(before))
                        .map(before -> occasion.start().minus(before))
                : Stream.<Instant>empty();
        return Stream.concat(deadlines, reminders).min(Comparator.naturalOrder());
    }

    // What it holds

    public EventId id() {
        return occasion.event();
    }

    public Occasion occasion() {
        return occasion;
    }

    public SignUp signUp() {
        return signUp;
    }

    public long signUpRevision() {
        return signUpRevision;
    }

    public Optional<Entry> find(RegistrationId id) {
        return seats.find(id);
    }

    /** By number. */
    public List<Entry> entries() {
        return seats.entries();
    }

    public List<WalkIn> walkIns() {
        return attendance.walkIns();
    }

    /** The session of that place in presences and walk-ins. */
    public UUID session(int place) {
        return attendance.sessions().get(place);
    }

    public int taken() {
        return seats.taken();
    }

    /** Seats nobody has and nobody is kept. */
    public int free() {
        return Math.max(0, signUp.seats() - seats.taken());
    }

    public int waiting() {
        return seats.peopleIn(EntryState.WAITING);
    }

    /** How many wait before it, it included; 0 when it doesn't wait. */
    public int placeInLine(Entry entry) {
        return entry.isWaiting()
                ? (int) seats.entries().stream()
                        .filter(other -> other.isWaiting() && Entry.IN_LINE.compare(other, entry) <= 0)
                        .count()
                : 0;
    }

    public Optional<Instant> closedAt() {
        return attendance.closedAt();
    }

    /** The version it was loaded with; nothing when it was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    public boolean isChanged() {
        return moreThanEntriesChanged() || seats.isChanged();
    }

    /** Whether anything but entries has changed since it was loaded. */
    public boolean moreThanEntriesChanged() {
        return changed || attendance.isChanged();
    }

    /** The places of entries that have changed since it was loaded; nothing when places have changed themselves. */
    public Optional<Set<Integer>> changedPlaces() {
        return seats.changedPlaces();
    }

    /** What happened since it was loaded, in order. */
    public List<RosterNews> news() {
        var held = attendance.toldAt().map(at -> new RosterNews.Held(turnout(), at));
        return Stream.of(seats.news().stream(), attendance.news().stream(), held.stream(), ownNews.stream())
                .<RosterNews>flatMap(news -> news)
                .toList();
    }

    public RosterContents contents() {
        return new RosterContents(
                occasion,
                signUp,
                signUpRevision,
                seats.entries(),
                seats.nextNumber(),
                attendance.sessions(),
                attendance.walkIns(),
                attendance.ages(),
                attendance.closedAt().orElse(null),
                reminded);
    }
}
