package pl.krakow.centra.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/**
 * The plan of a year: who uses the centres and when they meet.
 *
 * <p>Sizes follow what the first centre published of its first years: about 250 organisations, 300 people and informal
 * groups, almost 1,000 loans of a room and 3,000 people; other centres get their share of that, and a part of their users
 * are organisations that also use the first centre. The same year and the same centres always give the same plan. Meetings of
 * the plan never overlap, keep to the opening hours and fit the room.
 *
 * @param beneficiaries in the order in which they are registered
 * @param bookings by date, then room and start
 */
record DemoPlan(int year, List<DemoBeneficiary> beneficiaries, List<DemoBooking> bookings) {

    private static final int ORGANISATIONS = 250;
    private static final int GROUPS = 120;
    private static final int INDIVIDUALS = 180;
    private static final int ROOM_USES = 1_000;
    private static final int CANCELLED = 40;
    private static final int LARGE_MEETINGS = 24;
    private static final int LARGE_ROOM = 40;

    DemoPlan {
        beneficiaries = List.copyOf(beneficiaries);
        bookings = List.copyOf(bookings);
    }

    static DemoPlan of(int year, List<DemoCentre> centres) {
        var planner = new Planner(year);
        for (var centre : centres) {
            planner.add(centre);
        }
        planner.bookings.sort(Comparator.comparing(DemoBooking::date)
                .thenComparing(DemoBooking::centre)
                .thenComparing(DemoBooking::room)
                .thenComparing(DemoBooking::from));
        return new DemoPlan(year, planner.beneficiaries, planner.bookings);
    }

    /** Draws everything from one seeded source, in one fixed order. */
    private static final class Planner {

        private final RandomGenerator random;
        private final int year;
        private final List<DemoBeneficiary> beneficiaries = new ArrayList<>();
        private final Map<BeneficiaryKind, Integer> named = new EnumMap<>(BeneficiaryKind.class);
        private final List<DemoBooking> bookings = new ArrayList<>();

        Planner(int year) {
            this.year = year;
            this.random = new SplittableRandom(year);
        }

        void add(DemoCentre centre) {
            var users = usersOf(centre);
            var diary = new Diary(centre);
            int uses = share(ROOM_USES, centre);
            int large = share(LARGE_MEETINGS, centre);
            for (int n = 0; n < uses + share(CANCELLED, centre); n++) {
                // Everyone meets at least once; the rest of the year belongs to the regulars, who come first in the
                // list.
                var user = n < users.size() ? users.get(n) : users.get(regular(users.size()));
                var outcome = n < uses ? DemoBooking.Outcome.HELD : DemoBooking.Outcome.CANCELLED;
                boolean inLargeRoom = n < large && user.kind() == BeneficiaryKind.ORGANISATION;
                diary.enter(user, inLargeRoom, outcome);
            }
        }

        private List<DemoBeneficiary> usersOf(DemoCentre centre) {
            var known = beneficiaries.stream()
                    .filter(user -> user.kind() == BeneficiaryKind.ORGANISATION)
                    .limit(share(ORGANISATIONS, centre) / 4)
                    .toList();
            var users = new ArrayList<>(known);
            register(users, BeneficiaryKind.ORGANISATION, share(ORGANISATIONS, centre) - known.size());
            register(users, BeneficiaryKind.INFORMAL_GROUP, share(GROUPS, centre));
            register(users, BeneficiaryKind.INDIVIDUAL, share(INDIVIDUALS, centre));
            return users;
        }

        private void register(List<DemoBeneficiary> users, BeneficiaryKind kind, int count) {
            for (int n = 0; n < count; n++) {
                int number = beneficiaries.size();
                int ofKind = named.merge(kind, 1, Integer::sum) - 1;
                var beneficiary = new DemoBeneficiary(
                        "demo-%d-beneficiary-%d".formatted(year, number),
                        kind,
                        DemoNames.of(kind, ofKind),
                        DemoNames.pick(DemoNames.DISTRICTS, random),
                        kind == BeneficiaryKind.ORGANISATION ? "%010d".formatted(900_000L + number) : null);
                beneficiaries.add(beneficiary);
                users.add(beneficiary);
            }
        }

        /** The smaller of two draws: the first users of the list come far more often than the last. */
        private int regular(int size) {
            return Math.min(random.nextInt(size), random.nextInt(size));
        }

        private static int share(int count, DemoCentre centre) {
            return (int) Math.round(count * centre.share());
        }

        /** What is taken at one centre so far, in half hours of a room's day. */
        private final class Diary {

            private static final int ATTEMPTS = 200;

            private final DemoCentre centre;
            private final List<Map.Entry<LocalDate, DemoCentre.OpenHours>> days;
            private final Map<String, boolean[]> taken = new HashMap<>();

            Diary(DemoCentre centre) {
                this.centre = centre;
                this.days = List.copyOf(centre.openDays()
                        .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                        .entrySet());
            }

            void enter(DemoBeneficiary user, boolean large, DemoBooking.Outcome outcome) {
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    if (tryEntering(user, large, outcome)) {
                        return;
                    }
                }
                throw new IllegalStateException(
                        "The year %d of centre %s is too full for the plan".formatted(year, centre.id()));
            }

            private boolean tryEntering(DemoBeneficiary user, boolean large, DemoBooking.Outcome outcome) {
                var room = room(large);
                var day = DemoNames.pick(days, random);
                var hours = day.getValue();
                int length = large ? 6 + random.nextInt(5) : 2 + random.nextInt(4);
                int opens = halfHour(hours.opens(), true);
                int latest = halfHour(hours.closes(), false) - length;
                if (latest < opens) {
                    return false;
                }
                int from = opens + random.nextInt(latest - opens + 1);
                // A free half hour on either side leaves room for setting up and clearing away.
                var halfHours = taken.computeIfAbsent(room.id() + day.getKey(), key -> new boolean[50]);
                for (int half = Math.max(0, from - 1); half < from + length + 1; half++) {
                    if (halfHours[half]) {
                        return false;
                    }
                }
                for (int half = from; half < from + length; half++) {
                    halfHours[half] = true;
                }
                bookings.add(new DemoBooking(
                        centre.id(),
                        room.id(),
                        day.getKey(),
                        time(from),
                        time(from + length),
                        user.key(),
                        people(user.kind(), room, large),
                        DemoNames.meeting(random),
                        outcome));
                return true;
            }

            private DemoRoom room(boolean large) {
                var fitting = centre.rooms().stream()
                        .filter(room -> large == room.capacity() >= LARGE_ROOM && room.capacity() >= 2)
                        .toList();
                return DemoNames.pick(fitting.isEmpty() ? centre.rooms() : fitting, random);
            }

            private int people(BeneficiaryKind kind, DemoRoom room, boolean large) {
                int people = switch (kind) {
                    case ORGANISATION -> large ? 20 + random.nextInt(26) : 2 + random.nextInt(3);
                    case INFORMAL_GROUP -> 2 + random.nextInt(3);
                    case INDIVIDUAL -> 1 + random.nextInt(2);
                };
                return Math.min(people, room.capacity());
            }

            private static int halfHour(LocalTime time, boolean up) {
                int minutes = time.getHour() * 60 + time.getMinute();
                return up ? (minutes + 29) / 30 : minutes / 30;
            }

            private static LocalTime time(int halfHour) {
                return LocalTime.of(halfHour / 2, halfHour % 2 * 30);
            }
        }
    }
}
