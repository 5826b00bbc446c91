package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;
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
 */
public final class SeatSheet {

    /** So many entries a sheet takes at most, ended ones included. */
    public static final int MOST_ENTRIES = 10_000;
    /** So often one volunteer may ask for the same post, so that nobody fills a sheet alone. */
    public static final int MOST_TIMES = 10;

    /** Seats for newcomers are anybody's from so long before the post begins. */
    public static final Duration NEWCOMERS_FIRST_UNTIL = Duration.ofHours(24);

    private static final Duration CHECK_IN_BEFORE = Duration.ofHours(2);
    private static final Duration NOTED_AFTER = Duration.ofDays(31);

    private final @Nullable Long version;
    private final List<SheetEntry> entries;
    private final Set<Integer> changedPlaces = new TreeSet<>();
    private final List<SheetNews> news = new ArrayList<>();
    private final Duration offersLast;
    private SheetTerms terms;
    private boolean termsChanged;

    private SeatSheet(@Nullable Long version, SheetTerms terms, List<SheetEntry> entries, Duration offersLast) {
        this.version = version;
        this.terms = terms;
        this.entries = new ArrayList<>(entries);
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
        terms = newer.remembering(older, entries.stream().map(SheetEntry::post).collect(Collectors.toSet()));
        termsChanged = true;
        for (var entry : List.copyOf(entries)) {
            if (entry.state().isLive()) {
                follow(entry, older, now);
            }
        }
        settle(now);
    }

    private void follow(SheetEntry entry, SheetTerms older, Instant now) {
        var post = terms.post(entry.post());
        var before = older.post(entry.post());
        boolean begun = entry.state().hasBegun();
        if (!begun && (post.isEmpty() || terms.status() == Status.CALLED_OFF)) {
            move(entry, PlacementState.REJECTED, Cause.CALLED_OFF, now);
            return;
        }
        if (terms.status() == Status.CLOSED && isStillAsking(entry)) {
            move(entry, PlacementState.REJECTED, Cause.CALLED_OFF, now);
            return;
        }
        if (post.isPresent()
                && before.isPresent()
                && !(post.get().begins().equals(before.get().begins())
                        && post.get().ends().equals(before.get().ends()))) {
            news.add(new SheetNews(keptInTime(entry, post.get(), now), entry.state(), Cause.TIMES_CHANGED, now));
        }
    }

    /** An offer of a shift that is earlier now lapses when it begins, not later. */
    private SheetEntry keptInTime(SheetEntry entry, PostTerms post, Instant now) {
        var until = entry.until();
        var last = now.isBefore(post.takesUntil()) ? post.takesUntil() : post.ends();
        return until != null && until.isAfter(last) ? put(entry.in(entry.state(), last, entry.standInFor())) : entry;
    }

