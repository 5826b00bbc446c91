package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param whole what figures as a whole need, as {@link PackedTallies}
 * @param rest everything else
 * @param parts what figures as a whole need of each of its days or months, under their number
 * @param sums in buckets of the shape before, as the next three
 */
@TypeAlias("bucket")
record BucketDocument(
        @Id String id,
        Span.Length length,
        String centre,
        String first,
        long version,
        @Nullable Binary whole,
        @Nullable Binary rest,
        @Field("inside") @Nullable Binary parts,
        @Nullable List<SumDocument> sums,
        @Nullable List<SetDocument> sets,
        @Field("parts") @Nullable List<SumDocument> partSums,
        @Nullable List<SetDocument> partSets) {

    /** The fields a figure as a whole is read from. */
    static final String[] OF_WHOLES = {"length", "centre", "first", "version", "whole", "inside", "sums", "sets"};

    private static final int THE_ONLY_ONE = 0;

    record SumDocument(@Field("c") String cell, @Field("n") long amount) {}

    /** @param members a bitmap in the portable Roaring format */
    record SetDocument(@Field("c") String cell, @Field("m") Binary members) {}

    static BucketDocument of(Bucket bucket) {
        var span = bucket.span();
        return new BucketDocument(
                span.key(),
                span.length(),
                span.centre(),
                span.first().toString(),
                bucket.version(),
                packed(Map.of(THE_ONLY_ONE, bucket.tally().wholes())),
                packed(Map.of(THE_ONLY_ONE, bucket.tally().rest())),
                packedParts(bucket),
                null,
                null,
                null,
                null);
    }

    private static Binary packed(Map<Integer, Tally> tallies) {
        return new Binary(PackedTallies.pack(tallies));
    }

    private static @Nullable Binary packedParts(Bucket bucket) {
        var parts = bucket.parts();
        if (parts == null) {
            return null;
        }
        Map<Integer, Tally> numbered = new HashMap<>();
        parts.forEach((part, tally) -> numbered.put(number(part), tally));
        return packed(numbered);
    }

    private static int number(Span part) {
        return switch (part.length()) {
            case DAY -> part.first().getDayOfMonth();
            case MONTH -> part.first().getMonthValue();
            case YEAR -> throw new IllegalArgumentException("nothing is counted from years");
        };
    }

    /** What takes most of its room. */
    int bytes() {
        return Stream.of(Optional.ofNullable(whole), Optional.ofNullable(parts))
                .flatMap(Optional::stream)
                .mapToInt(Binary::length)
                .sum();
    }

    Bucket toBucket() {
        Map<Cell, Long> amounts = new HashMap<>();
        Map<Cell, MemberSet> members = new HashMap<>();
        for (var packed : new @Nullable Binary[] {whole, rest}) {
            if (packed != null) {
                PackedTallies.unpack(packed.getData()).values().forEach(tally -> {
                    amounts.putAll(tally.sums());
                    members.putAll(tally.members());
                });
            }
        }
        known(sums, amounts);
        known(partSums, amounts);
        knownSets(sets, members);
        knownSets(partSets, members);
        var span = new Span(length, centre, LocalDate.parse(first));
        return new Bucket(span, version, new Tally(amounts, members), parts(span));
    }

    private @Nullable Map<Span, Tally> parts(Span span) {
        if (parts == null) {
            return null;
        }
        Map<Span, Tally> told = new HashMap<>();
        PackedTallies.unpack(parts.getData()).forEach((number, tally) -> told.put(span.part(number), tally));
        return told;
    }

    private static void known(@Nullable List<SumDocument> stored, Map<Cell, Long> amounts) {
        if (stored != null) {
            stored.forEach(sum -> Cell.of(sum.cell).ifPresent(cell -> amounts.put(cell, sum.amount)));
        }
    }

    private static void knownSets(@Nullable List<SetDocument> stored, Map<Cell, MemberSet> members) {
        if (stored != null) {
            stored.forEach(set -> Cell.of(set.cell)
                    .ifPresent(cell -> members.put(cell, RoaringMemberSet.fromBytes(set.members.getData()))));
        }
    }
}
