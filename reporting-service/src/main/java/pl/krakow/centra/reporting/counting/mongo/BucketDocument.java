package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.types.Binary;
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
 */
@TypeAlias("bucket")
record BucketDocument(
        @Id String id,
        Span.Length length,
        String centre,
        String first,
        long version,
        List<SumDocument> sums,
        List<SetDocument> sets) {

    record SumDocument(@Field("c") String cell, @Field("n") long amount) {}

    /** @param members a bitmap in the portable Roaring format */
    record SetDocument(@Field("c") String cell, @Field("m") Binary members) {}

    static BucketDocument of(Bucket bucket) {
        List<SumDocument> sums = new ArrayList<>();
        bucket.tally().sums().forEach((cell, amount) -> sums.add(new SumDocument(cell.key(), amount)));
        List<SetDocument> sets = new ArrayList<>();
        bucket.tally()
                .members()
                .forEach((cell, set) ->
                        sets.add(new SetDocument(cell.key(), new Binary(((RoaringMemberSet) set).toBytes()))));
        var span = bucket.span();
        return new BucketDocument(
                span.key(), span.length(), span.centre(), span.first().toString(), bucket.version(), sums, sets);
    }

    Bucket toBucket() {
        Map<Cell, Long> known = new HashMap<>();
        sums.forEach(sum -> Cell.of(sum.cell).ifPresent(cell -> known.put(cell, sum.amount)));
        Map<Cell, MemberSet> members = new HashMap<>();
        sets.forEach(set -> Cell.of(set.cell)
                .ifPresent(cell -> members.put(cell, RoaringMemberSet.fromBytes(set.members.getData()))));
        return new Bucket(new Span(length, centre, LocalDate.parse(first)), version, new Tally(known, members));
    }
}
