package pl.krakow.centra.reporting.counting.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One fact per thing. What has been put is seen by every later read, in this process and in any other. */
public interface Facts {

    Optional<Fact> find(FactId id);

    /** Puts the first fact of a thing; false when there is one already. */
    boolean add(Fact fact);

    /** Puts {@code newer} in the place of {@code known}; false when {@code known} is no longer what is recorded. */
    boolean replace(Fact known, Fact newer);

    /** Puts each of them unless what is known of its thing is as new; the days of what it takes the place of aren't kept. */
    void keepNewest(Collection<Fact> arrived);

    /** Every fact that adds something to the month, each once, in no particular order. */
    List<Fact> during(Span month);

    /** Every fact that adds something to the day, by id. */
    List<Fact> on(Day day);
}
