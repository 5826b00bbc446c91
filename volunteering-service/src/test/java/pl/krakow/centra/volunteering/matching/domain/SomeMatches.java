package pl.krakow.centra.volunteering.matching.domain;

import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/** Comparisons of all kinds. */
public final class SomeMatches {

    public List<Match> many(int count) {
        var pairs = new RandomPairs(11);
        var matching = new Matching(Period.ofYears(1));
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var wanted = pairs.wanted();
                    return matching.match(pairs.candidate(), wanted, pairs.any(wanted), RandomPairs.NOW);
                })
                .toList();
    }
}
