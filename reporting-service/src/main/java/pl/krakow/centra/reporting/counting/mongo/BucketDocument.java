package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSet;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * A counted span as stored. A cell this version doesn't know is of a newer one and none of its business.
 *
 * @param id the span's key
 * @param sums and {@code sets} of figures as a whole; in buckets of the first shape of everything
 * @param parts and {@code partSets} of the rest
 */
@TypeAlias("bucket")
record BucketDocument(
        @Id String id,
        Span.Length length,
        String centre,
        String first,
        long version,
        List<SumDocument> sums,
        List<SetDocument> sets,
        @Nullable List<SumDocument> parts,
        @Nullable List<SetDocument> partSets) {

    record SumDocument(@Field("c") String cell, @Field("n") long amount) {}

    /** @param members a bitmap in the portable Roaring format */
    record SetDocument(@Field("c") String cell, @Field("m") Binary members) {}

    static BucketDocument of(Bucket bucket) {
        List<SumDocument> sums = new ArrayList<>();
        List<SumDocument> parts = new ArrayList<>();
        bucket.tally()
                .sums()
                .forEach((cell, amount) ->
                        (cell.isOfTheWhole() ? sums : parts).add(new SumDocument(cell.key(), amount)));
        List<SetDocument> sets = new ArrayList<>();
        List<SetDocument> partSets = new ArrayList<>();
        bucket.tally()
                .members()
                .forEach((cell, set) -> (cell.isOfTheWhole() ? sets : partSets)
                        .add(new SetDocument(cell.key(), new Binary(((RoaringMemberSet) set).toBytes()))));
        var span = bucket.span();
        return new BucketDocument(
                span.key(),
                span.length(),
                span.centre(),
                span.first().toString(),
                bucket.version(),
                sums,
                sets,
                parts,
                partSets);
    }

    Bucket toBucket() {
        Map<Cell, Long> known = new HashMap<>();
        all(sums, parts).forEach(sum -> Cell.of(sum.cell).ifPresent(cell -> known.put(cell, sum.amount)));
        Map<Cell, MemberSet> members = new HashMap<>();
        all(sets, partSets)
                .forEach(set -> Cell.of(set.cell)
                        .ifPresent(cell -> members.put(cell, RoaringMemberSet.fromBytes(set.members.getData()))));
        return new Bucket(new Span(length, centre, LocalDate.parse(first)), version, new Tally(known, members));
    }

    private static <T> Stream<T> all(List<T> wholes, @Nullable List<T> parts) {
        return parts == null ? wholes.stream() : Stream.concat(wholes.stream(), parts.stream());
    }
}
