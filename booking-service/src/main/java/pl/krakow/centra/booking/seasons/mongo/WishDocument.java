package pl.krakow.centra.booking.seasons.mongo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.mongo.DetailsDocument;
import pl.krakow.centra.booking.seasons.domain.Choice;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;

/**
 * A wish as stored.
 *
 * @param peopleOf the season, while the wish says who answers for the meetings; absent otherwise
 * @param textsOf the season, while there is any text to forget; absent otherwise
 */
@Document(WishDocument.COLLECTION)
@TypeAlias("seasonWish")
record WishDocument(
        @Id UUID id,
        UUID season,
        String centre,
        UUID beneficiary,
        int importance,
        List<ChoiceDocument> choices,
        List<String> accessibility,
        List<String> excepted,
        int minimalShare,
        DetailsDocument details,
        String madeBy,
        Instant madeAt,
        Instant changedAt,
        boolean withdrawn,
        long revision,
        @Nullable UUID peopleOf,
        @Nullable UUID textsOf) {

    static final String COLLECTION = "seasonWishes";

    record ChoiceDocument(
            List<String> weekdays,
            String earliest,
            String latest,
            int minutes,
            int timesPerWeek,
            int atLeastTimesPerWeek,
            List<String> rooms) {

        static ChoiceDocument of(Choice choice) {
            return new ChoiceDocument(
                    choice.weekdays().stream().map(DayOfWeek::name).toList(),
                    choice.earliest().toString(),
                    choice.latest().toString(),
                    Math.toIntExact(choice.length().toMinutes()),
                    choice.timesPerWeek(),
                    choice.atLeastTimesPerWeek(),
                    choice.rooms());
        }

        Choice toChoice() {
            return new Choice(
                    weekdays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    LocalTime.parse(earliest),
                    LocalTime.parse(latest),
                    Duration.ofMinutes(minutes),
                    timesPerWeek,
                    atLeastTimesPerWeek,
                    rooms);
        }
    }

    static WishDocument of(Wish wish) {
        return new WishDocument(
                wish.id().value(),
                wish.season().value(),
                wish.centre(),
                wish.beneficiary().value(),
                wish.importance(),
                wish.choices().stream().map(ChoiceDocument::of).toList(),
                wish.accessibility().stream().sorted().toList(),
                wish.excepted().stream().sorted().map(LocalDate::toString).toList(),
                wish.minimalShare(),
                DetailsDocument.of(wish.details()),
                wish.madeBy(),
                wish.madeAt(),
                wish.changedAt(),
                wish.withdrawn(),
                wish.revision(),
                season(wish, Forgetting.PEOPLE),
                season(wish, Forgetting.PEOPLE_AND_TEXTS));
    }

    private static @Nullable UUID season(Wish wish, Forgetting what) {
        return wish.remembers(what) ? wish.season().value() : null;
    }

    Wish toWish() {
        return new Wish(
                new WishId(id),
                new SeasonId(season),
                centre,
                new BeneficiaryId(beneficiary),
                importance,
                choices.stream().map(ChoiceDocument::toChoice).toList(),
                Set.copyOf(accessibility),
                excepted.stream().map(LocalDate::parse).collect(Collectors.toSet()),
                minimalShare,
                details.toDetails(),
                madeBy,
                madeAt,
                changedAt,
                withdrawn,
                revision);
    }
}
