package pl.krakow.centra.volunteering.rounds.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** A week of shifts at Reymonta, and people who would help. Skills tell who fits what. */
final class FestivalWeek {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    static final Matching MATCHING = new Matching(Period.ofYears(1));
    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

    final List<Entrant> entrants = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();
    final Map<Pairing, Ruling> rulings = new HashMap<>();
    private int drawn;

    VolunteerId volunteer(String... skills) {
        return volunteer(null, false, skills);
    }

    VolunteerId newcomer(String... skills) {
        return volunteer(null, true, skills);
    }

    VolunteerId volunteer(@Nullable Integer weeklyHours, boolean newcomer, String... skills) {
        var id = new VolunteerId(new UUID(1, ++drawn));
        entrants.add(new Entrant(
                new Candidate(
                        id,
                        true,
                        null,
                        LocalDate.of(1990, 1, 1),
                        false,
                        null,
                        null,
                        Set.copyOf(List.of(skills)),
                        List.of(),
                        Set.of("pl"),
                        Set.of(),
                        null,
                        10,
                        true,
                        Availability.UNSAID,
                        Set.of(),
                        weeklyHours,
                        List.of(),
                        List.of(),
                        newcomer),
                Set.of("reymonta")));
        return id;
    }

    /** On the n-th day of the week, from one hour to another; {@code skill} is required. */
    Opening shift(int day, int from, int to, int seats, String skill) {
        return shift("reymonta", day, from, to, seats, 0, skill);
    }

    Opening shift(String centre, int day, int from, int to, int seats, int kept, String skill) {
        var id = new UUID(2, ++drawn);
        var date = MONDAY.plusDays(day);
        return opening(
                centre,
                Commitment.SHIFTS,
                Wanted.Shift.of(id, date.atTime(LocalTime.of(from, 0)), date.atTime(LocalTime.of(to, 0)), KRAKOW),
                seats,
                kept,
                skill);
    }

    Opening role(int hoursPerWeek, int seats, String skill) {
        var id = new UUID(2, ++drawn);
        return opening(
                "reymonta",
                Commitment.LONG_TERM,
                new Wanted.Role(id, MONDAY, MONDAY.plusMonths(2), hoursPerWeek, List.of()),
                seats,
                0,
                skill);
    }

    private Opening opening(String centre, Commitment commitment, Wanted.Post post, int seats, int kept, String skill) {
        var wanted = new Wanted(
                new OpportunityId(post instanceof Wanted.Role role ? role.id() : new UUID(3, ++drawn)),
                centre,
                KRAKOW,
                commitment,
                Set.of(skill),
                Set.of(),
                Set.of(),
                Set.of("pl"),
                Set.of(),
                0,
                false,
                true,
                null,
                null,
                kept > 0,
                List.of(post));
        var opening = new Opening(wanted, post, seats, kept);
        openings.add(opening);
        return opening;
    }

    void pin(VolunteerId volunteer, Opening opening) {
        rulings.put(new Pairing(volunteer, opening.id()), Ruling.PINNED);
    }

    void forbid(VolunteerId volunteer, Opening opening) {
        rulings.put(new Pairing(volunteer, opening.id()), Ruling.FORBIDDEN);
    }

    Proposal propose(int postsEach) {
        return propose(postsEach, Long.MAX_VALUE);
    }

    Proposal propose(int postsEach, long mostPairs) {
        return Turns.propose(entrants, openings, rulings, postsEach, MATCHING, NOW, mostPairs, 0, 0, _ -> {});
    }
}
