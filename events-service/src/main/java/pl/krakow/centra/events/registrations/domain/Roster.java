package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * Everybody who wants to take part in one event, in the order they came: the aggregate that keeps its seats from being
 * given twice. It knows how many people an entry stands for and where it stands; who they are is in the registration of
 * the same id.
 *
 * <p>Immediately consistent: people seated – confirmed, offered a seat, or kept one while they fill in the form or confirm
 * their address – are never more than the seats. While the event is on and hasn't started, no seat is idle that fits
 * somebody who waits: a seat goes, in the write that frees it, to who is first in line of those that fit: by arrival, or as
 * a selection ranked them. Who doesn't fit is passed over and keeps their place. Eventually consistent: letters, lists and
 * reports, which follow from the news.
 *
 * <p>An entry is held → confirmed, or unconfirmed → confirmed, or applied → confirmed; it waits where there is no seat, and
 * moves up to confirmed, by way of an offer where the event has it so. It ends cancelled, declined or, when an offer wasn't
 * answered, expired. Holds and addresses that lapse leave no trace. Deadlines are settled by whatever is asked next, and by
 * a sweep where nobody asks; {@link #due()} says when.
 *
 * <p>A roster is loaded, asked for one decision and saved with the version it was loaded with. Who loses that race loads it
 * again and asks again.
 *
 * <p>The rules are beside it, each kind by itself: {@link Terms} who may come and when, {@link ComingIn} how they come,
 * {@link MovingOn} and {@link Selection} how they move on, {@link Attendance} what is noted at the door,
 * {@link Reminders} what is due; {@link Seats} keeps them in order. Here is what holds them together.
 */
public final class Roster {

    /** How long after the end staff have to settle who came before what was noted at the door counts as all there is. */
    public static final Duration SETTLED_BY_ITSELF = Duration.ofDays(1);

    private final @Nullable Long version;
    private final Seats seats;
    private final Attendance attendance;
    private final Reminders reminders;
    private final List<RosterNews> ownNews = new ArrayList<>();
    private Terms terms;
    private long signUpRevision;
    private boolean changed;

    private Roster(@Nullable Long version, RosterContents contents) {
        this.version = version;
        this.seats = new Seats(contents.entries(), contents.nextNumber());
        this.attendance = new Attendance(seats, contents);
        this.reminders = new Reminders(contents.reminded());
        this.terms = new Terms(contents.occasion(), contents.signUp());
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
        if (occasion().isOverAt(now) || occasion().status() == Occasion.Status.OFF) {
            return new Configuring.TooLate();
        }
        var flaw = wanted.flaw(occasion().capacity());
        if (flaw.isPresent()) {
            return new Configuring.Flawed(flaw.get());
        }
        if (wanted.seats() < seats.taken()) {
            return new Configuring.SeatsTaken(seats.taken());
        }
        if (!wanted.equals(signUp()) || signUpRevision == 0) {
            terms = new Terms(occasion(), wanted);
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
        if (newer.revision() <= occasion().revision()) {
            settle(now);
            return;
        }
        var older = occasion();
        terms = new Terms(newer, signUp());
        changed = true;
        if (!older.start().equals(newer.start())) {
            reminders.startAgain(newer.start(), now);
        }
        settle(now);
        if (newer.status() == Occasion.Status.OFF) {
            floor().callOff(now);
            return;
        }
        if (isExpecting()) {
            newer.noticeAfter(older, now).ifPresent(ownNews::add);
        }
        terms = new Terms(newer, signUp().withSeats(Math.max(mostSeats(newer), seats.taken())));
        settle(now);
    }

    private int mostSeats(Occasion of) {
        return signUpRevision == 0 ? of.capacity() : Math.min(signUp().seats(), of.capacity());
    }

    private boolean isExpecting() {
        return seats.entries().stream()
                .map(Entry::state)
                .anyMatch(state -> state.isLive() && state != EntryState.HELD && !state.isUnconfirmed());
    }

    private Floor floor() {
        return new Floor(terms, seats);
    }

    /** What was kept until now lapses, and who waited moves up. */
    public void settle(Instant now) {
        floor().settle(now);
    }

    // Coming in

    /** Keeps seats for somebody who fills in the form. A new hold takes the place of the one before. */
    public Registering hold(Application application, Duration lasts, Instant now) {
        return comingIn().hold(application, lasts, now);
    }

    /** Gives a hold up before its time. False when there is none. */
    public boolean release(RegistrationId id, Instant now) {
        return comingIn().release(id, now);
    }

    /**
     * Puts somebody on the roster: on seats where there are some, otherwise among who waits; where the centre decides, among
     * who applied. Seats they had been kept become theirs.
     */
    public Registering register(Application application, Instant now) {
        return comingIn().register(application, now);
    }

    /**
     * What somebody is told who isn't on it, whether they are or not: an answer that is the same for both doesn't tell who is.
     * Nothing when they could come in.
     */
    public Optional<Refusal> toldToStrangers(Application application, Instant now) {
        return comingIn().toldToStrangers(application, now);
    }

    private ComingIn comingIn() {
        return new ComingIn(floor(), attendance.closedAt().isPresent());
    }

    /** When people can't sign up any more. */
    public Instant closes() {
        return terms.closes();
    }

    // Moving on

    /** The address that was given is confirmed: what was kept for it is theirs. */
    public Step confirmAddress(RegistrationId id, Instant now) {
        return movingOn().confirmAddress(id, now);
    }

    /** The centre lets an applicant in: to a seat, or, where there is none, among who waits. */
    public Step approve(RegistrationId id, Instant now) {
        return movingOn().approve(id, now);
    }

    /** The centre decides against an applicant. */
    public Step decline(RegistrationId id, Instant now) {
        return movingOn().decline(id, now);
    }

    /** Who waited takes the seat that is offered. */
    public Step accept(RegistrationId id, Instant now) {
        return movingOn().accept(id, now);
    }

    /** Gives up a seat, an offer or a place among who waits: the person until the event starts, the centre until it is over. */
    public Step cancel(RegistrationId id, Cause by, Instant now) {
        return movingOn().cancel(id, by, now);
    }

    /**
     * A group gives back some of its seats, or of the seats it waits for, and keeps its place: who waits moves up to what is
     * free. More people than it stands for have to sign up as others do.
     */
    public Step keepOnly(RegistrationId id, int people, Cause by, Instant now) {
        return movingOn().keepOnly(id, people, by, now);
    }

    private MovingOn movingOn() {
        return new MovingOn(floor(), attendance);
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
        return new Selection(floor()).select(ranked, declined, reserve, now);
    }

    // The door

    /**
     * Somebody noted how many people of an entry were at a session. The same note again, and notes in another order, end
     * in the same.
     *
     * @param people 0 takes an earlier note back
     */
    public Noting note(RegistrationId id, UUID session, int people, Instant at, Instant now) {
        return attendance.note(occasion(), id, session, people, at, now);
    }

    /** People came without having signed up; noted again under the same id it is corrected. */
    public Noting noteWalkIn(UUID id, UUID session, Audience audience, int people, Instant at, Instant now) {
        return attendance.noteWalkIn(occasion(), id, session, audience, people, at, now);
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
        return attendance.close(occasion(), signUp().seats(), counted, now);
    }

    /**
     * A day after the end what was noted counts as all there is, so that who came is told though nobody settled it. Where nobody
     * was noted it isn't known who came: that is for the staff to say.
     */
    public void settleAttendance(Instant now) {
        attendance
                .settlesItselfAt(occasion())
                .filter(at -> !now.isBefore(at))
                .ifPresent(_ -> attendance.close(occasion(), signUp().seats(), Map.of(), now));
    }

    public Turnout turnout() {
        return attendance.turnout(occasion(), signUp().seats());
    }

    // What is due

    /**
     * Reminders whose time has come, the nearest only when several have; none for an event that isn't on. What nobody was
     * reminded of in time isn't reminded of any more. Who still waits when it begins is told that they get no seat.
     */
    public void remind(Instant now) {
        reminders.take(terms, now).ifPresent(before -> ownNews.add(new RosterNews.ReminderDue(before, now)));
        if (waiting() > 0 && reminders.takeBeginning(terms, now)) {
            ownNews.add(new RosterNews.BegunWithoutSome(now));
        }
    }

    /** When something on it lapses, a reminder is due or it settles itself who came; nothing while nothing is. */
    public Optional<Instant> due() {
        var deadlines = seats.entries().stream()
                .filter(entry -> entry.state().isLive())
                .flatMap(entry -> Optional.ofNullable(entry.until()).stream());
        var beginning = waiting() > 0 ? reminders.beginning(terms) : Optional.<Instant>empty();
        return Stream.of(
                        deadlines,
                        reminders.due(terms),
                        beginning.stream(),
                        attendance.settlesItselfAt(occasion()).stream())
                .flatMap(times -> times)
                .min(Comparator.naturalOrder());
    }

    // What it holds

    public EventId id() {
        return occasion().event();
    }

    public Occasion occasion() {
        return terms.occasion();
    }

    public SignUp signUp() {
        return terms.signUp();
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

    /** The local day on which the session of that place begins; nothing when the event has it no longer. */
    public Optional<LocalDate> dayOf(int place) {
        return occasion()
                .session(session(place))
                .map(session -> session.start().atZone(occasion().zone()).toLocalDate());
    }

    public int taken() {
        return seats.taken();
    }

    /** Seats nobody has and nobody is kept. */
    public int free() {
        return floor().free();
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
        return changed || attendance.isChanged() || reminders.isChanged();
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
                occasion(),
                signUp(),
                signUpRevision,
                seats.entries(),
                seats.nextNumber(),
                attendance.sessions(),
                attendance.walkIns(),
                attendance.ages(),
                attendance.closedAt().orElse(null),
                reminders.sent());
    }
}
