package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * Somebody waits for a time with an adviser. A time that becomes free is reserved for the first whom it suits, in the order
 * in which they came, see {@link #since}.
 *
 * <p>Life cycle: unconfirmed, where there is no account → waiting ⇄ offered → taken, or withdrawn, or unanswered, or over when
 * its last day has passed. Who declines a time goes on waiting in their place, and isn't offered that time again; who doesn't
 * answer waits no longer. It has one offer at a time.
 *
 * @param who for counting: the same person has the same one every time
 * @param confirmBy until when it waits for the address to be confirmed; none where there is an account
 * @param offer what is offered, or was last
 * @param passed times that aren't to be offered again
 * @param since when it was written: who came first is offered first
 * @param ended when it came to its end
 * @param revision one more with each change
 */
public record Wish(
        WishId id,
        String centre,
        ParticipantId who,
        Contact contact,
        Sought sought,
        WishState state,
        @Nullable Instant confirmBy,
        @Nullable Offer offer,
        Set<SlotId> passed,
        Instant since,
        @Nullable Instant ended,
        long revision) {

    public Wish {
        passed = Set.copyOf(passed);
    }

    /**
     * Who waits and what they ask: personal.
     *
     * @param subject their account, where they have one
     * @param organisation whom they come for, by name
     * @param language of the person (ISO 639-1)
     */
    public record Contact(
            @Nullable String subject,
            String name,
            String email,
            @Nullable String phone,
            BeneficiaryKind kind,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable String question,
            String language) {}

    /** A new one. */
    public static Wish made(
            WishId id,
            String centre,
            ParticipantId who,
            Contact contact,
            Sought sought,
            @Nullable Instant confirmBy,
            Instant now) {
        return new Wish(
                id,
                centre,
                who,
                contact,
                sought,
                confirmBy == null ? WishState.WAITING : WishState.UNCONFIRMED,
                confirmBy,
                null,
                Set.of(),
                now,
                null,
                1);
    }

    /** Whether that slot could be offered to them. */
    public boolean fits(Period slot, Duty duty, Adviser adviser) {
        return state == WishState.WAITING
                && centre.equals(duty.centre())
                && !passed.contains(new SlotId(duty.id(), slot.start()))
                && isReachable(duty)
                && sought.fits(slot, duty, adviser);
    }

    /** Whether that slot is offered to them. */
    public boolean isOffered(SlotId slot) {
        return state == WishState.OFFERED && offer != null && offer.slot().equals(slot);
    }

    /** By phone where the adviser calls. */
    private boolean isReachable(Duty duty) {
        return !(duty.place() instanceof DutyPlace.Phone(var number)) || number != null || contact.phone() != null;
    }

    /** Whether nobody has said in time that the address is theirs. */
    public boolean isForgotten(Instant now) {
        return state == WishState.UNCONFIRMED && confirmBy != null && !confirmBy.isAfter(now);
    }

    public boolean isPast(LocalDate today) {
        return state == WishState.WAITING && sought.until().isBefore(today);
    }

    /** The address is theirs. */
    public Wish confirmed() {
        return next(WishState.WAITING, null, passed, null);
    }

    public Wish offered(Offer made) {
        return next(WishState.OFFERED, made, passed, null);
    }

    /** The letter about the offer is written. */
    public Wish told() {
        var now = offer;
        return now == null
                ? this
                : next(state, new Offer(now.appointment(), now.slot(), now.made(), now.until(), true), passed, null);
    }

    /** Nothing came of the offer, and they wait where they waited; for another time than that. */
    public Wish waitingOn() {
        var others = new HashSet<>(passed);
        if (offer != null) {
            others.add(offer.slot());
        }
        return next(WishState.WAITING, null, others, null);
    }

    /** It couldn't be reserved after all; they wait where they waited. */
    public Wish waitingStill() {
        return next(WishState.WAITING, null, passed, null);
    }

    public Wish ended(WishState how, Instant now) {
        return next(how, offer, passed, now);
    }

    private Wish next(WishState then, @Nullable Offer made, Set<SlotId> notThese, @Nullable Instant end) {
        return new Wish(id, centre, who, contact, sought, then, confirmBy, made, notThese, since, end, revision + 1);
    }
}
