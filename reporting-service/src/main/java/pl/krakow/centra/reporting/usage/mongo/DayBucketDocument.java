package pl.krakow.centra.reporting.usage.mongo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySet;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BeneficiarySet;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Usage;

/**
 * A counted day as stored.
 *
 * @param sums by the indicator's name; a name this version doesn't know is of a newer one and none of its business
 * @param beneficiaries bitmaps in the portable Roaring format
 */
@TypeAlias("dayBucket")
record DayBucketDocument(
        @Id String id,
        String centre,
        String date,
        long version,
        Map<String, Long> sums,
        Map<BeneficiaryKind, byte[]> beneficiaries) {

    static String id(Day day) {
        return day.centre() + "/" + day.date();
    }

    static DayBucketDocument of(DayBucket bucket) {
        Map<String, Long> sums = new LinkedHashMap<>();
        bucket.usage().sums().forEach((indicator, sum) -> sums.put(indicator.name(), sum));
        Map<BeneficiaryKind, byte[]> beneficiaries = new EnumMap<>(BeneficiaryKind.class);
        bucket.usage()
                .beneficiaries()
                .forEach((kind, set) -> beneficiaries.put(kind, ((RoaringBeneficiarySet) set).toBytes()));
        return new DayBucketDocument(
                id(bucket.day()),
                bucket.day().centre(),
                bucket.day().date().toString(),
                bucket.version(),
                sums,
                beneficiaries);
    }

    DayBucket toBucket() {
        Map<BeneficiaryKind, BeneficiarySet> sets = new EnumMap<>(BeneficiaryKind.class);
        beneficiaries.forEach((kind, bytes) -> sets.put(kind, RoaringBeneficiarySet.fromBytes(bytes)));
        Map<Indicator, Long> known = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            Long sum = sums.get(indicator.name());
            if (sum != null) {
                known.put(indicator, sum);
            }
        }
        return new DayBucket(new Day(centre, LocalDate.parse(date)), version, new Usage(known, sets));
    }
}
