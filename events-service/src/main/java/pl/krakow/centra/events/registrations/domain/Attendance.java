package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who was there: what is noted at the door of each session, people who walked in, and whether it is settled. Notes about
 * people on the list stand with their entries; a correction after it was settled is told like the settling itself.
 */
final class Attendance {

    private static final Duration DOOR_OPENS_BEFORE = Duration.ofHours(24);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(10);
    /** Far more than anybody notes, and far less than a roster can hold. */
    private static final int MOST_WALK_INS = 10_000;

    private final Seats seats;
    private final List<UUID> sessions;
    private final List<WalkIn> walkIns;
    private final Map<AgeBand, Integer> ages = new EnumMap<>(AgeBand.class);
    private final List<RosterNews> news = new ArrayList<>();
    private @Nullable Instant closedAt;
    private @Nullable Instant toldAt;
    private boolean changed;

    Attendance(Seats seats, RosterContents contents) {
        this.seats = seats;
        this.sessions = new ArrayList<>(contents.sessions());
        this.walkIns = new ArrayList<>(contents.walkIns());
        this.ages.putAll(contents.ages());
        this.closedAt = contents.closedAt();
    }

    Noting note(Occasion occasion, RegistrationId id, UUID session, int people, Instant at, Instant now) {
        var objection = objection(occasion, session, at, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        var found = seats.find(id);
        if (found.isEmpty()) {
            return Noting.UNKNOWN;
        }
        var entry = found.get();
        if (entry.state() != EntryState.CONFIRMED) {
            return Noting.NO_SEAT;
        }
        int place = place(session);
        int before = entry.presentAt(place);
        var noted = entry.noted(new Presence(place, Math.min(people, entry.people()), at));
        if (noted.equals(entry)) {
            return Noting.KNOWN;
        }
        seats.put(noted);
        int after = noted.presentAt(place);
        if (after != before) {
            news.add(new RosterNews.Attended(noted, place, now));
            tellAgain(now);
        }
        return after == 0 ? Noting.TAKEN_BACK : after == before ? Noting.KNOWN : Noting.PRESENT;
    }

    Noting noteWalkIn(
            Occasion occasion, UUID id, UUID session, Audience audience, int people, Instant at, Instant now) {
        var objection = objection(occasion, session, at, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        var walkIn = new WalkIn(id, place(session), audience, people, at);
        for (int i = 0; i < walkIns.size(); i++) {
            if (walkIns.get(i).id().equals(id)) {
                if (!walkIn.replaces(walkIns.get(i))) {
                    return Noting.KNOWN;
                }
                walkIns.set(i, walkIn);
                return noted(people, now);
            }
        }
        if (walkIns.size() == MOST_WALK_INS) {
            return Noting.TOO_MANY;
        }
        walkIns.add(walkIn);
        return noted(people, now);
    }

    private Noting noted(int people, Instant now) {
        changed = true;
        tellAgain(now);
        return people == 0 ? Noting.TAKEN_BACK : Noting.PRESENT;
    }

    private static Optional<Noting> objection(Occasion occasion, UUID session, Instant at, Instant now) {
        return occasion.session(session)
                .map(known -> at.isAfter(now.plus(CLOCKS_DIFFER_BY))
                                || at.isBefore(known.start().minus(DOOR_OPENS_BEFORE))
                        ? Optional.of(Noting.NOT_YET)
                        : Optional.<Noting>empty())
                .orElse(Optional.of(Noting.SESSION_UNKNOWN));
    }

    private int place(UUID session) {
        int place = sessions.indexOf(session);
        if (place >= 0) {
            return place;
        }
        sessions.add(session);
        changed = true;
        return sessions.size() - 1;
    }

    Roster.Closing close(Occasion occasion, int seatsOffered, Map<AgeBand, Integer> counted, Instant now) {
        if (occasion.status() != Occasion.Status.ON || now.isBefore(occasion.start())) {
            return new Roster.Closing.NotYet();
        }
        int present = turnout(occasion, seatsOffered).present();
        if (counted.values().stream().mapToInt(Integer::intValue).sum() > present) {
            return new Roster.Closing.MoreAgesThanPeople(present);
        }
        ages.clear();
        ages.putAll(counted);
        closedAt = closedAt == null ? now : closedAt;
        changed = true;
        tellAgain(now);
        return new Roster.Closing.Closed(turnout(occasion, seatsOffered));
    }

    /** Who is taken off the list wasn't there: what was noted of them is taken back, and told. */
    Entry takenBack(Entry entry, Instant now) {
        var left = entry;
        for (var presence : entry.presences()) {
            if (presence.people() > 0) {
                var later = now.isAfter(presence.at()) ? now : presence.at();
                left = left.noted(new Presence(
                        presence.session(),
                        0,
                        later.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
                news.add(new RosterNews.Attended(left, presence.session(), now));
            }
        }
        return left;
    }

    /** When what was noted counts as all there is; nothing when it is settled, or as long as nobody noted anybody. */
    Optional<Instant> settlesItselfAt(Occasion occasion) {
        return closedAt == null && occasion.status() == Occasion.Status.ON && isNoted()
                ? Optional.of(occasion.end().plus(Roster.SETTLED_BY_ITSELF))
                : Optional.empty();
    }

    private boolean isNoted() {
        return walkIns.stream().anyMatch(walkIn -> walkIn.people() > 0)
                || seats.entries().stream().anyMatch(entry -> entry.present() > 0);
    }

    /** Once it was told how the event was attended, a correction is told too. */
    private void tellAgain(Instant now) {
        if (closedAt != null) {
            toldAt = now;
        }
    }

    Turnout turnout(Occasion occasion, int seatsOffered) {
        var byAudience = new EnumMap<Audience, Integer>(Audience.class);
        long minutes = 0;
        int registered = 0;
        int noShows = 0;
        for (var entry : seats.entries()) {
            if (entry.state() == EntryState.CONFIRMED) {
                int present = entry.present();
                registered += entry.people();
                noShows += entry.people() - present;
                byAudience.merge(entry.audience(), present, Integer::sum);
                for (var presence : entry.presences()) {
                    minutes += presence.people() * minutesOf(occasion, presence.session());
                }
            }
        }
        for (var audience : Audience.values()) {
            byAudience.merge(audience, walkedIn(audience), Integer::sum);
        }
        for (var walkIn : walkIns) {
            minutes += walkIn.people() * minutesOf(occasion, walkIn.session());
        }
        int present = byAudience.values().stream().mapToInt(Integer::intValue).sum();
        return new Turnout(
                occasion,
                seatsOffered,
                registered,
                present,
                byAudience,
                ages,
                minutes,
                noShows,
                seats.peopleIn(EntryState.WAITING) + seats.peopleIn(EntryState.EXPIRED));
    }

    /** Nobody knows whether the same people walked into several sessions: as many as came to one count. */
    private int walkedIn(Audience audience) {
        int most = 0;
        for (int session = 0; session < sessions.size(); session++) {
            int there = 0;
            for (var walkIn : walkIns) {
                there += walkIn.session() == session && walkIn.audience() == audience ? walkIn.people() : 0;
            }
            most = Math.max(most, there);
        }
        return most;
    }

    private long minutesOf(Occasion occasion, int place) {
        return occasion.session(sessions.get(place))
                .map(session -> session.length().toMinutes())
                .orElse(0L);
    }

    List<UUID> sessions() {
        return List.copyOf(sessions);
    }

    List<WalkIn> walkIns() {
        return List.copyOf(walkIns);
    }

    Map<AgeBand, Integer> ages() {
        return Map.copyOf(ages);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    boolean isChanged() {
        return changed;
    }

    /** What was noted since it was loaded, in order. */
    List<RosterNews> news() {
        return List.copyOf(news);
    }

    /** When it was settled, or corrected after that, since it was loaded. */
    Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }
}