    private static boolean isStillAsking(SheetEntry entry) {
        return switch (entry.state()) {
            case APPLIED, WAITING, OFFERED -> true;
            default -> false;
        };
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
        settle(now);
        var objection = objection(id, volunteer, wanted, from, true, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        var post = terms.post(wanted).orElseThrow();
        if (terms.admission() == Admission.BY_APPROVAL) {
            return entered(
                    id, volunteer, post, PlacementState.APPLIED, null, newcomer, null, from, Cause.VOLUNTEER, now);
        }
        if (free(post, newcomer, now) > 0) {
            return entered(
                    id, volunteer, post, PlacementState.ACCEPTED, null, newcomer, null, from, Cause.VOLUNTEER, now);
        }
        var seeker = seekerWithoutOffer(post);
        if (seeker.isPresent()) {
            var given = entered(
                    id,
                    volunteer,
                    post,
                    PlacementState.ACCEPTED,
                    null,
                    newcomer,
                    seeker.get().id(),
                    from,
                    Cause.VOLUNTEER,
                    now);
            move(seeker.get(), PlacementState.WITHDRAWN, Cause.STAND_IN, now);
            return given;
        }
        return entered(id, volunteer, post, PlacementState.WAITING, null, newcomer, null, from, Cause.VOLUNTEER, now);
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
        settle(now);
        var objection = objection(id, volunteer, wanted, from, false, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        var post = terms.post(wanted).orElseThrow();
        if (standInFor != null) {
            boolean open = seekers(post).anyMatch(seeker -> seeker.id().equals(standInFor))
                    && offersFor(standInFor).findAny().isEmpty();
            if (!open) {
                return new Entering.Full();
            }
        } else if (post.seats() - taken(post) <= 0) {
            return new Entering.Full();
        }
        return entered(
                id,
                volunteer,
                post,
                PlacementState.OFFERED,
                offerEnds(post, now),
                newcomer,
                standInFor,
                from,
                Cause.HOST,
                now);
    }

    private Optional<Entering> objection(
            PlacementId id,
            VolunteerId volunteer,
            UUID wanted,
            @Nullable LocalDate from,
            boolean byVolunteer,
            Instant now) {
        var same = find(id);
        if (same.isPresent()) {
            return Optional.of(new Entering.Entered(same.get()));
        }
        var post = terms.post(wanted);
        if (post.isEmpty()) {
            return Optional.of(new Entering.NoSuchPost());
        }
        if (terms.status() != Status.OPEN) {
            return Optional.of(new Entering.NotOpen());
        }
        boolean afterDeadline = byVolunteer && terms.applyUntil() != null && !now.isBefore(terms.applyUntil());
        boolean standsInLate = !byVolunteer && now.isBefore(post.get().ends());
        if (afterDeadline || !now.isBefore(post.get().takesUntil()) && !standsInLate) {
            return Optional.of(new Entering.TooLate());
        }
        if (post.get().role() && from != null && from.isAfter(post.get().lastDay())) {
            return Optional.of(
                    new Entering.DayOutside(post.get().firstDay(), post.get().lastDay()));
        }
        var there = entries.stream()
                .filter(entry -> entry.volunteer().equals(volunteer)
                        && entry.post().equals(wanted)
                        && entry.state().isLive())
                .findFirst();
        if (there.isPresent()) {
            return Optional.of(new Entering.AlreadyThere(there.get()));
        }
        long before = entries.stream()
                .filter(entry ->
                        entry.volunteer().equals(volunteer) && entry.post().equals(wanted))
                .count();
        if (byVolunteer && before >= MOST_TIMES) {
            return Optional.of(new Entering.TooOften(MOST_TIMES));
        }
        return entries.size() >= MOST_ENTRIES ? Optional.of(new Entering.LineTooLong()) : Optional.empty();
    }

    private Entering.Entered entered(
            PlacementId id,
            VolunteerId volunteer,
            PostTerms post,
            PlacementState state,
            @Nullable Instant until,
            boolean newcomer,
            @Nullable PlacementId standInFor,
            @Nullable LocalDate from,
            Cause cause,
            Instant now) {
        var day = post.role() && from != null && from.isAfter(post.firstDay()) ? from : null;
        var entry = new SheetEntry(
                id,
                volunteer,
                post.id(),
                entries.size() + 1,
                state,
                until,
                newcomer,
                standInFor,
                false,
                day,
                null,
                List.of());
        entries.add(entry);
        changedPlaces.add(entries.size() - 1);
        news.add(new SheetNews(entry, null, cause, now));
        settle(now);
        return new Entering.Entered(find(id).orElseThrow());
    }

    // --- answers

    /** Takes what was offered. Whose seat it was, if anybody's, is off in the same write. */
    public Moving accept(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    if (entry.state() != PlacementState.OFFERED) {
                        return new Moving.NotPossible(entry.state());
                    }
                    var accepted = move(entry, PlacementState.ACCEPTED, Cause.VOLUNTEER, now);
                    if (entry.standInFor() != null) {
                        find(entry.standInFor())
                                .filter(seeker -> seeker.state().isLive())
                                .ifPresent(seeker -> move(seeker, PlacementState.WITHDRAWN, Cause.STAND_IN, now));
                    }
                    return new Moving.Moved(accepted);
                },
                now);
    }

