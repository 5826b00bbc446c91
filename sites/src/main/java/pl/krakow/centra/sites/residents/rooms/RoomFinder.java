package pl.krakow.centra.sites.residents.rooms;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.Timeline;
import pl.krakow.centra.sites.look.Timeline.Look;
import pl.krakow.centra.sites.residents.nearby.Nearby;
import pl.krakow.centra.sites.rooms.CentreDays;
import pl.krakow.centra.sites.rooms.RoomCard;

/**
 * Finds rooms across centres: those that fit, then those that nearly do with the reason they don't; in the nearest centre
 * first where somebody says where they look from, the smallest room first that is large enough.
 */
@Component
@RequiredArgsConstructor
class RoomFinder {

    private static final int START_EVERY_MINUTES = 30;
    private static final int MOST_STARTS = 8;

    private final CentreCatalogue catalogue;
    private final CentreDays days;
    private final Together together;

    /**
     * What was found.
     *
     * @param fitting rooms with a start that suits
     * @param nearly rooms that miss one thing
     * @param others rooms that miss more
     * @param unknown centres whose rooms can't be seen at the moment
     * @param equipment every code some room has, for the form
     */
    record Result(
            List<Found> fitting, List<Found> nearly, List<Found> others, List<Centre> unknown, List<String> equipment) {

        public int shown() {
            return fitting.size() + nearly.size();
        }

        /** Whether every centre that was asked is closed that day. */
        public boolean closed() {
            return shown() == 0
                    && !others.isEmpty()
                    && others.stream().allMatch(found -> found.misses().contains("closed"));
        }

        public boolean isEmpty() {
            return fitting.isEmpty() && nearly.isEmpty() && others.isEmpty();
        }
    }

    /**
     * A room and how it suits.
     *
     * @param starts when one could begin
     * @param misses why it doesn't suit, as keys of the bundles
     */
    record Found(Centre centre, RoomCard room, List<Start> starts, List<String> misses, List<String> lacks) {

        /** Whether some of the times would be a second request. */
        public boolean anyAsked() {
            return starts.stream().anyMatch(Start::asked);
        }

        /** Whether every time would be a second request. */
        public boolean onlyAsked() {
            return starts.stream().allMatch(Start::asked);
        }

        public boolean fits() {
            return misses.isEmpty();
        }

        /**
         * Whether one thing only is in the way, and not that there is no such time at all, or that not even half of the
         * people have room.
         */
        boolean isNear(int people) {
            return misses.size() == 1 && (!starts.isEmpty() || isTaken()) && 2 * room.capacity() >= people;
        }

        /** Whether it would do, but others have it all day. */
        public boolean isTaken() {
            return misses.equals(List.of("taken"));
        }

        /** Whether one can ask for it as it is: something may be missing in it, or it may be free at another hour. */
        public boolean canBeAsked() {
            return !starts.isEmpty()
                    && misses.stream().allMatch(miss -> miss.equals("equipment") || miss.equals("time"));
        }
    }

    /** A time to begin; {@code asked} when somebody already asks for it. */
    record Start(LocalTime time, boolean asked) {}

    Result find(Caller anyone, RoomQuery query, Nearby nearby) {
        var fitting = new ArrayList<Found>();
        var nearly = new ArrayList<Found>();
        var others = new ArrayList<Found>();
        var unknown = new ArrayList<Centre>();
        var equipment = new TreeSet<String>();
        var asked = together.each(catalogue.all(), centre -> days.of(anyone, centre, query.date(), query.length()));
        for (int i = 0; i < asked.size(); i++) {
            var centre = catalogue.all().get(i);
            var day = asked.get(i).day();
            var rooms = day.rooms();
            if (rooms != null) {
                rooms.forEach(room -> equipment.addAll(room.equipment()));
            }
            if (query.centre() != null ? !query.centre().equals(centre.id().value()) : !nearby.reaches(centre)) {
                continue;
            }
            if (rooms == null || asked.get(i).useUnknown()) {
                unknown.add(centre);
                continue;
            }
            for (var room : rooms) {
                var found = judge(centre, room, query);
                (found.fits() ? fitting : found.isNear(query.people()) ? nearly : others).add(found);
            }
        }
        var smallest = Comparator.comparingInt((Found found) -> found.room().capacity());
        var nearest = Comparator.comparingDouble((Found found) -> nearby.metres(found.centre()));
        fitting.sort(
                Comparator.comparing(Found::onlyAsked).thenComparing(nearest).thenComparing(smallest));
        nearly.sort(nearest.thenComparing(smallest.reversed()));
        others.sort(nearest);
        return new Result(fitting, nearly, others, unknown, List.copyOf(equipment));
    }

