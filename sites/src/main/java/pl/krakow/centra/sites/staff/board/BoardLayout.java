package pl.krakow.centra.sites.staff.board;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.look.Steps;
import pl.krakow.centra.sites.staff.board.Board.Block;
import pl.krakow.centra.sites.staff.board.Board.Gap;
import pl.krakow.centra.sites.staff.board.Board.Hour;
import pl.krakow.centra.sites.staff.board.Board.Kind;
import pl.krakow.centra.sites.staff.board.Board.Row;
import pl.krakow.centra.sites.staff.board.Board.Stretch;
import pl.krakow.centra.sites.staff.deciding.Rivals;

/** Lays a schedule's day out as a board. */
final class BoardLayout {

    private static final int DAY = 24 * 60;
    private static final int MARGIN = 30;
    private static final int USUAL_FROM = 9 * 60;
    private static final int USUAL_TO = 17 * 60;
    private static final int SHORT_SLOT = 60;
    private static final int ROUND = 15;

    private final Schedule schedule;
    private final LocalDate date;
    private final ZoneId zone;
    private final ZonedDateTime now;
    /** What a room is called that has no name but its number, in lower case. */
    private final String plainRoom;

    private final List<Schedule.Item> items;
    /** The minutes each of them takes, by its id. */
    private final Map<String, int[]> parts = new HashMap<>();

    private final List<int[]> open;
    private final int from;
    private final int to;

    BoardLayout(Schedule schedule, LocalDate date, ZoneId zone, ZonedDateTime now, String plainRoom) {
        this.schedule = schedule;
        this.date = date;
        this.zone = zone;
        this.now = now;
        this.plainRoom = plainRoom;
        this.items = schedule.bookings().stream()
                .filter(item ->
                        item.start().atZoneSameInstant(zone).toLocalDate().equals(date))
                .toList();
        items.forEach(item -> parts.put(
                item.id(), new int[] {clipDay(sinceMidnight(item.start())), clipDay(sinceMidnight(item.end()))}));
        this.open = open();
        this.from = edge(true);
        this.to = edge(false);
    }

    Board board() {
        var day = day();
        return new Board(
                date,
                from,
                to,
                open.isEmpty(),
                day != null && day.publicHoliday(),
                off(),
                hours(),
                schedule.rooms().stream()
                        .map(this::row)
                        .sorted(Comparator.comparingInt(row -> row.lent() ? 0 : 1))
                        .toList(),
                nowAt());
    }

    private Schedule.@Nullable Day day() {
        return schedule.days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElse(null);
    }

    private List<int[]> open() {
        var day = day();
        var all = new ArrayList<int[]>();
        if (day != null) {
            day.intervals().forEach(hours -> all.add(minutes(hours)));
            day.staffOnly().forEach(hours -> all.add(minutes(hours)));
        }
        return Minutes.union(all);
    }

    private static int[] minutes(Schedule.Interval hours) {
        var end = minute(hours.closes());
        return new int[] {minute(hours.opens()), end == 0 ? DAY : end};
    }

    private int edge(boolean left) {
        var times = new ArrayList<Integer>();
        open.forEach(hours -> times.add(left ? hours[0] - MARGIN : hours[1] + MARGIN));
        items.forEach(item -> times.add(left ? part(item)[0] : part(item)[1]));
        if (times.isEmpty()) {
            return left ? USUAL_FROM - MARGIN : USUAL_TO + MARGIN;
        }
        var edge = times.stream().mapToInt(Integer::intValue);
        return left
                ? Math.max(0, edge.min().orElseThrow() / MARGIN * MARGIN)
                : Math.min(DAY, (edge.max().orElseThrow() + MARGIN - 1) / MARGIN * MARGIN);
    }

    private @Nullable Integer nowAt() {
        if (!now.toLocalDate().equals(date)) {
            return null;
        }
        var minute = minute(now.toLocalTime());
        return minute < from || minute > to ? null : minute - from;
    }

    private List<Hour> hours() {
        var hours = new ArrayList<Hour>();
        for (int hour = (from + 59) / 60; hour * 60 <= to - MARGIN; hour++) {
            hours.add(new Hour(hour, Steps.place(hour * 60 - from, 0)));
        }
        return hours;
    }

    private List<Stretch> off() {
        return Minutes.without(List.of(new int[] {from, to}), open).stream()
                .map(part -> stretch("off", part, null))
                .toList();
    }

    private Stretch stretch(String css, int[] part, @Nullable String words) {
        return new Stretch(css, place(part), words, part[0], part[1]);
    }

    private String place(int[] part) {
        return Steps.place(part[0] - from, part[1] - part[0]);
    }

    private Row row(Schedule.Room room) {
        var own = items.stream()
                .filter(item -> item.roomId().equals(room.id()))
                .sorted(Comparator.comparing(Schedule.Item::start).thenComparing(Schedule.Item::askedAt))
                .toList();
        var lanes = Lanes.of(own, this::part);
        var letters = Rivals.letters(own);
        var blocks = own.stream()
                .map(item -> block(item, lanes.getOrDefault(item.id(), "l0 of1"), letters.get(item.id())))
                .toList();
        var rests = rests(room, own);
        var taken = new ArrayList<int[]>();
        rests.forEach(rest -> taken.add(new int[] {rest.from(), rest.to()}));
        blocks.stream()
                .filter(block -> block.kind() != Kind.NO_SHOW)
                .forEach(block -> taken.add(new int[] {block.from(), block.to()}));
        var number = Room.number(room.id(), room.name());
        var low = blocks.stream()
                .allMatch(block ->
                        block.to() - block.from() <= SHORT_SLOT && block.lane().endsWith("of1"));
        return new Row(
                room.id(),
                number,
                more(room, number),
                room.area(),
                room.capacity(),
                room.equipment(),
                room.lent().contains(date),
                low,
                blocks,
                room.lent().contains(date) ? gaps(room, taken) : List.of(),
                rests);
    }

