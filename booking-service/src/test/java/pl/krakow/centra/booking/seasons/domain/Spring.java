package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.rooms.domain.Hours;

/**
 * A small season to allocate: ten weeks of spring 2027, Monday to Friday from 9 to 20, in the large hall with its two
 * halves and the small room; a quarter of an hour to clean up. Everything a test says nothing about is the same.
 */
public final class Spring {

    public static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    public static final LocalDate UNTIL = LocalDate.of(2027, 5, 9);
    public static final SeasonId SEASON = new SeasonId(new UUID(0, 2027));
    public static final String HALL = "hall";
    public static final String LEFT = "hall-left";
    public static final String RIGHT = "hall-right";
    public static final String SMALL = "small";

    final List<OfferedRoom> rooms = new ArrayList<>(List.of(
            room(HALL, HALL, 60, "projector"), room(LEFT, HALL, 30), room(RIGHT, HALL, 30), room(SMALL, SMALL, 12)));
    final Map<LocalDate, List<Hours>> open = new HashMap<>();
    final List<Round.Claimed> claims = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();
    final Map<BeneficiaryId, Standing> lastSeason = new HashMap<>();
    final Map<WishId, Adjustment> adjustments = new HashMap<>();
    Duration cap = Duration.ofHours(20);
    long seed = 1;
    LocalDate firstDate = FROM;
    private int next = 1;

    Spring() {
        FROM.datesUntil(UNTIL.plusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(date -> open.put(date, List.of(Hours.parse("09:00-20:00"))));
    }

    static OfferedRoom room(String room, String whole, int capacity, String... equipment) {
        return new OfferedRoom(
                room,
                whole,
                capacity,
                Set.of(equipment),
                room.equals(SMALL) ? Set.of() : Set.of("STEP_FREE"),
                Duration.ZERO,
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                UNTIL.plusYears(1),
                Set.of());
    }

    static OfferedRoom notLentTo(BeneficiaryId beneficiary, OfferedRoom room) {
        return new OfferedRoom(
                room.room(),
                room.whole(),
                room.capacity(),
                room.equipment(),
                room.accessibility(),
                room.setUp(),
                room.cleanUp(),
                room.raster(),
                room.shortest(),
                room.longest(),
                room.lastDate(),
                Set.of(beneficiary));
    }

    static BeneficiaryId group(int number) {
        return new BeneficiaryId(new UUID(7, number));
    }

    /** On Tuesdays from that time for two hours, in exactly that room. */
    static Choice tuesdays(String from, String room) {
        return choice(from, LocalTime.parse(from).plusHours(2).toString(), 1, 1, List.of(room), DayOfWeek.TUESDAY);
    }

    static Choice choice(String from, String to, int times, int atLeast, List<String> rooms, DayOfWeek... weekdays) {
        return new Choice(
                Arrays.stream(weekdays).collect(Collectors.toSet()),
                LocalTime.parse(from),
                LocalTime.parse(to),
                Duration.ofHours(2),
                times,
                atLeast,
                rooms);
    }

    Wish wish(BeneficiaryId beneficiary, Choice... choices) {
        return wish(beneficiary, 10, 100, List.of(), choices);
    }

    Wish wish(BeneficiaryId beneficiary, int people, int minimalShare, List<String> equipment, Choice... choices) {
        var wish = new Wish(
                new WishId(new UUID(9, next++)),
                SEASON,
                "reymonta",
                beneficiary,
                1,
                List.of(choices),
                Set.of(),
                Set.of(),
                minimalShare,
                new MeetingDetails("Próba", "Próba chóru", people, equipment, false, null, "2026-01"),
                "anna",
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                1);
        wishes.add(wish);
        return wish;
    }

    /** Something that is in the room on that date from the one time to the other, buffers included. */
    void taken(String room, LocalDate date, String from, String to) {
        var whole = room.startsWith(HALL) ? HALL : room;
        claims.add(new Round.Claimed(
                room, whole, date, Minutes.of(LocalTime.parse(from)), Minutes.of(LocalTime.parse(to))));
    }

    void gotLastTime(BeneficiaryId beneficiary, int percent) {
        lastSeason.put(beneficiary, new Standing(100, percent));
    }

    Round round() {
        return new Round(
                new SeasonTerms(
                        "Wiosna",
                        FROM,
                        UNTIL,
                        rooms.stream().map(OfferedRoom::room).toList(),
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1),
                        cap,
                        seed),
                firstDate,
                rooms,
                open,
                claims,
                wishes,
                lastSeason,
                adjustments);
    }

    Proposal allocate() {
        return Allocation.of(round());
    }

    static WishOutcome outcomeOf(Proposal proposal, Wish wish) {
        return proposal.outcomes().stream()
                .filter(outcome -> outcome.wish().equals(wish.id()))
                .findFirst()
                .orElseThrow();
    }

    static WeeklySlot slot(String room, DayOfWeek weekday, String start) {
        return new WeeklySlot(room, weekday, LocalTime.parse(start), Duration.ofHours(2));
    }
}
