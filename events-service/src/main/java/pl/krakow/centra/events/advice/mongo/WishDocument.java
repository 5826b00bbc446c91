package pl.krakow.centra.events.advice.mongo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Sought;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** A wish for advice as stored; dates, days and hours of the centre's calendar are text. */
@Document(WishDocument.COLLECTION)
@TypeAlias("adviceWish")
record WishDocument(
        @Id UUID id,
        String centre,
        UUID who,
        @Nullable String subject,
        String name,
        String email,
        @Nullable String phone,
        String kind,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String question,
        String language,
        SoughtDocument sought,
        String state,
        @Nullable Instant confirmBy,
        @Nullable OfferDocument offer,
        List<String> passed,
        Instant since,
        @Nullable Instant ended,
        long revision) {

    static final String COLLECTION = "adviceWishes";

    record SoughtDocument(
            String field,
            @Nullable UUID adviser,
            @Nullable String way,
            @Nullable String language,
            String from,
            String until,
            List<String> days,
            @Nullable String earliest,
            @Nullable String latest) {

        static SoughtDocument of(Sought sought) {
            return new SoughtDocument(
                    sought.field(),
                    mapped(sought.adviser(), AdviserId::value),
                    mapped(sought.way(), Way::name),
                    sought.language(),
                    sought.from().toString(),
                    sought.until().toString(),
                    sought.days().stream().sorted().map(DayOfWeek::name).toList(),
                    mapped(sought.earliest(), LocalTime::toString),
                    mapped(sought.latest(), LocalTime::toString));
        }

        Sought toSought() {
            return new Sought(
                    field,
                    mapped(adviser, AdviserId::new),
                    mapped(way, Way::valueOf),
                    language,
                    LocalDate.parse(from),
                    LocalDate.parse(until),
                    days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    mapped(earliest, LocalTime::parse),
                    mapped(latest, LocalTime::parse));
        }
    }

    record OfferDocument(UUID appointment, String slot, Instant made, Instant until, boolean told) {

        static OfferDocument of(Offer offer) {
            return new OfferDocument(
                    offer.appointment().value(), offer.slot().toString(), offer.made(), offer.until(), offer.told());
        }

        Offer toOffer() {
            return new Offer(new AppointmentId(appointment), slotOf(slot), made, until, told);
        }
    }

    private static SlotId slotOf(String text) {
        return SlotId.parse(text).orElseThrow();
    }

    private static <A, B> @Nullable B mapped(@Nullable A value, Function<A, B> mapping) {
        return Optional.ofNullable(value).map(mapping).orElse(null);
    }

    static WishDocument of(Wish wish) {
        var contact = wish.contact();
        return new WishDocument(
                wish.id().value(),
                wish.centre(),
                wish.who().value(),
                contact.subject(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.kind().name(),
                contact.organisationId(),
                contact.organisation(),
                contact.question(),
                contact.language(),
                SoughtDocument.of(wish.sought()),
                wish.state().name(),
                wish.confirmBy(),
                mapped(wish.offer(), OfferDocument::of),
                wish.passed().stream().map(SlotId::toString).sorted().toList(),
                wish.since(),
                wish.ended(),
                wish.revision());
    }

    Wish toWish() {
        return new Wish(
                new WishId(id),
                centre,
                new ParticipantId(who),
                new Wish.Contact(
                        subject,
                        name,
                        email,
                        phone,
                        BeneficiaryKind.valueOf(kind),
                        organisationId,
                        organisation,
                        question,
                        language),
                sought.toSought(),
                WishState.valueOf(state),
                confirmBy,
                mapped(offer, OfferDocument::toOffer),
                passed.stream().map(WishDocument::slotOf).collect(Collectors.toUnmodifiableSet()),
                since,
                ended,
                revision);
    }
}
