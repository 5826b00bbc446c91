package pl.krakow.centra.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that was found to count, line by line. It is added up in the plainest way there is. */
public final class Tallied {

    private final Map<String, List<Line>> lines = new HashMap<>();

    /** @param who counts once; empty for a sum */
    private record Line(String place, LocalDate day, String who, long amount) {}

    void add(String place, LocalDate day, String indicator, long amount) {
        line(indicator, new Line(place, day, "", amount));
    }

    void count(String place, LocalDate day, String indicator, Object who) {
        line(indicator, new Line(place, day, who.toString(), 0));
    }

    private void line(String indicator, Line line) {
        lines.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(line);
    }

    /** Which indicators count anything at all. */
    public Set<String> indicators() {
        return Set.copyOf(lines.keySet());
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
        return lines.getOrDefault(indicator, List.of()).stream()
                .filter(line -> places.contains(line.place) && days.test(line.day));
    }

    /** The same with one thing more: somebody forgot to tell of it. */
    public Tallied withOneMore(String place, LocalDate day, String indicator) {
        var more = new Tallied();
        lines.forEach((each, its) -> its.forEach(line -> more.line(each, line)));
        more.line(indicator, new Line(place, day, "somebody", 1));
        return more;
    }
}
