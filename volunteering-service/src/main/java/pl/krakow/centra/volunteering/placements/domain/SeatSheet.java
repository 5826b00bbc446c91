package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.placements.domain.ComingIn.Candidate;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Everybody who asked for, or was offered, a seat on the posts of one opportunity, in the order they came: the aggregate that
 * keeps its seats from being given twice. What is written of a placement beside that is in its note.
 *
 * <p>Immediately consistent: those seated on a post – offered, accepted, agreed, running – are never more than its seats,
 * except that lowering the seats takes nobody's away. While somebody waits no seat that they may have is idle: it is offered to
 * who is first in line in the write that frees it. Seats kept for newcomers are offered to others a day before the post begins.
 * A seat whose holder seeks a stand-in is theirs until the stand-in accepts, in one write. Eventually consistent: the diaries of
 * the volunteers, letters and reports, which follow from the news.
 *
 * <p>A sheet is loaded, asked for one decision and saved with the version it was loaded with; who loses that race loads it again
 * and asks again. Deadlines are settled by whatever is asked next, and by a sweep where nobody asks; {@link #due()} says when.
 *
 * <p>The rules are beside it, each kind by itself: {@link SheetTerms} what the opportunity says, {@link ChangedTerms} what it
 * means that it says something else, {@link ComingIn} how volunteers come, {@link MovingOn} how they move on until the work
 * begins, {@link AtWork} the work, {@link Deadlines} what time does; {@link Seats} keeps them in order, {@link Floor} gives free
 * seats to who waits. Here is what holds them together.
 */
public final class SeatSheet {

    /** So many entries a sheet takes at most, ended ones included. */
    public static final int MOST_ENTRIES = 10_000;
    /** So often one volunteer may ask for the same post, so that nobody fills a sheet alone. */
    public static final int MOST_TIMES = 10;

    private final @Nullable Long version;
    private final Seats seats;
    private final Duration offersLast;
    private SheetTerms terms;
    private boolean termsChanged;

    private SeatSheet(@Nullable Long version, SheetTerms terms, List<SheetEntry> entries, Duration offersLast) {
        this.version = version;
        this.terms = terms;
        this.seats = new Seats(entries);
        this.offersLast = offersLast;
    }

    /** The sheet of an opportunity nobody has asked for yet. */
    public static SeatSheet blank(SheetTerms terms, Duration offersLast) {
        return new SeatSheet(null, terms, List.of(), offersLast);
    }

    /** A sheet as it was saved. */
    public static SeatSheet saved(long version, SheetTerms terms, List<SheetEntry> entries, Duration offersLast) {
        return new SeatSheet(version, terms, entries, offersLast);
    }

    // --- the opportunity

    /**
     * Takes over what the opportunity says now; what is older than what is known changes nothing. Who was on a shift that is no
     * more is off; who is on one at another time learns it. More seats are offered to who waits.
     */
    public void follow(SheetTerms newer, Instant now) {
        if (newer.revision() <= terms.revision()) {
            settle(now);
            return;
        }
        var older = terms;
        terms = newer.remembering(older, seats.stream().map(SheetEntry::post).collect(Collectors.toSet()));
        termsChanged = true;
        new ChangedTerms(floor(), older).follow(now);
        settle(now);
    }

    private Floor floor() {
        return new Floor(terms, seats, offersLast);
    }

    // --- coming in

    /**
     * Gives a seat where there is one, otherwise a place in line; where the organisation decides, notes that they ask. The same
     * placement again changes nothing.
     *
     * @param from the day a role is to begin for them; nothing for its first
     */
    public Entering join(
            PlacementId id,
            VolunteerId volunteer,
            UUID wanted,
            boolean newcomer,
            @Nullable LocalDate from,
            Instant now) {
        return new ComingIn(floor()).join(new Candidate(id, volunteer, wanted, newcomer, from), now);
    }

    /**
     * The organisation or the centre offers a seat, which is kept until the volunteer answers or the offer lapses.
     *
     * @param standInFor whose seat it is to be: somebody who seeks a stand-in; nothing for a free one
     */
    public Entering offer(
            PlacementId id,
            VolunteerId volunteer,
            UUID wanted,
            boolean newcomer,
            @Nullable LocalDate from,
            @Nullable PlacementId standInFor,
            Instant now) {
        return new ComingIn(floor()).offer(new Candidate(id, volunteer, wanted, newcomer, from), standInFor, now);
    }

    // --- moving on

    /** Takes what was offered. Whose seat it was, if anybody's, is off in the same write. */
    public Moving accept(PlacementId id, Instant now) {
        return movingOn().accept(id, now);
    }

    public Moving decline(PlacementId id, Instant now) {
        return movingOn().decline(id, now);
    }

    /** Steps back before it has begun. */
    public Moving withdraw(PlacementId id, Instant now) {
        return movingOn().withdraw(id, Cause.VOLUNTEER, now);
    }

    /** Gives up a seat whose time the volunteer has promised elsewhere meanwhile; of who has begun nothing changes. */
    public Moving giveUp(PlacementId id, Instant now) {
        return movingOn().withdraw(id, Cause.TIME, now);
    }

    /** Takes a volunteer who asked: on a seat, or where there is none in line. */
    public Moving approve(PlacementId id, Instant now) {
        return movingOn().approve(id, now);
    }

    /** Doesn't take a volunteer, or takes the seat back before they begin. */
    public Moving reject(PlacementId id, Instant now) {
        return movingOn().reject(id, now);
    }

    /** The paper is done, or none is needed. Done again it changes nothing. */
    public Moving agree(PlacementId id, Instant now) {
        return movingOn().agree(id, now);
    }

    /** Lets somebody else take the seat of a shift over, first those who wait; or no longer. */
    public Moving seekStandIn(PlacementId id, boolean seeks, Instant now) {
        return movingOn().seekStandIn(id, seeks, now);
    }

    private MovingOn movingOn() {
        return new MovingOn(floor());
    }

    // --- the work

    /** Begins the work of a role that day. What a gate misses has to be asked before. */
    public Moving start(PlacementId id, LocalDate day, Instant now) {
        return atWork().start(id, day, now);
    }

    /** Notes that they are there, which begins the work; also of somebody taken for missing, while their seat is free. */
    public Moving checkIn(PlacementId id, Instant at, Instant now) {
        return atWork().checkIn(id, at, now);
    }

    /** Notes that they have gone. */
    public Moving checkOut(PlacementId id, Instant at, Instant now) {
        return atWork().checkOut(id, at, now);
    }

    /** They didn't come. Their seat is free for a stand-in while the shift lasts. */
    public Moving noShow(PlacementId id, Instant now) {
        return atWork().noShow(id, now);
    }

    /** The work is done, today where that is before its last day. */
    public Moving finish(PlacementId id, Instant now) {
        return atWork().finish(id, now);
    }

    /**
     * The work ends before it is done; that was the last day.
     *
     * @param by whose wish it is: the volunteer's or the host's
     */
    public Moving breakOff(PlacementId id, LocalDate day, Cause by, Instant now) {
        return atWork().breakOff(id, day, by, now);
    }

    /**
     * Has the service last until that day at most: who was to begin later is off, who works then stops with it, and their seat is
     * free. Nothing changes where it ends sooner anyway; a later day takes an earlier one's place.
     *
     * @param by whose wish it is: the volunteer's or the host's
     */
    public Moving serveUntil(PlacementId id, LocalDate lastDay, Cause by, Instant now) {
        return atWork().serveUntil(id, lastDay, by, now);
    }

    private AtWork atWork() {
        return new AtWork(floor());
    }

    // --- time

    /** Ends what has lapsed, finishes what is over and offers free seats to who waits. */
    public void settle(Instant now) {
        floor().settle(now);
    }

    /** When the sweep should look at the sheet; nothing when time alone changes nothing. */
    public Optional<Instant> due() {
        return new Deadlines(floor()).due();
    }

    // --- seats

    /** Seats of the post nobody has, of those somebody like that may have. */
    public int free(PostTerms post, boolean newcomer, Instant now) {
        return floor().free(post, newcomer, now);
    }

    /** How many of the post's seats somebody has or is offered. */
    public int taken(PostTerms post) {
        return seats.taken(post);
    }

    /** How many wait for a seat on the post. */
    public int waiting(PostTerms post) {
        return (int) seats.waiting(post.id()).count();
    }

    /** How many before it wait for the same post, it included; 0 when it doesn't wait. */
    public int placeInLine(SheetEntry entry) {
        return entry.state() != PlacementState.WAITING
                ? 0
                : (int) seats.waiting(entry.post())
                        .filter(other -> other.number() <= entry.number())
                        .count();
    }

    // --- what it holds

    public SheetTerms terms() {
        return terms;
    }

    public Optional<SheetEntry> find(PlacementId id) {
        return seats.find(id);
    }

    /** In the order they came. */
    public List<SheetEntry> entries() {
        return seats.entries();
    }

    public PlacementFacts facts(SheetEntry entry) {
        return terms.facts(entry);
    }

    /** The version it was loaded with; nothing when it was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    public boolean isChanged() {
        return termsChanged || seats.isChanged();
    }

    public boolean termsChanged() {
        return termsChanged;
    }

    /** The places of the entries that have changed since it was loaded. */
    public Set<Integer> changedPlaces() {
        return seats.changedPlaces();
    }

    /** What happened since it was loaded, in order. */
    public List<SheetNews> news() {
        return seats.news();
    }
}