    private static Found judge(Centre centre, RoomCard room, RoomQuery query) {
        var misses = new ArrayList<String>();
        if (room.capacity() < query.people()) {
            misses.add("small");
        }
        var lacks = query.equipment().stream()
                .filter(code -> !room.equipment().contains(code))
                .sorted()
                .toList();
        if (!lacks.isEmpty()) {
            misses.add("equipment");
        }
        if (query.stepFree() && !centre.stepFree()) {
            misses.add("steps");
        }
        var any = starts(room.day(), query.length(), null);
        var suiting = starts(room.day(), query.length(), query);
        if (suiting.isEmpty()) {
            misses.add(any.isEmpty() ? isClosed(room.day()) ? "closed" : "taken" : "time");
        }
        return new Found(centre, room, suiting.isEmpty() ? any : suiting, List.copyOf(misses), lacks);
    }

    private static boolean isClosed(@Nullable Timeline day) {
        return day == null
                || day.isEmpty()
                || day.segments().stream()
                        .allMatch(segment -> segment.look() == Look.CLOSED || segment.look() == Look.PAST);
    }

    /** Half hours at which a meeting of that length could begin within neighbouring free stretches. */
    private static List<Start> starts(@Nullable Timeline day, Duration length, @Nullable RoomQuery query) {
        var starts = new ArrayList<Start>();
        if (day == null) {
            return starts;
        }
        for (var run : runs(day)) {
            var from = run.getFirst().from();
            var end = minute(run.getLast().to(), true);
            var minute = minute(from, false);
            for (minute = (minute + START_EVERY_MINUTES - 1) / START_EVERY_MINUTES * START_EVERY_MINUTES;
                    minute + length.toMinutes() <= end;
                    minute += START_EVERY_MINUTES) {
                var start = LocalTime.ofSecondOfDay(minute * 60L);
                if (query == null || query.suits(start)) {
                    starts.add(new Start(start, isAsked(run, minute, minute + (int) length.toMinutes())));
                }
            }
        }
        return starts.size() <= MOST_STARTS ? starts : spread(starts);
    }

    private static List<List<Timeline.Segment>> runs(Timeline day) {
        var runs = new ArrayList<List<Timeline.Segment>>();
        List<Timeline.Segment> run = new ArrayList<>();
        for (var segment : day.segments()) {
            if (segment.look().isOpen()) {
                run.add(segment);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean isAsked(List<Timeline.Segment> run, int from, int to) {
        return run.stream()
                .anyMatch(segment -> segment.look() == Look.ASKED
                        && minute(segment.from(), false) < to
                        && minute(segment.to(), true) > from);
    }

    /** The first ones would hide that the evening is free too. */
    private static List<Start> spread(List<Start> starts) {
        var result = new ArrayList<Start>();
        for (int i = 0; i < MOST_STARTS; i++) {
            result.add(starts.get(i * (starts.size() - 1) / (MOST_STARTS - 1)));
        }
        return result;
    }

    private static int minute(LocalTime time, boolean end) {
        var minute = time.getHour() * 60 + time.getMinute();
        return end && minute == 0 ? 24 * 60 : minute;
    }
}