    private @Nullable String more(Schedule.Room room, String number) {
        var rest = room.name().replace(number, "").strip().replaceAll("\\s+", " ");
        return rest.isEmpty() || rest.toLowerCase(Locale.ROOT).equals(plainRoom)
                ? null
                : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }

    private Block block(Schedule.Item item, String lane, @Nullable String letter) {
        var part = part(item);
        return new Block(
                item.id(),
                kind(item),
                letter,
                place(part),
                lane,
                part[0],
                part[1],
                item.title(),
                item.beneficiaryName(),
                "INDIVIDUAL".equals(item.beneficiaryKind()),
                item.expectedPeople(),
                item.present(),
                "VERIFIED".equals(item.verification()),
                item.competitors(),
                item.revision());
    }

    private Kind kind(Schedule.Item item) {
        if (item.state() == Booking.State.REQUESTED) {
            return Kind.REQUEST;
        }
        if (item.state() == Booking.State.NO_SHOW) {
            return Kind.NO_SHOW;
        }
        if (item.eventId() != null) {
            return Kind.OWN;
        }
        var over = !item.end().toInstant().isAfter(now.toInstant());
        return switch (item.state()) {
            case COMPLETED -> over ? Kind.ENDED : Kind.RUNNING;
            case CHECKED_IN -> over ? Kind.ENDED : Kind.RUNNING;
            default -> over ? Kind.ENDED : Kind.CONFIRMED;
        };
    }

    /** All that compete with it, itself included. */
    List<Schedule.Item> group(Schedule.Item one) {
        return Rivals.group(items, one);
    }

    private List<Stretch> rests(Schedule.Room room, List<Schedule.Item> own) {
        var rests = new ArrayList<Stretch>();
        var touching = touching(room);
        schedule.closed().stream()
                .filter(closed -> closed.roomId().equals(room.id()) || touching.contains(closed.roomId()))
                .map(this::stretchOf)
                .filter(part -> part.to() > part.from())
                .forEach(rests::add);
        var taken = own.stream().filter(BoardLayout::occupies).map(this::part).toList();
        own.stream().filter(BoardLayout::occupies).forEach(item -> {
            var part = part(item);
            buffer(rests, part[0] - item.setUpMinutes(), part[0], taken);
            buffer(rests, part[1], part[1] + item.cleanUpMinutes(), taken);
        });
        items.stream()
                .filter(item -> touching.contains(item.roomId()) && occupies(item))
                .forEach(item -> rests.add(stretch("with", part(item), label(item.roomId()))));
        return rests;
    }

    private Stretch stretchOf(Schedule.Closed closed) {
        var start = clip(sinceMidnight(closed.start()));
        var end = clip(sinceMidnight(closed.end()));
        return stretch("closed", new int[] {start, end}, closed.reason());
    }

    private int clip(int minute) {
        return Math.max(from, Math.min(to, minute));
    }

    private void buffer(List<Stretch> rests, int start, int end, List<int[]> taken) {
        Minutes.without(List.of(new int[] {clip(start), clip(end)}), taken).stream()
                .filter(part -> part[1] - part[0] >= Steps.MINUTES)
                .forEach(part -> rests.add(stretch("buffer", part, null)));
    }

    private String label(String room) {
        return schedule.rooms().stream()
                .filter(one -> one.id().equals(room))
                .map(one -> Room.number(one.id(), one.name()))
                .findFirst()
                .orElse(room);
    }

    /** The rooms that can't be used beside it: the whole it is a part of, and its parts. */
    private Set<String> touching(Schedule.Room room) {
        return schedule.rooms().stream()
                .filter(other -> other.id().equals(room.partOf()) || room.id().equals(other.partOf()))
                .map(Schedule.Room::id)
                .collect(Collectors.toSet());
    }

    private static boolean occupies(Schedule.Item item) {
        return item.state() == Booking.State.CONFIRMED
                || item.state() == Booking.State.CHECKED_IN
                || item.state() == Booking.State.COMPLETED;
    }

    private List<Gap> gaps(Schedule.Room room, List<int[]> taken) {
        var shortest = (int) Duration.parse(room.shortest()).toMinutes();
        var free = Minutes.without(open, taken);
        if (date.isBefore(now.toLocalDate())) {
            return List.of();
        }
        if (date.equals(now.toLocalDate())) {
            var minute = minute(now.toLocalTime());
            free = Minutes.without(free, List.of(new int[] {0, (minute + ROUND - 1) / ROUND * ROUND}));
        }
        return free.stream()
                .filter(part -> part[1] - part[0] >= Math.max(shortest, Steps.MINUTES))
                .map(part -> new Gap(place(part), part[0], part[1]))
                .toList();
    }

    private int[] part(Schedule.Item item) {
        return Objects.requireNonNull(parts.get(item.id()), "only bookings of this day are laid out");
    }

    private static int clipDay(int minute) {
        return Math.max(0, Math.min(DAY, minute));
    }

    private int sinceMidnight(OffsetDateTime time) {
        var local = time.atZoneSameInstant(zone).toLocalDateTime();
        return (int) ChronoUnit.DAYS.between(date, local.toLocalDate()) * DAY + minute(local.toLocalTime());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