    public Moving decline(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> entry.state() == PlacementState.OFFERED
                        ? new Moving.Moved(move(entry, PlacementState.DECLINED, Cause.VOLUNTEER, now))
                        : new Moving.NotPossible(entry.state()),
                now);
    }

    /** Steps back before it has begun. */
    public Moving withdraw(PlacementId id, Instant now) {
        return withdraw(id, Cause.VOLUNTEER, now);
    }

    /** Gives up a seat whose time the volunteer has promised elsewhere meanwhile; of who has begun nothing changes. */
    public Moving giveUp(PlacementId id, Instant now) {
        return withdraw(id, Cause.TIME, now);
    }

    private Moving withdraw(PlacementId id, Cause cause, Instant now) {
        settle(now);
        return step(
                id,
                entry -> switch (entry.state()) {
                    case ACCEPTED, AGREED ->
                        isOver(entry, now)
                                ? new Moving.NotNow()
                                : new Moving.Moved(move(entry, PlacementState.WITHDRAWN, cause, now));
                    case APPLIED, WAITING -> new Moving.Moved(move(entry, PlacementState.WITHDRAWN, cause, now));
                    case OFFERED -> new Moving.Moved(move(entry, PlacementState.DECLINED, cause, now));
                    default -> new Moving.NotPossible(entry.state());
                },
                now);
    }

    /** Nobody steps back from what is over: they came, or they didn't. */
    private boolean isOver(SheetEntry entry, Instant now) {
        return terms.post(entry.post())
                .filter(post -> !now.isBefore(post.ends()))
                .isPresent();
    }

    /** Takes a volunteer who asked: on a seat, or where there is none in line. */
    public Moving approve(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    if (entry.state() != PlacementState.APPLIED) {
                        return new Moving.NotPossible(entry.state());
                    }
                    var post = terms.known(entry.post()).orElseThrow();
                    boolean seat = free(post, entry.newcomer(), now) > 0;
                    return new Moving.Moved(
                            move(entry, seat ? PlacementState.ACCEPTED : PlacementState.WAITING, Cause.HOST, now));
                },
                now);
    }

    /** Doesn't take a volunteer, or takes the seat back before they begin. */
    public Moving reject(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> switch (entry.state()) {
                    case APPLIED, WAITING, OFFERED, ACCEPTED, AGREED ->
                        new Moving.Moved(move(entry, PlacementState.REJECTED, Cause.HOST, now));
                    default -> new Moving.NotPossible(entry.state());
                },
                now);
    }

    // --- the work

    /** The paper is done, or none is needed. Done again it changes nothing. */
    public Moving agree(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> switch (entry.state()) {
                    case ACCEPTED -> new Moving.Moved(move(entry, PlacementState.AGREED, Cause.PAPER, now));
                    case AGREED, RUNNING -> new Moving.Moved(entry);
                    default -> new Moving.NotPossible(entry.state());
                },
                now);
    }

    /** Begins the work of a role that day. What a gate misses has to be asked before. */
    public Moving start(PlacementId id, LocalDate day, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    var post = terms.known(entry.post()).orElseThrow();
                    if (entry.state() != PlacementState.ACCEPTED && entry.state() != PlacementState.AGREED) {
                        return new Moving.NotPossible(entry.state());
                    }
                    if (day.isBefore(post.firstDay()) || day.isAfter(post.lastDay()) || day.isAfter(terms.today(now))) {
                        return new Moving.NotNow();
                    }
                    var began = day.equals(post.firstDay()) ? entry : put(entry.began(day));
                    return new Moving.Moved(move(began, PlacementState.RUNNING, Cause.HOST, now));
                },
                now);
    }

    /** Notes that they are there, which begins the work; also of somebody taken for missing, while their seat is free. */
    public Moving checkIn(PlacementId id, Instant at, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    var post = terms.known(entry.post()).orElseThrow();
                    if (at.isAfter(now)
                            || at.isBefore(post.begins().minus(CHECK_IN_BEFORE))
                            || !at.isBefore(post.ends())
                            || now.isAfter(post.ends().plus(NOTED_AFTER))) {
                        return new Moving.NotNow();
                    }
                    return switch (entry.state()) {
                        case ACCEPTED, AGREED ->
                            new Moving.Moved(move(put(entry.in(at)), PlacementState.RUNNING, Cause.PRESENCE, now));
                        case NO_SHOW ->
                            post.seats() - taken(post) > 0
                                    ? new Moving.Moved(
                                            move(put(entry.in(at)), PlacementState.RUNNING, Cause.PRESENCE, now))
                                    : new Moving.NoSeat();
                        case RUNNING -> new Moving.Moved(noted(entry, entry.in(at), now));
                        case FINISHED ->
                            new Moving.Moved(noted(
                                    entry,
                                    entry.presences().isEmpty() ? entry.in(at).out(post.ends()) : entry,
                                    now));
                        default -> new Moving.NotPossible(entry.state());
                    };
                },
                now);
    }

    /** Notes that they have gone. */
    public Moving checkOut(PlacementId id, Instant at, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    if (!entry.isThere()) {
                        return new Moving.NotPossible(entry.state());
                    }
                    return at.isAfter(now)
                                    || at.isBefore(entry.presences().getLast().from())
                            ? new Moving.NotNow()
                            : new Moving.Moved(noted(entry, entry.out(at), now));
                },
                now);
    }

    private SheetEntry noted(SheetEntry before, SheetEntry after, Instant now) {
        if (!after.equals(before)) {
            put(after);
            news.add(new SheetNews(after, after.state(), Cause.PRESENCE, now));
        }
        return after;
    }

    /** They didn't come. Their seat is free for a stand-in while the shift lasts. */
    public Moving noShow(PlacementId id, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    var post = terms.known(entry.post()).orElseThrow();
                    boolean expected = entry.state() == PlacementState.ACCEPTED
                            || entry.state() == PlacementState.AGREED
                            || (entry.state() == PlacementState.RUNNING
                                    && entry.presences().isEmpty());
                    if (!expected) {
                        return new Moving.NotPossible(entry.state());
                    }
                    return now.isBefore(post.begins())
                            ? new Moving.NotNow()
                            : new Moving.Moved(move(entry, PlacementState.NO_SHOW, Cause.HOST, now));
                },
                now);
    }

    /** The work is done, today where that is before its last day. */
    public Moving finish(PlacementId id, Instant now) {
        return end(id, PlacementState.FINISHED, terms.today(now), Cause.HOST, now);
    }

    /**
     * The work ends before it is done; that was the last day.
     *
     * @param by whose wish it is: the volunteer's or the host's
     */
    public Moving breakOff(PlacementId id, LocalDate day, Cause by, Instant now) {
        return end(id, PlacementState.BROKEN_OFF, day, by, now);
    }

    private Moving end(PlacementId id, PlacementState how, LocalDate day, Cause by, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    if (entry.state() != PlacementState.RUNNING) {
                        return new Moving.NotPossible(entry.state());
                    }
                    var facts = terms.facts(entry);
                    if (day.isAfter(terms.today(now)) || day.isBefore(facts.firstDay())) {
                        return new Moving.NotNow();
                    }
                    var left = entry.out(now);
                    return new Moving.Moved(
                            move(put(day.isBefore(facts.lastDay()) ? left.endedOn(day) : left), how, by, now));
                },
                now);
    }

    /** Lets somebody else take the seat of a shift over, first those who wait; or no longer. */
    public Moving seekStandIn(PlacementId id, boolean seeks, Instant now) {
        settle(now);
        return step(
                id,
                entry -> {
                    var post = terms.known(entry.post()).orElseThrow();
                    if (entry.state() != PlacementState.ACCEPTED && entry.state() != PlacementState.AGREED) {
                        return new Moving.NotPossible(entry.state());
                    }
                    if (!now.isBefore(post.takesUntil())) {
                        return new Moving.NotNow();
                    }
                    if (!seeks && offersFor(id).findAny().isPresent()) {
                        return new Moving.NotPossible(entry.state());
                    }
                    return new Moving.Moved(entry.seeksStandIn() == seeks ? entry : put(entry.seeking(seeks)));
                },
                now);
    }

    private Moving step(PlacementId id, Function<SheetEntry, Moving> rule, Instant now) {
        var moving = find(id).map(entry -> terms.known(entry.post()).isPresent()
                        ? rule.apply(entry)
                        : new Moving.NotPossible(entry.state()))
                .orElseGet(Moving.Unknown::new);
        if (!(moving instanceof Moving.Moved)) {
            return moving;
        }
        settle(now);
        return new Moving.Moved(find(id).orElseThrow());
    }

    // --- time

    /** Ends what has lapsed, finishes what is over and offers free seats to who waits. */
    public void settle(Instant now) {
        for (var entry : List.copyOf(entries)) {
            if (entry.state().isLive()) {
                settle(entry, now);
            }
        }
        if (terms.status() == Status.OPEN) {
            terms.posts().forEach(post -> moveUp(post, now));
        }
    }

    private void settle(SheetEntry entry, Instant now) {
        var post = terms.known(entry.post());
        if (post.isEmpty()) {
            return;
        }
        switch (entry.state()) {
            case OFFERED -> {
                if (entry.hasLapsedBy(now) || !now.isBefore(post.get().ends())) {
                    move(entry, PlacementState.EXPIRED, Cause.TIME, now);
                } else if (standsInForNobody(entry)) {
                    if (post.get().seats() - taken(post.get()) > 0) {
                        put(entry.in(PlacementState.OFFERED, entry.until(), null));
                    } else {
                        move(entry, PlacementState.EXPIRED, Cause.TIME, now);
                    }
                }
            }
            case APPLIED, WAITING -> {
                if (!now.isBefore(post.get().takesUntil())) {
                    move(entry, PlacementState.EXPIRED, Cause.TIME, now);
                }
            }
            case ACCEPTED, AGREED -> {
                if (!now.isBefore(post.get().ends().plus(NOTED_AFTER))) {
                    move(entry, PlacementState.EXPIRED, Cause.TIME, now);
                }
            }
            case RUNNING -> {
                if (!now.isBefore(post.get().ends())) {
                    move(put(entry.out(post.get().ends())), PlacementState.FINISHED, Cause.TIME, now);
                }
            }
            default -> {}
        }
    }

    /** Whose seat was to be taken over stepped back, so that it is a free seat and no longer theirs to give. */
    private boolean standsInForNobody(SheetEntry offered) {
        return offered.standInFor() != null
                && find(offered.standInFor())
                        .filter(seeker -> seeker.state().isLive() && seeker.seeksStandIn())
                        .isEmpty();
    }

    private void moveUp(PostTerms post, Instant now) {
        if (!now.isBefore(post.takesUntil())) {
            return;
        }
        // most of the time there is nothing to give, however many wait
        if (free(post, true, now) == 0 && seekerWithoutOffer(post).isEmpty()) {
            return;
        }
        for (var entry : List.copyOf(entries)) {
            if (entry.state() != PlacementState.WAITING || !entry.post().equals(post.id())) {
                continue;
            }
            var seeker = seekerWithoutOffer(post);
            if (free(post, entry.newcomer(), now) > 0) {
                offer(entry, null, post, now);
            } else if (seeker.isPresent()) {
                offer(entry, seeker.get().id(), post, now);
            }
        }
    }

    private void offer(SheetEntry waiting, @Nullable PlacementId seatOf, PostTerms post, Instant now) {
        var offered = put(waiting.in(PlacementState.OFFERED, offerEnds(post, now), seatOf));
        news.add(new SheetNews(offered, PlacementState.WAITING, Cause.SEAT_FREE, now));
    }

    private Instant offerEnds(PostTerms post, Instant now) {
        var end = now.plus(offersLast);
        var last = now.isBefore(post.takesUntil()) ? post.takesUntil() : post.ends();
        return end.isBefore(last) ? end : last;
    }

    /** When the sweep should look at the sheet; nothing when time alone changes nothing. */
    public Optional<Instant> due() {
        return entries.stream()
                .filter(entry -> entry.state().isLive())
                .flatMap(entry -> terms.known(entry.post()).stream().flatMap(post -> due(entry, post)))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> due(SheetEntry entry, PostTerms post) {
        return switch (entry.state()) {
            case OFFERED -> Stream.ofNullable(entry.until());
            case APPLIED -> Stream.of(post.takesUntil());
            case WAITING -> {
                var open = post.begins().minus(NEWCOMERS_FIRST_UNTIL);
                yield terms.newcomerSeats() > 0 && free(post, true, open.minusNanos(1)) > 0
                        ? Stream.of(open, post.takesUntil())
                        : Stream.of(post.takesUntil());
            }
            case ACCEPTED, AGREED -> Stream.of(post.ends().plus(NOTED_AFTER));
            case RUNNING -> Stream.of(post.ends());
            default -> Stream.empty();
        };
    }

    // --- seats

    /** Seats of the post nobody has, of those somebody like that may have. */
    public int free(PostTerms post, boolean newcomer, Instant now) {
        int taken = 0;
        int newcomers = 0;
        for (var entry : entries) {
            if (entry.post().equals(post.id()) && takesSeat(entry, post)) {
                taken++;
                newcomers += entry.newcomer() ? 1 : 0;
            }
        }
        boolean newcomersFirst =
                terms.newcomerSeats() > 0 && now.isBefore(post.begins().minus(NEWCOMERS_FIRST_UNTIL));
        int kept = newcomer || !newcomersFirst ? 0 : Math.max(0, terms.newcomerSeats() - newcomers);
        return Math.max(0, post.seats() - taken - kept);
    }

    /** How many of the post's seats somebody has or is offered. */
    public int taken(PostTerms post) {
        int taken = 0;
        for (var entry : entries) {
            taken += entry.post().equals(post.id()) && takesSeat(entry, post) ? 1 : 0;
        }
        return taken;
    }

    /** An offer to stand in takes no seat beside the one of whom it stands in for; a role's seat is free when its work ends. */
    private static boolean takesSeat(SheetEntry entry, PostTerms post) {
        return switch (entry.state()) {
            case OFFERED -> entry.standInFor() == null;
            case ACCEPTED, AGREED, RUNNING -> true;
            case FINISHED -> !post.role();
            default -> false;
        };
    }

    /** How many wait for a seat on the post. */
    public int waiting(PostTerms post) {
        return (int) entries.stream()
                .filter(entry -> entry.post().equals(post.id()) && entry.state() == PlacementState.WAITING)
                .count();
    }

    /** How many before it wait for the same post, it included; 0 when it doesn't wait. */
    public int placeInLine(SheetEntry entry) {
        return entry.state() != PlacementState.WAITING
                ? 0
                : (int) entries.stream()
                        .filter(other -> other.post().equals(entry.post())
                                && other.state() == PlacementState.WAITING
                                && other.number() <= entry.number())
                        .count();
    }

    private Stream<SheetEntry> seekers(PostTerms post) {
        return entries.stream()
                .filter(entry -> entry.post().equals(post.id())
                        && entry.seeksStandIn()
                        && entry.state().isLive());
    }

    private Optional<SheetEntry> seekerWithoutOffer(PostTerms post) {
        return seekers(post)
                .filter(seeker -> offersFor(seeker.id()).findAny().isEmpty())
                .findFirst();
    }

    private Stream<SheetEntry> offersFor(PlacementId seeker) {
        return entries.stream()
                .filter(entry -> entry.state() == PlacementState.OFFERED && seeker.equals(entry.standInFor()));
    }

    // --- writing

    private SheetEntry move(SheetEntry entry, PlacementState next, Cause cause, Instant now) {
        var moved = put(entry.in(next));
        news.add(new SheetNews(moved, entry.state(), cause, now));
        return moved;
    }

    private SheetEntry put(SheetEntry entry) {
        int place = entry.number() - 1;
        if (!entries.get(place).equals(entry)) {
            entries.set(place, entry);
            changedPlaces.add(place);
        }
        return entry;
    }

    // --- what it holds

    public SheetTerms terms() {
        return terms;
    }

    public Optional<SheetEntry> find(PlacementId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** In the order they came. */
    public List<SheetEntry> entries() {
        return List.copyOf(entries);
    }

    public PlacementFacts facts(SheetEntry entry) {
        return terms.facts(entry);
    }

    /** The version it was loaded with; nothing when it was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    public boolean isChanged() {
        return termsChanged || !changedPlaces.isEmpty();
    }

    public boolean termsChanged() {
        return termsChanged;
    }

    /** The places of the entries that have changed since it was loaded. */
    public Set<Integer> changedPlaces() {
        return Set.copyOf(changedPlaces);
    }

    /** What happened since it was loaded, in order. */
    public List<SheetNews> news() {
        return List.copyOf(news);
    }
}
