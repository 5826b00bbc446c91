package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import pl.krakow.centra.booking.reservation.domain.Claim.Kind;
import pl.krakow.centra.booking.reservation.domain.Stretch.Use;

/**
 * What is claimed on one sheet, in all of its rooms; enough to show what is free, and never more than may be shown to anyone.
 *
 * <p>It shows the state at the moment of reading. Only the {@link DaySheet} decides.
 */
public record Occupancy(SheetId sheet, List<Claim> claims) {

    public Occupancy {
        claims = List.copyOf(claims);
    }

    public static Occupancy none(SheetId sheet) {
        return new Occupancy(sheet, List.of());
    }

    /**
     * The whole day from midnight to midnight in stretches of one use each. A slot on the raster can be booked exactly
     * when it lies within free stretches (several when requests wait for part of it) and is no longer than the rules
     * allow.
     *
     * @param people how many are to meet
     * @param length how long the meeting is to be; free time that is shorter counts as {@link Use#TOO_SHORT}
     */
    public List<Stretch> stretches(RoomDay day, int people, Duration length, Instant now) {
        var whole = day.whole();
        if (!day.room().holds(people)) {
            return List.of(new Stretch(whole, Use.TOO_SMALL));
        }
        if (day.date().isAfter(day.lastBookableDate(now))) {
            return List.of(new Stretch(whole, Use.BEYOND_HORIZON));
        }
        var stretches = new ArrayList<Stretch>();
        var inTheWay = claimsOn(day, now);
        Instant from = whole.start();
        for (var until : seams(inTheWay, day, whole, now)) {
            if (until.isAfter(from)) {
                stretches.add(new Stretch(new TimeSlot(from, until), useAt(from, inTheWay, day, now)));
                from = until;
            }
        }
        return merged(
                withoutSlivers(
                        merged(stretches, day),
                        day,
                        longerOf(length, day.rules().shortest())),
                day);
    }

    /** The free stretches of {@link #stretches}, joined where one meeting may lie across several. */
    public List<Opening> openings(RoomDay day, int people, Duration length, Instant now) {
        var openings = new ArrayList<Opening>();
        var run = new ArrayList<Stretch>();
        for (var stretch : stretches(day, people, length, now)) {
            if (!run.isEmpty() && !(stretch.isFree() && isOneOpening(day, run.getFirst(), stretch))) {
                openings.add(new Opening(run));
                run.clear();
            }
            if (stretch.isFree()) {
                run.add(stretch);
            }
        }
        if (!run.isEmpty()) {
            openings.add(new Opening(run));
        }
        return openings;
    }

    /** What concerns the room of that day: claims of its own, of its whole or of its parts, that still count. */
    private List<Claim> claimsOn(RoomDay day, Instant now) {
        if (claims.isEmpty()) {
            return claims;
        }
        var concerning = new ArrayList<Claim>(claims.size());
        for (var claim : claims) {
            if (claim.countsAt(now) && sheet.touch(claim.room(), day.room().id())) {
                concerning.add(claim);
            }
        }
        return concerning;
    }

    /** Every moment at which the use of the room can change. */
    private static TreeSet<Instant> seams(List<Claim> claims, RoomDay day, TimeSlot whole, Instant now) {
        var seams = new TreeSet<Instant>();
        seams.add(now);
        day.open().forEach(open -> {
            seams.add(open.start());
            seams.add(open.end());
        });
        for (var claim : claims) {
            seams.add(claim.slot().start());
            seams.add(claim.slot().end());
            if (claim.firm()) {
                var blocked = blockedBy(claim, day);
                seams.add(blocked.start());
                seams.add(blocked.end());
            }
        }
        seams.removeIf(seam -> !seam.isAfter(whole.start()) || seam.isAfter(whole.end()));
        seams.add(whole.end());
        return seams;
    }

