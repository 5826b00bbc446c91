package pl.krakow.centra.booking.calendars.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.calendars.domain.Subscription;
import pl.krakow.centra.booking.calendars.domain.Subscription.Mine;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfBeneficiary;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfCentre;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfRoom;
import pl.krakow.centra.booking.calendars.domain.Subscription.Shows;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A subscription as stored.
 *
 * @param kind which of {@link Shows} it is; the fields it doesn't need are empty
 */
@Document(SubscriptionDocument.COLLECTION)
@TypeAlias("calendarSubscription")
record SubscriptionDocument(
        @Id UUID id,
        String subject,
        Kind kind,
        @Nullable String centre,
        @Nullable String room,
        @Nullable UUID beneficiary,
        String tokenHash,
        String language,
        Instant made,
        @Nullable String until,
        @Nullable String lastUsed) {

    static final String COLLECTION = "calendarSubscriptions";

    enum Kind {
        ROOM,
        CENTRE,
        MINE,
        BENEFICIARY
    }

    static SubscriptionDocument of(Subscription subscription) {
        var until = subscription.until();
        var lastUsed = subscription.lastUsed();
        Kind kind;
        String centre = null;
        String room = null;
        UUID beneficiary = null;
        switch (subscription.shows()) {
            case OfRoom(var of) -> {
                kind = Kind.ROOM;
                centre = of.centre();
                room = of.room();
            }
            case OfCentre(var of, var only) -> {
                kind = Kind.CENTRE;
                centre = of;
                room = only == null ? null : only.room();
            }
            case Mine() -> kind = Kind.MINE;
            case OfBeneficiary(var of) -> {
                kind = Kind.BENEFICIARY;
                beneficiary = of.value();
            }
        }
        return new SubscriptionDocument(
                subscription.id(),
                subscription.subject(),
                kind,
                centre,
                room,
                beneficiary,
                subscription.tokenHash(),
                subscription.language(),
                subscription.made(),
                until == null ? null : until.toString(),
                lastUsed == null ? null : lastUsed.toString());
    }

    Subscription toSubscription() {
        return new Subscription(
                id,
                subject,
                shows(),
                tokenHash,
                language,
                made,
                until == null ? null : LocalDate.parse(until),
                lastUsed == null ? null : LocalDate.parse(lastUsed));
    }

    private Shows shows() {
        return switch (kind) {
            case ROOM -> new OfRoom(new RoomId(there(centre), there(room)));
            case CENTRE -> new OfCentre(there(centre), room == null ? null : new RoomId(there(centre), room));
            case MINE -> new Mine();
            case BENEFICIARY -> new OfBeneficiary(new BeneficiaryId(there(beneficiary)));
        };
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a calendar subscription without what it shows");
        }
        return value;
    }
}
