package pl.krakow.centra.booking.seasons.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.WishId;

/**
 * What became of a wish's dates, as stored; never changed.
 *
 * @param id season and wish, so that there is one for each
 */
@Document(PublishedDocument.COLLECTION)
@TypeAlias("seasonPublication")
record PublishedDocument(@Id String id, UUID season, UUID wish, UUID beneficiary, List<DateDocument> dates) {

    static final String COLLECTION = "seasonPublications";

    record DateDocument(
            String date,
            SlotDocument slot,
            UUID series,
            UUID booking,
            @Nullable String skipped) {

        static DateDocument of(Published.PublishedDate date) {
            var skipped = date.skipped();
            return new DateDocument(
                    date.date().toString(),
                    SlotDocument.of(date.slot()),
                    date.series(),
                    date.booking(),
                    skipped == null ? null : skipped.name());
        }

        Published.PublishedDate toDate() {
            return new Published.PublishedDate(
                    LocalDate.parse(date),
                    slot.toSlot(),
                    series,
                    booking,
                    skipped == null ? null : Published.Skipped.valueOf(skipped));
        }
    }

    static String id(SeasonId season, WishId wish) {
        return season + "/" + wish;
    }

    static PublishedDocument of(Published published) {
        return new PublishedDocument(
                id(published.season(), published.wish()),
                published.season().value(),
                published.wish().value(),
                published.beneficiary().value(),
                published.dates().stream().map(DateDocument::of).toList());
    }

    Published toPublished() {
        return new Published(
                new SeasonId(season),
                new WishId(wish),
                new BeneficiaryId(beneficiary),
                dates.stream().map(DateDocument::toDate).toList());
    }
}
