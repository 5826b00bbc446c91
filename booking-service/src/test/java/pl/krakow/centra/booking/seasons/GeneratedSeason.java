package pl.krakow.centra.booking.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.seasons.domain.Choice;
import pl.krakow.centra.booking.seasons.domain.OfferedRoom;
import pl.krakow.centra.booking.seasons.domain.Round;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.booking.seasons.domain.Standing;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;

/**
 * A season as a city of such centres might see it: twenty weeks, most wishes for the late afternoon, rooms from 8 to 70
 * people of which some are halves of a larger one, a tenth of the time taken before. Always the same for the same seed.
 */
final class GeneratedSeason {

    private static final LocalDate FROM = LocalDate.of(2027, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 20);
    private static final List<Integer> CAPACITIES = List.of(8, 10, 12, 12, 15, 20, 20, 25, 40, 70);
    private static final List<String> EQUIPMENT = List.of("projector", "flipchart", "piano", "mirrors");

    private final Random random;
    private final int rooms;
    private final int wishes;

    GeneratedSeason(long seed, int rooms, int wishes) {
        this.random = new Random(seed);
        this.rooms = rooms;
        this.wishes = wishes;
    }

    Round round() {
        var offered = rooms();
        var terms = new SeasonTerms(
                "Wiosna 2027",
                FROM,
                UNTIL,
                offered.stream().map(OfferedRoom::room).toList(),
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                Duration.ofHours(8),
                7);
        var beneficiaries = new ArrayList<BeneficiaryId>();
        for (int n = 0; n < Math.max(1, wishes * 5 / 8); n++) {
            beneficiaries.add(new BeneficiaryId(id()));
        }
        var last = new HashMap<BeneficiaryId, Standing>();
        beneficiaries.stream()
                .filter(_ -> random.nextInt(10) < 7)
                .forEach(beneficiary -> last.put(beneficiary, new Standing(2400, random.nextInt(2401))));
        return new Round(terms, FROM, offered, open(), claims(offered), wishes(beneficiaries, offered), last, Map.of());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private List<OfferedRoom> rooms() {
        var offered = new ArrayList<OfferedRoom>();
        for (int n = 0; n < rooms; n++) {
            // Of every ten rooms the ninth and the tenth are halves of the eighth.
            int whole = n % 10 == 8 || n % 10 == 9 ? n / 10 * 10 + 7 : n;
            var equipment = new HashSet<String>();
            EQUIPMENT.stream().filter(_ -> random.nextInt(3) == 0).forEach(equipment::add);
            offered.add(new OfferedRoom(
                    "r%02d".formatted(n),
                    "r%02d".formatted(whole),
                    CAPACITIES.get(n % CAPACITIES.size()),
                    equipment,
                    random.nextInt(10) < 7 ? Set.of("step-free") : Set.of(),
                    Duration.ZERO,
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    UNTIL,
                    Set.of()));
        }
        return offered;
    }

    private static Map<LocalDate, List<Hours>> open() {
        var open = new HashMap<LocalDate, List<Hours>>();
        FROM.datesUntil(UNTIL.plusDays(1)).forEach(date -> {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && date.getDayOfYear() % 37 != 0) {
                open.put(date, List.of(Hours.parse("09:00-20:00")));
            }
        });
        return open;
    }

    private List<Round.Claimed> claims(List<OfferedRoom> offered) {
        var claims = new ArrayList<Round.Claimed>();
        for (var room : offered) {
            FROM.datesUntil(UNTIL.plusDays(1)).forEach(date -> {
                if (random.nextInt(2) == 0) {
                    int from = 9 * 60 + 30 * random.nextInt(18);
                    claims.add(new Round.Claimed(room.room(), room.whole(), date, from, from + 135));
                }
            });
        }
        return claims;
    }

    private List<Wish> wishes(List<BeneficiaryId> beneficiaries, List<OfferedRoom> offered) {
        var all = new ArrayList<Wish>();
        for (int n = 0; n < wishes; n++) {
            int people = (int) Math.clamp(Math.round(Math.exp(2.2 + 0.6 * random.nextGaussian())), 2, 70);
            var length = Duration.ofMinutes(60 + 30L * random.nextInt(5));
            var choices = new ArrayList<Choice>();
            for (int choice = 0; choice < 1 + random.nextInt(3); choice++) {
                choices.add(choice(length, offered));
            }
            all.add(new Wish(
                    new WishId(id()),
                    new SeasonId(new UUID(0, 1)),
                    "reymonta",
                    beneficiaries.get(random.nextInt(beneficiaries.size())),
                    1 + random.nextInt(3),
                    choices,
                    random.nextInt(10) == 0 ? Set.of("step-free") : Set.of(),
                    random.nextInt(4) == 0 ? Set.of(FROM.plusDays(random.nextInt(100))) : Set.of(),
                    50 + 10 * random.nextInt(5),
                    new MeetingDetails(
                            "Próba",
                            "Próba",
                            people,
                            random.nextInt(4) == 0 ? List.of(EQUIPMENT.get(random.nextInt(2))) : List.of(),
                            false,
                            null,
                            "2026-01"),
                    "somebody",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    false,
                    1));
        }
        return all;
    }

    private Choice choice(Duration length, List<OfferedRoom> offered) {
        int days = 1 + random.nextInt(3);
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        while (weekdays.size() < days) {
            weekdays.add(DayOfWeek.of(1 + random.nextInt(5)));
        }
        int times = days > 1 && random.nextInt(4) == 0 ? 2 : 1;
        int slack = 30 * random.nextInt(5);
        int last = random.nextInt(10) < 7 ? 20 * 60 - 30 * random.nextInt(5) : 12 * 60 + 30 * random.nextInt(9);
        int earliest = Math.max(9 * 60, last - Math.toIntExact(length.toMinutes()) - slack);
        var named = new ArrayList<String>();
        if (random.nextInt(10) < 3) {
            named.add(offered.get(random.nextInt(offered.size())).room());
            named.add(offered.get(random.nextInt(offered.size())).room());
        }
        return new Choice(
                weekdays,
                LocalTime.of(earliest / 60, earliest % 60),
                LocalTime.of(last / 60, last % 60),
                length,
                times,
                1,
                named);
    }
}
