package pl.krakow.centra.volunteering.matching.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/** Volunteers and posts drawn so that every rule is broken often and kept often, around the autumn's change of clocks. */
final class RandomPairs {

    static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    static final Instant NOW = Instant.parse("2026-10-20T07:30:00Z");

    private static final List<String> SKILLS = List.of("cooking", "driving", "singing", "drawing", "sewing");
    private static final List<String> QUALIFICATIONS = List.of("first-aid", "lifeguard");
    private static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    private static final List<String> KINDS = List.of("seniors", "children", "animals", "culture");

    private final Random random;

    RandomPairs(long seed) {
        this.random = new Random(seed);
    }

    Candidate candidate() {
        return new Candidate(
                new VolunteerId(id()),
                often(),
                rarely() ? new Pause(random.nextBoolean() ? null : day(-3, 3)) : null,
                often()
                        ? TODAY.minusYears(18 + random.nextInt(50))
                        : TODAY.plusDays(random.nextInt(20)).minusYears(10 + random.nextInt(9)),
                random.nextBoolean(),
                random.nextBoolean()
                        ? new GuardianConsent(day(-20, 20), "s", NOW, random.nextBoolean() ? null : day(-10, 20))
                        : null,
                often()
                        ? new Safeguarding(
                                day(-400, 0),
                                often() ? Safeguarding.Result.CLEAR : Safeguarding.Result.NOT_ADMITTED,
                                "reymonta",
                                "s",
                                NOW)
                        : null,
                some(SKILLS, 0.6),
                qualifications(),
                some(LANGUAGES, 0.8),
                some(KINDS, 0.4),
                often() ? spot() : null,
                random.nextInt(12),
                random.nextBoolean(),
                availability(),
                some(List.of(Commitment.values()), 0.4),
                random.nextBoolean() ? null : 1 + random.nextInt(12),
                list(3, i -> busy()),
                rarely() ? list(3, i -> inRole()) : List.of(),
                random.nextBoolean());
    }

    Wanted wanted() {
        boolean remote = rarely();
        var commitment = Commitment.values()[random.nextInt(3)];
        var id = new OpportunityId(id());
        return new Wanted(
                id,
                "reymonta",
                KRAKOW,
                commitment,
                some(SKILLS, 0.1),
                some(SKILLS, 0.3),
                some(QUALIFICATIONS, 0.15),
                some(LANGUAGES, 0.3),
                some(KINDS, 0.4),
                random.nextBoolean() ? 0 : 10 + random.nextInt(12),
                random.nextBoolean(),
                remote,
                remote || rarely() ? null : spot(),
                random.nextBoolean() ? null : NOW.plus(random.nextInt(100) - 20, ChronoUnit.HOURS),
                random.nextBoolean(),
                commitment == Commitment.LONG_TERM ? List.of(role(id)) : list(2, i -> shift()));
    }

    private Wanted.Post role(OpportunityId id) {
        var from = day(-20, 20);
        return new Wanted.Role(
                id.value(), from, from.plusDays(random.nextInt(60)), random.nextInt(12), list(3, i -> weekly()));
    }

    private Wanted.Post shift() {
        var start = day(-1, 8).atTime(random.nextInt(24), random.nextInt(4) * 15);
        return Wanted.Shift.of(id(), start, start.plusMinutes(30 + random.nextInt(40) * 15L), KRAKOW);
    }

    private InRole inRole() {
        var from = day(-20, 20);
        return new InRole(new OpportunityId(id()), from, from.plusDays(random.nextInt(40)), random.nextInt(6));
    }

    private Busy busy() {
        var from = NOW.plus(random.nextInt(8 * 24 * 4) * 15L, ChronoUnit.MINUTES);
        return new Busy(from, from.plus(30 + random.nextInt(16) * 15L, ChronoUnit.MINUTES));
    }

    private Availability availability() {
        if (rarely()) {
            return new Availability(List.of(), list(1, i -> away()), List.of());
        }
        return new Availability(list(14, i -> weekly()), list(1, i -> away()), list(3, i -> extra()));
    }

    private Availability.Away away() {
        var from = day(-3, 10);
        return new Availability.Away(from, from.plusDays(random.nextInt(3)));
    }

    private Availability.Extra extra() {
        int from = random.nextInt(20);
        return new Availability.Extra(day(0, 8), LocalTime.of(from, 0), end(from));
    }

    private Weekly weekly() {
        int from = random.nextInt(20);
        return new Weekly(DayOfWeek.of(1 + random.nextInt(7)), LocalTime.of(from, 0), end(from));
    }

    private LocalTime end(int from) {
        return random.nextInt(3) == 0 ? LocalTime.MIDNIGHT : LocalTime.of(from + 1 + random.nextInt(23 - from), 30);
    }

    private List<QualificationHeld> qualifications() {
        var held = new ArrayList<QualificationHeld>();
        for (var each : QUALIFICATIONS) {
            if (random.nextBoolean()) {
                held.add(new QualificationHeld(
                        each,
                        null,
                        random.nextBoolean() ? null : day(-5, 15),
                        often() ? new QualificationHeld.Seen("s", "reymonta", NOW) : null));
            }
        }
        return held;
    }

    private Coordinates spot() {
        return new Coordinates(50.0 + random.nextDouble() * 0.12, 19.85 + random.nextDouble() * 0.25);
    }

    private LocalDate day(int from, int to) {
        return TODAY.plusDays(from + random.nextInt(to - from + 1));
    }

    private <T> Set<T> some(List<T> all, double share) {
        var chosen = new HashSet<T>();
        for (var each : all) {
            if (random.nextDouble() < share) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private <T> List<T> list(int most, IntFunction<T> each) {
        var all = new ArrayList<T>();
        int count = most == 2 ? 1 + random.nextInt(most) : random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(each.apply(i));
        }
        return all;
    }

    private boolean often() {
        return random.nextInt(10) < 8;
    }

    private boolean rarely() {
        return random.nextInt(10) < 2;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Wanted.Post any(Wanted wanted) {
        return wanted.posts().get(random.nextInt(wanted.posts().size()));
    }
}
