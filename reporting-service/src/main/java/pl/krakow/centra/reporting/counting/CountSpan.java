package pl.krakow.centra.reporting.counting;

import static java.util.stream.Collectors.toMap;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Counts a day out of its facts, a month out of its days, a year out of its months. The span's version is read <em>before</em>
 * what it is counted from and checked when the count is written, so a count that missed something can never stand in the
 * place of one that saw it: whoever recorded a fact counts its day afterwards, and one of the two writes is refused and
 * done again.
 *
 * <p>For the same reason a count that changes nothing is written nevertheless. Left out, it would not stop a slower
 * count that began before the fact.
 */
@Component
@RequiredArgsConstructor
class CountSpan {

    private final Facts facts;
    private final Buckets buckets;
    private final MemberSets sets;

    void count(Span span) {
        Attempts.untilSettled(() -> {
            long version = buckets.version(span);
            return buckets.succeed(counted(span, version + 1));
        });
    }

    private Bucket counted(Span span, long version) {
        return span.length() == Span.Length.DAY
                ? new Bucket(span, version, tally(span))
                : Bucket.of(
                        span,
                        version,
                        buckets.of(span.parts()).stream().collect(toMap(Bucket::span, Bucket::tally)),
                        sets);
    }

    private Tally tally(Span span) {
        var day = new Day(span.centre(), span.first());
        return Tally.of(
                facts.on(day).stream()
                        .flatMap(fact -> fact.lines().stream())
                        .filter(line -> line.day().equals(day))
                        .toList(),
                sets);
    }
}
