package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSet;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * A counted span as stored, a public record for the driver's own record codecs alone. A cell this version doesn't know is of a newer one and none of its business.
 *
 * @param id the span's key
 * @param whole what figures as a whole need, as {@link PackedTallies}
 * @param rest everything else
 * @param parts what figures as a whole need of each of its days or months, under their number
 * @param sums in buckets of the shape before, as the next three
 */
public record BucketDocument(
        @BsonId String id,
        Span.Length length,
        String centre,
        String first,
        long version,
        @Nullable Binary whole,
        @Nullable Binary rest,
        @BsonProperty("inside") @Nullable Binary parts,
        @Nullable List<SumDocument> sums,
        @Nullable List<SetDocument> sets,
        @BsonProperty("parts") @Nullable List<SumDocument> partSums,
        @Nullable List<SetDocument> partSets) {

    /** The fields a figure as a whole is read from. */
    static final String[] OF_WHOLES = {"length", "centre", "first", "version", "whole", "inside", "sums", "sets"};

    private static final int THE_ONLY_ONE = 0;

    public record SumDocument(
            @BsonProperty("c") String cell,
            @BsonProperty("n") long amount) {}

    /** @param members a bitmap in the portable Roaring format */
    public record SetDocument(
            @BsonProperty("c") String cell,
            @BsonProperty("m") Binary members) {}

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
        return toBucket(null);
    }

    /** @param wanted which of its parts are looked for; all of them when null */
    Bucket toBucket(@Nullable Set<Span> wanted) {
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
        return new Bucket(span, version, new Tally(amounts, members), parts(span, wanted));
    }

    private @Nullable Map<Span, Tally> parts(Span span, @Nullable Set<Span> wanted) {
        if (parts == null) {
            return null;
        }
        Map<Span, Tally> told = new HashMap<>();
        PackedTallies.unpack(parts.getData(), number -> wanted == null || wanted.contains(span.part(number)))
                .forEach((number, tally) -> told.put(span.part(number), tally));
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
