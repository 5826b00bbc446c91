package pl.krakow.centra.booking.seasons.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;

/**
 * What a beneficiary would like to have each week of a season. Made, changed and withdrawn while the season takes
 * wishes; a withdrawn wish stays as its trace and takes no part.
 *
 * @param importance 1 is what matters most to the beneficiary among its own wishes
 * @param choices how the wish could be met, the most welcome first
 * @param accessibility facts the room must have, as codes
 * @param excepted dates on which the beneficiary doesn't meet
 * @param minimalShare the least share of a weekly meeting's dates that is still of use, in per cent
 * @param details what the bookings will say; the people and the equipment in it are what the room must have
 * @param madeBy the subject of the person who made it
 * @param changedAt when it was made, changed or withdrawn last
 * @param revision rises by one with each change
 */
public record Wish(
        WishId id,
        SeasonId season,
        String centre,
        BeneficiaryId beneficiary,
        int importance,
        List<Choice> choices,
        Set<String> accessibility,
        Set<LocalDate> excepted,
        int minimalShare,
        MeetingDetails details,
        String madeBy,
        Instant madeAt,
        Instant changedAt,
        boolean withdrawn,
        long revision) {

    public Wish {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a wish has at least one choice");
        }
        if (minimalShare < 1 || minimalShare > 100) {
            throw new IllegalArgumentException("a share is from 1 to 100 per cent");
        }
        choices = List.copyOf(choices);
        accessibility = Set.copyOf(accessibility);
        excepted = Set.copyOf(excepted);
    }

    /** The wish as it is after a change; who made it and when stay. */
    public Wish changedTo(Wish other, Instant now) {
        return new Wish(
                id,
                season,
                centre,
                beneficiary,
                other.importance,
                other.choices,
                other.accessibility,
                other.excepted,
                other.minimalShare,
                other.details,
                madeBy,
                madeAt,
                now,
                false,
                revision + 1);
    }

    /** The same wish of the beneficiary that stands for who made it. */
    public Wish of(BeneficiaryId survivor) {
        return survivor.equals(beneficiary)
                ? this
                : new Wish(
                        id,
                        season,
                        centre,
                        survivor,
                        importance,
                        choices,
                        accessibility,
                        excepted,
                        minimalShare,
                        details,
                        madeBy,
                        madeAt,
                        changedAt,
                        withdrawn,
                        revision);
    }

    /** The same without what is to be forgotten; what was wished for stays. */
    public Wish without(Forgetting what) {
        return with(details.without(what), madeBy);
    }

    /** Whether there is something of it to forget. */
    public boolean remembers(Forgetting what) {
        return !equals(without(what));
    }

    /** The same with a pseudonym for that account. */
    public Wish withoutAccount(String account, String pseudonym) {
        return with(details, madeBy.equals(account) ? pseudonym : madeBy);
    }

    /** Still the same revision: nothing about what is wished for has changed. */
    private Wish with(MeetingDetails other, String by) {
        return new Wish(
                id,
                season,
                centre,
                beneficiary,
                importance,
                choices,
                accessibility,
                excepted,
                minimalShare,
                other,
                by,
                madeAt,
                changedAt,
                withdrawn,
                revision);
    }

    /** The next revision, to be saved. */
    public Wish next() {
        return new Wish(
                id,
                season,
                centre,
                beneficiary,
                importance,
                choices,
                accessibility,
                excepted,
                minimalShare,
                details,
                madeBy,
                madeAt,
                changedAt,
                withdrawn,
                revision + 1);
    }

    public Wish withdraw(Instant now) {
        return new Wish(
                id,
                season,
                centre,
                beneficiary,
                importance,
                choices,
                accessibility,
                excepted,
                minimalShare,
                details,
                madeBy,
                madeAt,
                now,
                true,
                revision + 1);
    }

    /** Whether one of the choices asks for such a slot. */
    public boolean isAskedFor(WeeklySlot slot) {
        return choiceOf(slot) >= 0;
    }

    /** The rank of the first choice that asks for such a slot, from 0; less than that when none does. */
    int choiceOf(WeeklySlot slot) {
        for (int rank = 0; rank < choices.size(); rank++) {
            if (choices.get(rank).asksFor(slot)) {
                return rank;
            }
        }
        return -1;
    }

    /** The first need of a choice that a room doesn't meet; nothing when it meets all. */
    @Nullable
    Kind unsuitable(Choice asked, OfferedRoom offered) {
        if (offered.notLentTo().contains(beneficiary)) {
            return Kind.NOT_LENT_TO;
        }
        if (offered.capacity() < details.expectedPeople()) {
            return Kind.TOO_SMALL;
        }
        if (!missing(Kind.EQUIPMENT, offered).isEmpty()) {
            return Kind.EQUIPMENT;
        }
        if (!missing(Kind.ACCESSIBILITY, offered).isEmpty()) {
            return Kind.ACCESSIBILITY;
        }
        return offered.lends(asked.length()) ? null : Kind.LENGTH;
    }

    /** The codes of that kind, of equipment or accessibility, that the wish needs and a room lacks. */
    Set<String> missing(Kind kind, OfferedRoom offered) {
        return switch (kind) {
            case EQUIPMENT -> without(details.equipment(), offered.equipment());
            case ACCESSIBILITY -> without(accessibility, offered.accessibility());
            default -> Set.of();
        };
    }

    private static Set<String> without(Collection<String> needed, Set<String> there) {
        return needed.stream().filter(code -> !there.contains(code)).collect(toSet());
    }

    /** Whether somebody else could not tell the two apart by what they ask for. */
    boolean asksTheSameAs(Wish other) {
        return choices.equals(other.choices)
                && accessibility.equals(other.accessibility)
                && excepted.equals(other.excepted)
                && minimalShare == other.minimalShare
                && details.expectedPeople() == other.details.expectedPeople()
                && Set.copyOf(details.equipment()).equals(Set.copyOf(other.details.equipment()));
    }
}