    private static Use useAt(Instant time, List<Claim> claims, RoomDay day, Instant now) {
        if (time.isBefore(now)) {
            return Use.PAST;
        }
        if (day.open().stream().noneMatch(open -> covers(open, time))) {
            return Use.CLOSED;
        }
        if (isIn(Kind.BOOKING, time, claims)) {
            return Use.TAKEN;
        }
        if (isIn(Kind.CLOSING, time, claims)) {
            return Use.CLOSED;
        }
        if (isIn(Kind.HOLD, time, claims)) {
            return Use.HELD;
        }
        boolean equipmentIsLent = false;
        for (var claim : claims) {
            if (claim.firm() && covers(blockedBy(claim, day), time)) {
                if (claim.kind() != Kind.EQUIPMENT_TAKEN) {
                    return Use.BUFFER;
                }
                equipmentIsLent = true;
            }
        }
        if (equipmentIsLent) {
            return Use.EQUIPMENT_TAKEN;
        }
        return isIn(Kind.REQUEST, time, claims) ? Use.REQUESTED : Use.FREE;
    }

    private static boolean isIn(Kind kind, Instant time, List<Claim> claims) {
        for (var claim : claims) {
            if (claim.kind() == kind && covers(claim.slot(), time)) {
                return true;
            }
        }
        return false;
    }

    /** Where no meeting may be: the claim there, and the clean-up before it and set-up after it of whoever comes. */
    private static TimeSlot blockedBy(Claim claim, RoomDay day) {
        return claim.withBuffers().widened(day.rules().cleanUp(), day.rules().setUp());
    }

    private static boolean covers(TimeSlot slot, Instant time) {
        return !time.isBefore(slot.start()) && time.isBefore(slot.end());
    }

    /** Cuts free time to the raster and marks what is too short for a meeting. */
    private static List<Stretch> withoutSlivers(List<Stretch> stretches, RoomDay day, Duration needed) {
        var result = new ArrayList<Stretch>();
        int at = 0;
        while (at < stretches.size()) {
            if (!stretches.get(at).isFree()) {
                result.add(stretches.get(at++));
                continue;
            }
            int end = at;
            while (end < stretches.size()
                    && stretches.get(end).isFree()
                    && isOneOpening(day, stretches.get(at), stretches.get(end))) {
                end++;
            }
            result.addAll(usable(stretches.subList(at, end), day, needed));
            at = end;
        }
        return result;
    }

    /** Two openings may touch (until 12:00, from 12:00); a meeting lies within one. */
    private static boolean isOneOpening(RoomDay day, Stretch first, Stretch last) {
        return day.isOpenThroughout(
                new TimeSlot(first.slot().start(), last.slot().end()));
    }

    private static List<Stretch> usable(List<Stretch> run, RoomDay day, Duration needed) {
        var from = day.upToRaster(run.getFirst().slot().start());
        var to = day.downToRaster(run.getLast().slot().end());
        if (Duration.between(from, to).compareTo(needed) < 0) {
            return run.stream()
                    .map(stretch -> new Stretch(stretch.slot(), Use.TOO_SHORT))
                    .toList();
        }
        var result = new ArrayList<Stretch>();
        for (var stretch : run) {
            addCut(result, stretch, from, to);
        }
        return result;
    }

    private static void addCut(List<Stretch> result, Stretch stretch, Instant from, Instant to) {
        var start = stretch.slot().start();
        var end = stretch.slot().end();
        add(result, start, earlier(end, from), Use.TOO_SHORT);
        add(result, later(start, from), earlier(end, to), stretch.use());
        add(result, later(start, to), end, Use.TOO_SHORT);
    }

    private static void add(List<Stretch> result, Instant start, Instant end, Use use) {
        if (start.isBefore(end)) {
            result.add(new Stretch(new TimeSlot(start, end), use));
        }
    }

    private static List<Stretch> merged(List<Stretch> stretches, RoomDay day) {
        var result = new ArrayList<Stretch>();
        for (var next : stretches) {
            if (!result.isEmpty() && areOne(result.getLast(), next, day)) {
                var last = result.removeLast();
                result.add(new Stretch(
                        new TimeSlot(last.slot().start(), next.slot().end()), last.use()));
            } else {
                result.add(next);
            }
        }
        return result;
    }

    private static boolean areOne(Stretch stretch, Stretch next, RoomDay day) {
        return stretch.use() == next.use() && (!next.isFree() || isOneOpening(day, stretch, next));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longerOf(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
