package pl.krakow.centra.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that was found to count, line by line. It is added up in the plainest way there is. */
public final class Tallied {

    private final List<Line> lines = new ArrayList<>();

    /** @param who counts once; empty for a sum */
    private record Line(String place, LocalDate day, String indicator, String who, long amount) {}

    void add(String place, LocalDate day, String indicator, long amount) {
        lines.add(new Line(place, day, indicator, "", amount));
    }

    void count(String place, LocalDate day, String indicator, Object who) {
        lines.add(new Line(place, day, indicator, who.toString(), 0));
    }

    /** Which indicators count anything at all. */
    public Set<String> indicators() {
        Set<String> known = new HashSet<>();
        lines.forEach(line -> known.add(line.indicator));
        return known;
    }

    /** Both days included. */
    long sum(String indicator, Collection<String> places, LocalDate from, LocalDate to) {
        return lines(indicator, places, day -> !day.isBefore(from) && !day.isAfter(to))
                .mapToLong(Line::amount)
                .sum();
    }

    Set<String> members(String indicator, Collection<String> places, LocalDate from, LocalDate to) {
        return who(lines(indicator, places, day -> !day.isBefore(from) && !day.isAfter(to)));
    }

    Set<String> membersBefore(String indicator, Collection<String> places, LocalDate from) {
        return who(lines(indicator, places, day -> day.isBefore(from)));
    }

    private static Set<String> who(Stream<Line> lines) {
        Set<String> members = new HashSet<>();
        lines.forEach(line -> members.add(line.who));
        return members;
    }

    private Stream<Line> lines(String indicator, Collection<String> places, Predicate<LocalDate> days) {
        return lines.stream()
                .filter(line -> line.indicator.equals(indicator) && places.contains(line.place) && days.test(line.day));
    }

    /** The same with one thing more: somebody forgot to tell of it. */
    public Tallied withOneMore(String place, LocalDate day, String indicator) {
        var more = new Tallied();
        more.lines.addAll(lines);
        more.lines.add(new Line(place, day, indicator, "somebody", 1));
        return more;
    }
}
