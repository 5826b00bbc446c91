package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What staff saw when they verified a beneficiary. The regulations of lending: an organisation from its register entry or
 * statute, an informal group from a description and the data of responsible people.
 *
 * @param seenOn the local date on which staff saw it
 * @param note for staff, for example where a copy is kept
 */
public record Evidence(
        Kind kind, LocalDate seenOn, @Nullable String note) {

    /** What can be seen. A closed list. */
    public enum Kind {
        /** The entry in the court register or another public one, under the number the beneficiary gave. */
        REGISTER_ENTRY(Set.of(BeneficiaryKind.ORGANISATION)),
        /** The statute of an organisation, also of one that isn't in the court register. */
        STATUTE(Set.of(BeneficiaryKind.ORGANISATION)),
        /** What an informal group does and who answers for it, as the beneficiary wrote it. */
        DESCRIPTION_AND_RESPONSIBLE_PEOPLE(Set.of(BeneficiaryKind.INFORMAL_GROUP)),
        /** A document that shows who the person is. It is looked at, not copied. */
        IDENTITY_SEEN(Set.of(BeneficiaryKind.INDIVIDUAL)),
        /** The city office vouches for them, for example as a partner in its cooperation programme. */
        CITY_OFFICE(Set.of(BeneficiaryKind.ORGANISATION, BeneficiaryKind.INFORMAL_GROUP, BeneficiaryKind.INDIVIDUAL));

        private final Set<BeneficiaryKind> proves;

        Kind(Set<BeneficiaryKind> proves) {
            this.proves = proves;
        }
    }

    /** Why this can't have been seen; nothing when it can. */
    Optional<Objection> objection(BeneficiaryKind beneficiary, Profile profile, LocalDate today) {
        if (!kind.proves.contains(beneficiary)) {
            return Optional.of(Objection.EVIDENCE_NOT_FOR_THIS_KIND);
        }
        if (seenOn.isAfter(today)) {
            return Optional.of(Objection.EVIDENCE_NOT_SEEN_YET);
        }
        boolean there = switch (kind) {
            case REGISTER_ENTRY -> !profile.numbers().equals(RegisterNumbers.NONE);
            case DESCRIPTION_AND_RESPONSIBLE_PEOPLE ->
                profile.description() != null && !profile.responsiblePeople().isEmpty();
            case STATUTE, IDENTITY_SEEN, CITY_OFFICE -> true;
        };
        return there ? Optional.empty() : Optional.of(Objection.EVIDENCE_INCOMPLETE);
    }
}
